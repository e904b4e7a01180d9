"""Simulations played to their end by whoever is at the mouse, in any language."""

from collections.abc import Callable

from playwright.sync_api import Frame, Locator, Page

# The nearest setting that a target asks for, [threshold, prevalence]: places of the two ranges.
REACHED = """([id, name]) => {
  const { texts } = Esn.key(id);
  const target = texts.targets.find((one) => one.id === name);
  const all = texts.offered.flatMap((prevalence, often) =>
    texts.edges.map((_, at) => ({ at, prevalence, often })));
  const fits = (one) => Esn.figures.short(target, Esn.figures(texts, one)).length === 0;
  const { at, often } = all.find(fits);
  return [at, often];
}"""
OVER = """(id) => {
  const key = Esn.key(id), kept = Esn.session.state.practice[id];
  return Boolean(kept) && Esn.questions[key.kind].over(key, kept.given);
}"""


def finish(page: Page | Frame, id_: str) -> None:
    """Play a simulation of the page to its end, as well as can be where it has a mark."""
    root = page.locator(f"#s-{id_}")
    PLAYS[page.evaluate("(id) => Esn.key(id).kind", id_)](page, root, id_)


def is_over(page: Page | Frame, id_: str) -> bool:
    """Whether the player says so."""
    return bool(page.evaluate(OVER, id_))


def mark(page: Page | Frame, id_: str) -> float:
    """What it was worth."""
    return float(page.evaluate("(id) => Esn.session.state.practice[id].mark", id_))


def _scenario(page: Page | Frame, root: Locator, id_: str) -> None:
    while not is_over(page, id_):
        root.locator("button.choice").nth(page.evaluate(BEST, id_)).click()


# The choice of the scene shown with which most can still be had.
BEST = """(id) => {
  const { scenes, start } = Esn.key(id).texts;
  const sum = (marks) => Object.values(marks).reduce((all, one) => all + one, 0);
  const worth = ([, to, marks]) => sum(marks) + Math.max(0, ...scenes[to].map(worth));
  const kept = Esn.session.state.practice[id];
  const way = kept ? kept.given.way : [];
  const at = way.reduce((scene, name) => scenes[scene].find(([ref]) => ref === name)[1], start);
  const all = scenes[at].map(worth);
  return all.indexOf(Math.max(...all));
}"""


def _mailbox(page: Page | Frame, root: Locator, id_: str) -> None:
    for message in page.evaluate("(id) => Esn.key(id).texts.messages", id_):
        row = root.locator(f"[data-row={message['id']}]")
        _open(row)
        row.locator(f".mail-sorts [value={message['sort']}]").check()
        row.locator(".mail-sorts button").click()


def _threshold(page: Page | Frame, root: Locator, id_: str) -> None:
    for target in page.evaluate("(id) => Esn.key(id).texts.targets.map(({ id }) => id)", id_):
        at, often = page.evaluate(REACHED, [id_, target])
        root.locator("[data-tool=at]").fill(str(at))
        if root.locator("[data-tool=often]").count():
            root.locator("[data-tool=often]").fill(str(often))
        root.locator(f"[data-target={target}] .actions button").first.click()


def _zones(page: Page | Frame, root: Locator, id_: str) -> None:
    for zone in page.evaluate("(id) => Esn.key(id).texts.zones", id_):
        _open(root.locator(f"[data-row={zone}]"))


def _open(row: Locator) -> None:
    if row.get_attribute("open") is None:
        row.locator("> summary").click()


PLAYS: dict[str, Callable[[Page | Frame, Locator, str], None]] = {
    "scenario": _scenario,
    "mailbox": _mailbox,
    "threshold": _threshold,
    "zones": _zones,
}
