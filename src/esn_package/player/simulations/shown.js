// Simulations of a screen, shown as far as the state says that the learner is.

const shown = new WeakMap(); // what the state had when a simulation was shown

Esn.simulations = {
  /** Show those of a part of the page that do not stand where the state says. */
  show(root) {
    for (const one of Esn.all("[data-simulation]", root)) {
      const id = one.dataset.simulation;
      const kept = Esn.simulated.of(id);
      if (shown.has(one) && shown.get(one) === kept) continue;
      shown.set(one, kept);
      const key = Esn.key(id);
      Esn.plays[key.kind](one, key, kept ? kept.given : null);
    }
  },

  /** Keep how far the learner is, and show it. */
  go(root, given) {
    Esn.simulated.keep(root.dataset.simulation, given);
    Esn.simulations.show(root.parentNode);
  },
};
