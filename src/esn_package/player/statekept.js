// What an update of the module leaves of a question in a state: its answer still says the same and
// is marked as it was, or it is dropped and counted. An attempt that has ended keeps its score and
// verdict for ever, and of its answers only those that do not contradict them.

/** What was answered, or null where that no longer means anything. */
function unpacked(key, kind, text) {
  if (text === undefined) return null;
  try {
    const same = kind === "=" || kind === key.kind.slice(0, Esn.widths.kind); // 1 told no kind
    return same ? Esn.questions[key.kind].unpack(key, text) ?? null : null;
  } catch {
    return null;
  }
}

const isThere = ({ id }) => id !== undefined;
const isSound = ({ id, changed, given, told }) =>
  id !== undefined && !changed && (given !== null || !told);

const markOf = ({ id, given, n, seed }) => Esn.marking.mark(Esn.key(id, n, seed), given);

/** Whether the marks of these questions give this score. */
function adds(list, score) {
  if (Esn.tariff) return Esn.tariff.allows(list, score);
  const marks = list.map((one) => ({ points: Esn.key(one.id).points, mark: markOf(one) }));
  return Esn.marking.score(marks) === score;
}

/** A question of an attempt that runs: flagged if it changed, asked again if its verdict was shown. */
function going(one) {
  const again = one.changed && Esn.data.quiz.feedback === "after-each";
  const given = again ? null : one.given;
  return { ...one, given, flag: one.flag || (one.changed && given !== null) };
}

Esn.kept = {
  markOf,
  isSound,

  /** A question as it is now: no `id` if it is gone, `given` null if its answer is. */
  found([code, digest, kind, text], ids, lost) {
    const id = ids.get(code);
    const key = Esn.key(id);
    const changed = Boolean(key && digest && digest !== Esn.packing.digest(key));
    if (!key) lost.questions.add(code);
    if (changed) lost.changed.add(code);
    return { id, changed, given: key ? unpacked(key, kind, text) : null, told: text !== undefined };
  },

  /** What goes on of an attempt that runs (`score` null); the questions of one that has ended. */
  left(list, score, partial) {
    if (score === null) return list.filter(isThere).map(going);
    const left = list.filter(isSound);
    return partial || left.length < list.length || adds(left, score) ? left : [];
  },
};
