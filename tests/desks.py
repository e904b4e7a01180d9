"""The desk of a preview in a browser, and the module in its frame."""

import browsers
from playwright.sync_api import Frame, Page

READY = """(form) => {
  const { contentWindow: win } = document.querySelector("#module");
  const here = win.location.pathname.includes(`/${form}/site/`);
  return here && !win.old && Boolean(win.document.documentElement?.matches(".ready"));
}"""


def started(page: Page, form: str = "scorm12") -> None:
    """Wait until the module runs in a format; the page forbids Playwright its own way to wait."""
    browsers.soon(lambda: bool(page.evaluate(READY, form)), f"{form} runs")


def inside(page: Page) -> Frame:
    """The module's frame."""
    found = page.frame(url="**/site/**")
    assert found is not None
    return found
