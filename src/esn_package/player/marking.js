// What a response is worth, 0 to 1, and a quiz, 0 to 100: questions/marks.py is the same in Python.

// Marks such as 1/3 are no exact binary fractions: what falls this short of a half is a half.
const NEARLY = 1e-9;

Esn.marking = {
  /** The mark of a response to a question that a key marks; 0 for no response and for garbage. */
  mark: (key, given) => Esn.questions[key.kind].mark(key, given),

  /** The mark of `right` parts done and `wrongs` done amiss, out of `of` to be done. */
  shared(marking, right, wrongs, of) {
    if (marking === "all") return right === of && wrongs === 0 ? 1 : 0;
    return Math.max(0, right - wrongs) / of;
  },

  /** The score of {mark, points}: an integer 0..100, rounded half up once; 0 of none. */
  score(marked) {
    const total = marked.reduce((sum, { points }) => sum + points, 0);
    if (total === 0) return 0;
    const got = marked.reduce((sum, { mark, points }) => sum + mark * points, 0);
    return Math.max(0, Math.floor((100 * got) / total + 0.5 + NEARLY));
  },

  /** A learner's list of ids, or null for what is none. */
  listed(given) {
    const ids = typeof given === "string" ? [given] : given;
    return Array.isArray(ids) && ids.every((id) => typeof id === "string") ? ids : null;
  },

  /** A learner's pairs [item, target], those without a target left out; null for what is none. */
  mapped(given) {
    if (given === null || typeof given !== "object" || Array.isArray(given)) return null;
    const pairs = Object.entries(given).filter(([, to]) => to !== null && to !== undefined && to !== "");
    return pairs.every(([, to]) => typeof to === "string") ? pairs : null;
  },
};
