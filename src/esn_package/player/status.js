// What a learner has reached: one rule for every LMS. It knows no format.

const asks = (data, what) => data.module.complete.includes(what);

const allSeen = (data, state) => data.pages.every((page) => state.seen.includes(page.id));

/** The ended attempt with the best score, the first of equals; null before the first. */
Esn.best = (state) => {
  const ended = state.attempts.filter((attempt) => attempt.ended && attempt.score !== null);
  return ended.reduce((top, one) => (top !== null && top.score >= one.score ? top : one), null);
};

/** How many attempts of the quiz may still be begun; Infinity where there is no bound. */
function left(data, state) {
  if (data.quiz === null) return 0;
  if (data.quiz.attempts === null) return Infinity;
  // Old attempts may have been dropped from a state that grew too long: their numbers tell.
  const begun = Math.max(0, ...state.attempts.map((attempt) => attempt.n));
  return Math.max(0, data.quiz.attempts - begun);
}

function verdict(data, state) {
  if (Esn.session.mode !== "normal") return state.status; // in review nothing is reached any more
  if (["passed", "completed"].includes(state.status)) return state.status; // never downgraded
  if (!asks(data, "pass")) return allSeen(data, state) ? "completed" : "incomplete";
  if (state.attempts.some((attempt) => attempt.ended && attempt.passed)) {
    return asks(data, "pages") && !allSeen(data, state) ? "incomplete" : "passed";
  }
  const running = state.attempts.some((attempt) => !attempt.ended);
  return left(data, state) === 0 && !running ? "failed" : "incomplete";
}

// `report: completion` is for LMSs that know no verdict: passed is completed, failed incomplete.
const completion = { passed: "completed", completed: "completed" };

/**
 * The status to report, with its score; `verdict` is what the learner is told, `final` that it
 * is the last word (a better attempt still counts), `left` the attempts that remain.
 */
Esn.status = (data, state) => {
  const word = verdict(data, state);
  const final = word !== "incomplete";
  const top = Esn.best(state);
  const bare = final && data.module.score === "completion" ? 100 : null;
  return {
    status: data.module.report === "completion" ? completion[word] || "incomplete" : word,
    verdict: word,
    final,
    score: top ? top.score : data.quiz ? null : bare, // an update may take the quiz away
    left: left(data, state),
  };
};
