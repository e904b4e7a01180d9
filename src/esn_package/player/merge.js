// Two states of one attempt made into one: two devices, or the browser's copy and the LMS's.

const final = ["passed", "completed"];

/** One attempt known twice: an ended one counts; of a running one, each latest answer. */
function mergeAttempt(newer, older) {
  if (newer.ended !== older.ended) return newer.ended ? newer : older;
  if (!newer.ended) {
    return {
      ...newer,
      answers: { ...older.answers, ...newer.answers },
      signs: { ...older.signs, ...newer.signs },
      flags: [...new Set([...newer.flags, ...older.flags])],
    };
  }
  const better = (newer.score || 0) >= (older.score || 0) ? newer : older; // the best counts
  const other = better === newer ? older : newer;
  // Answers that a text of 4,096 had no room for are still in the other copy.
  return better.drawn.length > 0 || other.score !== better.score ? better : other;
}

function mergeAttempts(newer, older) {
  const known = new Map(older.map((attempt) => [attempt.n, attempt]));
  for (const attempt of newer) {
    const twin = known.get(attempt.n);
    known.set(attempt.n, twin ? mergeAttempt(attempt, twin) : attempt);
  }
  return [...known.values()].sort((a, b) => a.n - b.n);
}

function mergePractice(newer, older) {
  const both = { ...older, ...newer };
  for (const id of Object.keys(newer)) {
    const twin = older[id];
    if (twin && newer[id].given === null && twin.given !== null) both[id] = twin;
  }
  return both;
}

/**
 * The union of two states with the same nonce: pages seen together,
 * attempts by number, each question's latest answer; position and counter of the later one.
 */
Esn.merge = (one, other) => {
  const [newer, older] = one.counter >= other.counter ? [one, other] : [other, one];
  return {
    ...newer,
    seen: [...new Set([...newer.seen, ...older.seen])],
    attempts: mergeAttempts(newer.attempts, older.attempts),
    practice: mergePractice(newer.practice, older.practice),
    status: [newer.status, older.status].find((word) => final.includes(word)) || newer.status,
  };
};
