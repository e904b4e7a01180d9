// The seconds that an attempt has spent, as its state keeps them. Where absence counts (no
// `pause: true`) it keeps when they were counted too: what went by since is counted at the next
// launch, and an attempt whose time ran out meanwhile ends as it was saved. A clock set back gives
// nothing: what was spent stays spent.

const FULL = 36 ** 4; // of the state's ten digits, the last four are the seconds spent,
const NONE = FULL / 2; // from here on: who asked for more may have spent less than none

const absence = () => !Esn.data.quiz.pause; // whether it counts
const now = () => Math.floor(Date.now() / 1000);

Esn.quizClock = {
  absence,
  seconds: ({ spent }) => (spent >= FULL ? (spent % FULL) - NONE : spent || 0),

  /** How long ago the seconds of an attempt were counted; 0 where absence costs nothing. */
  since: ({ spent }) => (absence() && spent >= FULL ? Math.max(0, now() - Math.floor(spent / FULL)) : 0),

  /** Keep the seconds that an attempt has spent. */
  keep(attempt, seconds) {
    const spent = Math.max(1 - NONE, Math.min(Math.floor(seconds), NONE - 1));
    attempt.spent = absence() ? now() * FULL + NONE + spent : spent;
  },
};
