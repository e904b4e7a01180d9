"""A package played in a browser through its own session and quiz, without looking at its page."""

from typing import Any

from playwright.sync_api import Frame, Page

RIGHT = """key => ({
  single: () => key.right, multiple: () => key.right, truth: () => key.right,
  number: () => key.answer.replace(".", ","), text: () => key.answers[0],
  order: () => key.right, match: () => key.right,
  concordance: () => Number(Object.keys(key.panel).sort((a, b) => key.panel[b] - key.panel[a])[0]),
  scale: () => Number(key.right[0] || key.from), zone: () => key.right,
  essay: () => "Un texte de quelques mots.",
  cloze: () => Object.fromEntries(Object.entries(key.gaps).map(([name, gap]) => [name,
    gap.right || (gap.answers || [])[0] || gap.answer.replace(".", ",")])),
  sort: () => Object.fromEntries(key.right),
})[key.kind]()"""
WRONG = """key => ({
  single: () => key.choices.find((id) => id !== key.right),
  multiple: () => key.choices.filter((id) => !key.right.includes(id)).slice(0, 1),
  truth: () => !key.right, number: () => "-98765", text: () => "tout autre chose",
  order: () => [...key.right].reverse(),
  match: () => Object.fromEntries(key.items.map((id) =>
    [id, key.targets.find((target) => target !== key.right[id])])),
  concordance: () => Number(key.choices.find((id) => !key.panel[id])),
  scale: () => Number(key.right[0] === key.from ? key.to : key.from),
  zone: () => key.choices.filter((id) => !key.right.includes(id)).slice(0, 1),
  essay: () => "Court.",
  cloze: () => Object.fromEntries(Object.entries(key.gaps).map(([name, gap]) => [name,
    gap.choices ? gap.choices.find((id) => id !== gap.right)
      : gap.answers ? "tout autre" : "-98"])),
  sort: () => Object.fromEntries(key.right.map(([item, group]) =>
    [item, key.targets.find((one) => one !== group)])),
})[key.kind]()"""


def see(frame: Frame | Page, count: int | None = None) -> None:
    """Come to the end of the first pages, or of all."""
    frame.evaluate(
        """count => Esn.data.pages.slice(0, count === null ? undefined : count).forEach(({id}) => {
          if (Esn.session.state.seen.includes(id)) return;
          Esn.session.change((state) => state.seen.push(id));
          Esn.session.experienced(id);
        })""",
        count,
    )


def attempt(frame: Frame | Page, *, wrong: int = 0) -> int:
    """Take the quiz once, its first `wrong` questions answered wrong; the score."""
    score: int = frame.evaluate(
        f"""wrong => {{
          const right = {RIGHT}, bad = {WRONG};
          Esn.pages.show("quiz");
          Esn.quiz.begin();
          const {{ n, drawn }} = Esn.quiz.running();
          drawn.forEach((id, i) => Esn.quiz.change((running) => {{
            const key = Esn.data.questions[id];
            running.answers[id] = i < wrong ? bad(key) : right(key);
          }}));
          Esn.quiz.finish();
          return Esn.session.state.attempts.find((one) => one.n === n).score;
        }}""",
        wrong,
    )
    return score


def state(frame: Frame | Page) -> dict[str, Any]:
    """The learner's state, as the player has it."""
    found: dict[str, Any] = frame.evaluate("Esn.session.state")
    return found


def ready(page: Page) -> Frame:
    """The frame of the package in an LMS's page, once its first page is shown and told."""
    page.wait_for_function(
        """() => Array.from(frames).some((frame) => {
          try {
            return frame.document.documentElement.classList.contains('ready');
          } catch {
            return false;
          }
        })"""
    )
    page.wait_for_timeout(200)  # what is told after the first paint
    (frame,) = (frame for frame in page.frames if frame.parent_frame is not None)
    return frame
