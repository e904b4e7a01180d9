// Where the learner is in the module, kept over a reload: the screen is in its address, the line of
// text that was at the top of the window is found again though text above it is longer now.

const BLOCKS = "h1, h2, h3, h4, p, li, tr, figure, dt, dd, .question, summary, pre";

const text = (element) => element.textContent.trim().slice(0, 80);

/** {screen, blocks, top, left}: the blocks at the top of the window, and how far from it each was. */
Desk.place = (win) => {
  const shown = win.document.querySelector("[data-screen].shown");
  if (shown === null) return null;
  const all = Array.from(shown.querySelectorAll(BLOCKS));
  const blocks = all
    .map((element, index) => ({ index, text: text(element), id: element.id, at: element.getBoundingClientRect().top }))
    .filter(({ at, text: words }) => at > -40 && at < win.innerHeight && words !== "")
    .slice(0, 6);
  const focus = win.document.activeElement;
  return { screen: shown.id, blocks, top: win.scrollY, focus: focus && focus.id };
};

/** Put the window there again. */
Desk.toPlace = (win, place) => {
  if (place === null || win.Esn.pages.current() !== place.screen) return;
  const all = Array.from(win.document.querySelectorAll(`#${CSS.escape(place.screen)} :is(${BLOCKS})`));
  const same = (block) => (element, index) =>
    (block.id && element.id === block.id) || (text(element) === block.text && Math.abs(index - block.index) < 40);
  const root = win.document.documentElement;
  root.style.scrollBehavior = "auto";
  const block = place.top > 0 && place.blocks.find((one) => all.some(same(one)));
  if (block) {
    const found = all.find(same(block)) || all[block.index];
    win.scrollBy(0, found.getBoundingClientRect().top - block.at);
  } else {
    win.scrollTo(0, place.top);
  }
  root.style.scrollBehavior = "";
  const focused = place.focus && win.document.getElementById(place.focus);
  if (focused) focused.focus({ preventScroll: true });
};
