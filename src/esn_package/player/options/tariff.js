// How a quiz counts marks where it has rules of its own: what a wrong answer costs, how sure the learner
// is, questions that are cancelled. scoring.py is the same in Python.

/** The degree of a sign, 0 the least sure: 0-9, or A-J where nobody goes back; null of none. */
const degreeOf = (sign) => (/^[0-9A-J]$/.test(sign) ? "0123456789ABCDEFGHIJ".indexOf(sign) % 10 : null);
const cancelled = (id) => (Esn.data.quiz.cancelled || []).includes(id);

/** What an answer counts as if nothing was cancelled. */
function plain({ id, given, sign, n, seed }) {
  const { negative = 0, certainty = [] } = Esn.data.quiz;
  const key = Esn.key(id, n, seed);
  if (Esn.questions[key.kind].value(key, given) === null) return 0;
  const mark = Esn.marking.mark(key, given);
  const top = certainty.length - 1;
  if (top < 0) return mark > 0 ? mark : -negative;
  const { right, wrong } = certainty[Math.min(degreeOf(sign) || 0, top)];
  return (mark > 0 ? right * mark : wrong) / certainty[top].right;
}

const counted = (one) => (cancelled(one.id) ? 1 : plain(one));
const part = (id, { n, answers, signs }) => ({ id, given: id in answers ? answers[id] : null, sign: signs[id], n });

/** The score of {id, given, sign}, each counted by a rule. */
const score = (list, rule) =>
  Esn.marking.score(list.map((one) => ({ points: Esn.key(one.id).points, mark: rule(one) })));

/** An attempt that ended before a question was cancelled has its point now; no score ever falls. */
function raised(attempt) {
  const { drawn, ended, partial } = attempt;
  if (!ended || partial || !drawn.some(cancelled)) return attempt;
  const now = score(drawn.map((id) => part(id, attempt)), counted);
  if (now <= attempt.score) return attempt;
  return { ...attempt, score: now, passed: attempt.passed || now >= Esn.data.quiz.passMark };
}

Esn.tariff = {
  degreeOf,
  cancelled,

  /** What the answer to a question counts in an attempt. */
  counted: (id, attempt) => counted(part(id, attempt)),

  /** Whether a score is one that these answers had, before some of the questions were cancelled. */
  allows: (list, was) => score(list, plain) <= was && was <= score(list, counted),

  /** What a record store is told of how sure the learner said to be; nothing where that was not said. */
  told({ id, attempt, sign }) {
    const { certainty = [] } = Esn.data.quiz;
    const kept = Esn.session.state.attempts.find(({ n }) => n === attempt);
    const said = degreeOf(sign || (kept && kept.signs[id]));
    if (said === null || certainty.length === 0) return {};
    const degree = Math.min(said, certainty.length - 1);
    const { label } = certainty[degree];
    const about = { degree: degree + 1, of: certainty.length, label };
    return { extensions: { [Esn.data.tracking.certainty_key]: about } };
  },

  /** A state whose ended attempts have the points of what was cancelled after them. */
  raised: (state) => ({ ...state, attempts: state.attempts.map(raised) }),
};
