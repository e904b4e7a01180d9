// What answers count in an attempt of the quiz, and how it went by objective.

/** What the answer to a question counts in an attempt, with its points: its mark, or what the quiz's own
 *  rules make of it. */
Esn.counted = (id, attempt) => {
  const key = Esn.key(id, attempt.n);
  const given = id in attempt.answers ? attempt.answers[id] : null;
  const mark = Esn.tariff ? Esn.tariff.counted(id, attempt) : Esn.marking.mark(key, given);
  return { points: key.points, mark };
};

/** [{id, score, passed}] of the objectives that the best attempt asked about, in their order. */
Esn.mastery = (data, state) => {
  const top = Esn.best(state);
  const keys = top === null || top.partial ? [] : top.drawn.map((id) => Esn.key(id, top.n)).filter(Boolean);
  return data.objectives.flatMap((objective) => {
    const asked = keys.filter((key) => key.objective === objective.id && key.points > 0);
    if (asked.length === 0) return [];
    const score = Esn.marking.score(asked.map(({ id }) => Esn.counted(id, top)));
    return [{ id: objective.id, score, passed: score >= data.quiz.passMark }];
  });
};
