// Where a launch goes on: the LMS's state, the browser's copy of one, or a first page.

/** Of the copies that an LMS never had, the one with most done in it; null if there is none. */
function unsent(copy) {
  const states = [copy.offered, copy.text].map((text) => Esn.state.read(text));
  const found = states.filter((state) => state !== null && state.counter > 0);
  return found.reduce((most, one) => (most && most.counter >= one.counter ? most : one), null);
}

/**
 * {state, offered, acknowledged} of a launch. `theirs` is the LMS's state, null if it
 * holds none; `known` whether there is an LMS and it could say. `copy` is what this browser kept,
 * {text, acknowledged, offered}. `offered` is for the learner to choose, `state` null at a first
 * launch. A copy that the LMS once had, and no longer has, was reset there on purpose.
 */
Esn.resume = (theirs, copy, known) => {
  const ours = copy && Esn.state.read(copy.text);
  const had = Boolean(copy && copy.acknowledged);
  if (!known) return { state: ours, offered: null, acknowledged: had };
  if (theirs === null) {
    return { state: null, offered: copy && !had ? unsent(copy) : null, acknowledged: false };
  }
  if (ours === null || ours.nonce !== theirs.nonce) {
    return { state: theirs, offered: null, acknowledged: true };
  }
  const acknowledged = had || theirs.counter >= ours.counter;
  return { state: Esn.merge(theirs, ours), offered: null, acknowledged };
};

/** Answers of an attempt that an LMS was not told of; `twin` is the attempt as it has it. */
function untold(data, attempt, twin) {
  const atEnd = data.quiz.feedback === "at-end"; // answers are told at submission
  if ((twin && twin.ended) || (atEnd && !attempt.ended)) return [];
  const known = twin && !atEnd ? twin.answers : {};
  return attempt.drawn
    .filter((id) => id in attempt.answers && !(id in known) && data.questions[id])
    .map((id) => {
      const key = data.questions[id];
      const given = attempt.answers[id];
      const mark = Esn.marking.mark(key, given);
      return { id, given, mark, points: key.points, latency: null, attempt: attempt.n };
    });
}

/** Answers in `state` that an LMS whose state is `theirs` never got: a commit of them was lost. */
Esn.missing = (data, theirs, state) => {
  const known = theirs === null ? [] : theirs.attempts;
  const last = Math.max(0, ...known.map((attempt) => attempt.n));
  return state.attempts.flatMap((attempt) => {
    const twin = known.find((one) => one.n === attempt.n);
    // An old attempt may have been left out of a text that grew too long.
    return twin || attempt.n > last ? untold(data, attempt, twin) : [];
  });
};
