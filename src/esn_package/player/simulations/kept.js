// Simulations: what is played in the pages. A state keeps each as it keeps practice, {given, tries,
// mark}: how far the learner is, how often it was over, what it is worth. Each kind is one of
// Esn.questions, with `mark pack unpack value` as a kind of question has, and `over(key, given)`.

const { whole } = Esn;
const kindOf = (id) => Esn.questions[Esn.key(id).kind];
const isOver = (id, one) => Boolean(one && one.given) && kindOf(id).over(Esn.key(id), one.given);

/** One that is over, as an LMS is told of it. */
const finished = (id, { given, tries, mark }) => {
  const { points } = Esn.key(id);
  return { id, given, mark, points, latency: null, attempt: tries, verb: "completed" };
};

/** The package's data: a simulation has its key among those of the questions. */
Esn.whole = (data, forms) => {
  const all = whole(data, forms);
  const { questions, simulations } = all.tracking;
  Object.assign(all.questions, all.simulations);
  all.tracking.questions = { ...questions, ...simulations };
  return all;
};

Esn.plays = {}; // by kind: (root, key, given) shows how far the learner is

Esn.simulated = {
  of: (id) => Esn.session.state.practice[id],

  /** Keep how far the learner is; a platform is told each time that one is over. */
  keep(id, given) {
    const before = Esn.session.state.practice[id];
    const mark = Esn.marking.mark(Esn.key(id), given);
    const over = isOver(id, { given }) && !isOver(id, before);
    const now = { given, mark, tries: (before ? before.tries : 0) + (over ? 1 : 0) };
    Esn.session.change((state) => (state.practice[id] = now), { now: true });
    if (over) Esn.session.answered([finished(id, now)]);
  },

  /** What an LMS whose state is `theirs` was not told of: a commit of it was lost. */
  missing(theirs, { practice }) {
    const known = theirs ? theirs.practice : {};
    const ids = Object.keys(practice).filter((id) => id in (Esn.data.simulations || {}));
    const newer = (id) => practice[id].tries > (known[id] ? known[id].tries : 0);
    return ids.filter((id) => isOver(id, practice[id]) && newer(id)).map((id) => finished(id, practice[id]));
  },
};
