// A scenario: {way, ends}, the choices made so far by what names them, and the endings ever reached.
// simulations/scenario.py judges a way in the same way.

/** The steps [scene, choice, marks] of a way, and `at`, the scene where it is; null for no way. */
function walk({ texts }, way) {
  const { scenes } = texts;
  const steps = [];
  let at = texts.start;
  for (const name of Array.isArray(way) ? way : []) {
    const choice = scenes[at].find(([ref]) => ref === name);
    if (!choice) return null;
    steps.push([at, name, choice[2]]);
    at = choice[1];
  }
  return { steps, at };
}

const wayOf = (given) => (given ? given.way : []);

/** The marks of the steps for some of the criteria, all where none is named. */
const sum = (steps, id) =>
  steps.reduce((all, [, , marks]) =>
    Object.entries(marks).reduce((one, [name, mark]) => one + (!id || name === id ? mark : 0), all), 0);

Esn.questions.scenario = {
  walk,
  sum,
  parts: () => [],
  over(key, given) {
    const found = walk(key, wayOf(given));
    return found !== null && found.at in key.texts.ends;
  },

  mark(key, given) {
    const { steps } = walk(key, wayOf(given)) || { steps: [] };
    const { best } = key.texts;
    return best > 0 ? Math.min(1, Math.max(0, sum(steps) / best)) : 0;
  },

  value(key, given) {
    const { steps, at } = walk(key, wayOf(given));
    return { typed: [...steps.map(([scene, name]) => `${scene}.${name}`), at].join(", ") };
  },

  pack: (_, { way, ends }) => `${Esn.packing.ids(way)}~${Esn.packing.ids(ends)}`,

  /** Null where an update of the module took a step away. */
  unpack({ texts }, text) {
    const [taken, met] = text.split("~").map((part) => part.match(/.{1,4}/g) || []);
    const way = [];
    let at = texts.start;
    for (const code of taken) {
      const choice = texts.scenes[at].find(([ref]) => Esn.packing.code(ref) === code);
      if (!choice) return null;
      way.push(choice[0]);
      at = choice[1];
    }
    return { way, ends: Object.keys(texts.ends).filter((id) => met.includes(Esn.packing.code(id))) };
  },
};
