// One stop of the tab key in a list of any length: arrow keys lead from row to row (ARIA Authoring
// Practices, "Managing Focus Within Components Using a Roving tabindex"). A row is a `summary`.

const rows = (list) => Array.from(list.querySelectorAll(":scope > li > details > summary"));

/** The tab key stops at `wanted`; at the first row, where that is none of the list. */
function stop(list, wanted) {
  const all = rows(list);
  const at = Math.max(all.indexOf(wanted), 0);
  all.forEach((one, index) => (one.tabIndex = index === at ? 0 : -1));
}

/** The list, once its keys are heard. */
function lead(list) {
  list.addEventListener("focusin", ({ target }) => rows(list).includes(target) && stop(list, target));
  list.addEventListener("keydown", (event) => {
    const all = rows(list);
    const at = all.indexOf(event.target);
    const to = all[{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]];
    if (at < 0 || !to) return;
    event.preventDefault();
    to.focus();
  });
  return list;
}

/** Other items in the list; who stood in one that stays does not lose the place. */
function replace(list, items) {
  const focused = document.activeElement;
  list.replaceChildren(...items);
  stop(list, focused);
  if (list.contains(focused)) focused.focus({ preventScroll: true });
}

Desk.rows = { lead, replace };
