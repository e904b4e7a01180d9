// A threshold: {at, prevalence, targets}, the bin that it stands before, how many in a thousand are
// ill (null for the data's own share), and the checks that each target took: below 0 while it is
// not reached, 0 where its setting was shown. simulations/threshold.py judges it in the same way.

const MOST = 9; // checks that are counted
const FAILED = "-abcdefghi";

const targets = (key) => key.texts.targets.map(({ id }) => id);

/** The checks that a target took; undefined of one that nobody checked. */
function checks(given, id) {
  const found = (given || {}).targets || {};
  return Object.keys(found).includes(id) ? found[id] : undefined;
}

const isDone = (given) => (id) => checks(given, id) >= 0;
const number = (text) => parseInt(text, 36);
const two = (n) => n.toString(36).padStart(2, "0");
const sign = (n) => (n < 0 ? FAILED[-n] : n);

Esn.questions.threshold = {
  MOST,
  checks,
  done: (key, given) => targets(key).filter(isDone(given)),
  parts: () => [],
  over: (key, given) => given !== null && targets(key).every(isDone(given)),

  mark(key, given) {
    const ids = targets(key);
    const marks = ids.map((id) => (checks(given, id) > 0 ? 1 / checks(given, id) : 0));
    return ids.length > 0 ? marks.reduce((sum, mark) => sum + mark, 0) / ids.length : 0;
  },

  value(key, given) {
    const told = Esn.questions.threshold.done(key, given).map((id) => `${id}.${checks(given, id)}`);
    return { typed: [...told, key.texts.edges[given.at]].join(", ") };
  },

  pack(key, { at, prevalence, targets: found }) {
    const signs = targets(key).filter((id) => checks({ targets: found }, id) !== undefined).map((id) => Esn.packing.code(id) + sign(found[id]));
    return two(at) + two(prevalence || 0) + signs.join("");
  },

  /** A target that an update of the module took away is left out, with a place that is no more. */
  unpack(key, text) {
    const { edges, offered, start } = key.texts;
    const [at, often] = [number(text.slice(0, 2)), number(text.slice(2, 4)) || null];
    const signs = new Map((text.slice(4).match(/.{5}/g) || []).map((one) => [one.slice(0, 4), one[4]]));
    const count = (one) => (FAILED.includes(one) ? -FAILED.indexOf(one) : Number(one));
    const ids = targets(key).filter((id) => signs.has(Esn.packing.code(id)));
    return {
      at: at < edges.length ? at : start[0],
      prevalence: offered.includes(often) ? often : start[1],
      targets: Object.fromEntries(ids.map((id) => [id, count(signs.get(Esn.packing.code(id)))])),
    };
  },
};
