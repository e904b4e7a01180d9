"""axe over what is shown, by RGAA and WCAG, in each look: theme and width."""

from importlib.resources import files
from typing import Literal, NamedTuple

from playwright.sync_api import Page

TAGS = [
    "RGAAv4",
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
]
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RUN = """async (tags) => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  await frame(); // the script has heard of the new width: the panel is a drawer, or again a panel
  scrollTo(0, 0); // what lies under the bar is no smaller for that
  return axe.run(document, { runOnly: tags, resultTypes: ["violations"] }).then((found) =>
    found.violations.flatMap((wrong) => wrong.nodes.map((node) =>
      `${wrong.id} (${wrong.tags.filter((tag) => /^(RGAA-|wcag\\d{3})/.test(tag)).join(" ")}): ` +
      `${node.html.slice(0, 160)} ${(node.failureSummary || "").slice(0, 200)}`)));
}"""


class Look(NamedTuple):
    """A theme and the width and height of the window."""

    theme: str
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width} {self.theme}"


QUICK = (Look("light", 360, 740), Look("dark", 1440, 900))
LOOKS = (*QUICK, Look("dark", 360, 740), Look("light", 1440, 900))


def findings(page: Page, *looks: Look) -> list[str]:
    """What axe finds wrong in what is shown, in each of these looks; the last one stays."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = []
    for look in looks:
        scheme: Literal["dark", "light"] = "dark" if look.theme == "dark" else "light"
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": look.width, "height": look.height})
        found += [f"{look}: {wrong}" for wrong in page.evaluate(RUN, TAGS)]
    return found
