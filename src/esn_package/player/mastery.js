// How an attempt of the quiz went by objective.

/** [{id, score, passed}] of the objectives that the best attempt asked about, in their order. */
Esn.mastery = (data, state) => {
  const top = Esn.best(state);
  const keys = top === null || top.partial ? [] : top.drawn.map((id) => Esn.key(id, top.n)).filter(Boolean);
  return data.objectives.flatMap((objective) => {
    const asked = keys.filter((key) => key.objective === objective.id && key.points > 0);
    if (asked.length === 0) return [];
    const marks = asked.map((key) => ({
      points: key.points,
      mark: Esn.marking.mark(key, key.id in top.answers ? top.answers[key.id] : null),
    }));
    const score = Esn.marking.score(marks);
    return [{ id: objective.id, score, passed: score >= data.quiz.passMark }];
  });
};
