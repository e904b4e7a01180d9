// Rows that open: the messages of a mailbox, the zones of a picture. Each is a `details` with a name
// and, at its end, a tag that says how it stands.

const started = new WeakSet();

Esn.rows = {
  all: (root) => Esn.all(".row", root),
  of: (root, id) => Esn.find(`[data-row="${id}"]`, root),

  /** Tell which row the learner opens, by hand or by key; whether this is asked for the first time. */
  start(root, opened) {
    const isFirst = !started.has(root);
    started.add(root);
    if (isFirst) {
      root.addEventListener("click", ({ target }) => {
        const row = target.closest("summary") && target.closest("summary").parentNode;
        if (row && row.matches(".row:not([open])")) opened(row.dataset.row);
      });
    }
    return isFirst;
  },

  /** What stands at the end of a row: a state, and words. */
  tag(row, state, text, icon) {
    row.classList.add(state);
    Esn.find(".row-tag", row).replaceChildren(Esn.icon(icon), text);
  },

  /** Open a row; the focus goes to what opens it. */
  go(row) {
    const summary = Esn.find("summary", row);
    if (!row.open) summary.click();
    summary.focus();
    summary.scrollIntoView({ block: "nearest" });
  },

  /** The same, and close the one that was read. */
  next(row, other) {
    row.open = false;
    Esn.rows.go(other);
  },
};
