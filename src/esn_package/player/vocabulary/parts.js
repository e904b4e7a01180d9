// The package of a lexicon has terms and cards where a module has pages and questions: what the
// core asks of those is answered here.

const nothing = { start() {}, forget() {} };

Object.assign(Esn, {
  block: nothing,
  switches: nothing,
  tabs: nothing,
  cover: { tell() {} },
  missing: () => [],
  behind: () => false,

  // The screen that shows the cards is told when it is shown.
  practice: { ...nothing, restore: (screen) => screen.id === "cards" && Esn.cards && Esn.cards.show() },

  /**
   * Never completed nor scored: in Moodle a completed package writes a grade of 0, and is opened in
   * review from then on, where no card could be kept (scorm_12.js and lib.php of 4.5).
   */
  status: () => ({ status: "incomplete", verdict: "incomplete", final: false, score: null, left: 0 }),

  entries: () => Esn.all(".entry"),
  termOf: (entry) => entry.id.slice("term-".length),
});

Esn.menu.tell = (screen) => {
  for (const link of Esn.all("#menu a")) {
    if (link.hash === `#${screen}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
};
