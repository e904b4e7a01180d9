// What an LMS is told of answers, and which of them it was never told.

/**
 * Answers {id, given, mark, …} with their key and shape value; an unknown question is left out.
 * `act` names what the learner did, the same on every device: it is told once.
 */
Esn.told = (list, { nonce }) => {
  const known = list.filter((one) => Esn.key(one.id));
  return known.map((one) => {
    const key = Esn.key(one.id, one.attempt);
    const { value, pack } = Esn.questions[key.kind];
    const act = [nonce, one.attempt, one.id, pack(key, one.given)].join();
    return { ...one, key, act, value: value(key, one.given) };
  });
};

/** Answers of an attempt that an LMS was not told of; `twin` is the attempt as it has it. */
function untold(data, attempt, twin) {
  const atEnd = data.quiz.feedback === "at-end" || data.quiz.whole; // answers are told at submission
  if ((twin && twin.ended) || (atEnd && !attempt.ended)) return [];
  const known = twin && !atEnd ? twin.answers : {};
  return attempt.drawn
    .filter((id) => id in attempt.answers && !(id in known) && data.questions[id])
    .map((id) => {
      const key = Esn.key(id, attempt.n);
      const given = attempt.answers[id];
      const mark = Esn.marking.mark(key, given);
      return { id, given, mark, points: key.points, latency: null, attempt: attempt.n };
    });
}

/** Answers in `state` that an LMS whose state is `theirs` never got: a commit of them was lost. */
Esn.missing = (data, theirs, state) => {
  const known = theirs === null ? [] : theirs.attempts;
  const last = Math.max(0, ...known.map((attempt) => attempt.n));
  const played = Esn.simulated ? Esn.simulated.missing(theirs, state) : [];
  return state.attempts.flatMap((attempt) => {
    const twin = known.find((one) => one.n === attempt.n);
    // An old attempt may have been left out of a text that grew too long.
    return twin || attempt.n > last ? untold(data, attempt, twin) : [];
  }).concat(played);
};

/** Whether an LMS whose state is `theirs` was not told the last word, or the score that goes with it. */
Esn.behind = (theirs, { verdict, score }) => {
  const known = theirs && Esn.status(Esn.data, theirs);
  return !known || known.verdict !== verdict || known.score !== score;
};
