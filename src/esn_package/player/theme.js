// The theme, the size of text and the time for a quiz that the learner likes: kept in this browser
// for every module, and put in place before the first paint.

const KINDS = ["theme", "size", "time"];

/** Show what is chosen of each. */
function apply(chosen) {
  for (const kind of KINDS) {
    if (chosen[kind]) document.documentElement.dataset[kind] = chosen[kind];
    else delete document.documentElement.dataset[kind];
  }
}

Esn.theme = {
  KINDS,
  apply,
  stored: () => Esn.stored("esn-display"),
  early: () => apply(Esn.theme.stored().read() || {}),
};
