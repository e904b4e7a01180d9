// What every laboratory says at its end: how far the learner is, and what can be done then.

Esn.labs = {
  /** How far the learner has come with a simulation; null where it was not begun. */
  given: (root) => (Esn.simulated.of(root.dataset.simulation) || {}).given || null,

  /** How far that is in words; once it is over, more of it and a way to begin again. */
  end(root, title, more, again) {
    const begin = () => {
      Esn.simulations.go(root, null);
      Esn.find("summary, input", root).focus();
    };
    const said = Esn.ours("p", title, { class: again ? "box-title" : "mention" });
    const rest = again
      ? [Esn.make("p", {}, more), Esn.make("p", { class: "actions" }, Esn.button(again, begin, "second", "redo"))]
      : [];
    Esn.find(".simulation-end", root).replaceChildren(said, ...rest);
  },
};
