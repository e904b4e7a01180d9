// What a learner is told of what wrong answers cost.

const share = () => Esn.answers.decimal(String(Math.round(1000 * Esn.data.quiz.negative) / 10));

/** The points that wrong answers of an attempt took. */
function lost(attempt) {
  const marks = attempt.drawn.map((id) => Esn.counted(id, attempt));
  return marks.reduce((sum, { points, mark }) => sum - points * Math.min(0, mark), 0);
}

Esn.counting = {
  /** Before an attempt: what wrong answers cost. */
  rules: () => (Esn.data.quiz.negative ? [Esn.word("negative", { n: share() })] : []),

  /** After it: what they did cost. */
  cost(attempt) {
    const n = Math.round(100 * lost(attempt)) / 100;
    if (attempt.partial || n === 0) return [];
    return [Esn.word("negative-cost", { n, cost: Esn.answers.decimal(String(n)) })];
  },
};
