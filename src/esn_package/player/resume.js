// Where a launch goes on: the LMS's state, the browser's copy of one, or a first page.

/** Of texts that an LMS never had, the state with most done in it; null if there is none. */
function unsent(texts) {
  const states = texts.map((text) => Esn.state.read(text));
  const found = states.filter((state) => state !== null && state.counter > 0);
  return found.reduce((most, one) => (most && most.counter >= one.counter ? most : one), null);
}

/**
 * {state, offered, acknowledged, dropped} of a launch. `lms` is what Esn.state.open read of the
 * LMS's text; `known` whether there is an LMS and it could say. `copy` is what this browser kept
 * of this learner, {text, acknowledged, offered}, `loose` what it kept when no LMS said who
 * learns: each null if there is none. `offered` is for the learner to choose, `state` null at a
 * first launch, `dropped` what an update took from it. A copy that the LMS once had, and no longer
 * has, was reset there on purpose.
 */
Esn.resume = (lms, copy, loose, known) => {
  const mine = Esn.state.open(copy && copy.text);
  const had = Boolean(copy && copy.acknowledged);
  const ours = { ...mine, offered: null, acknowledged: had };
  if (!known) return ours;
  const left = loose ? [loose.text] : [];
  if (lms.state === null && lms.why === "none") {
    const never = copy && !had ? [copy.offered, copy.text] : [];
    return { state: null, offered: unsent([...never, ...left]), acknowledged: false };
  }
  const offered = unsent(left);
  if (lms.state === null) return { ...ours, offered }; // it cannot be read
  if (mine.state === null || mine.state.nonce !== lms.state.nonce) {
    return { ...lms, offered, acknowledged: true };
  }
  const acknowledged = had || lms.state.counter >= mine.state.counter;
  return { ...lms, state: Esn.merge(lms.state, mine.state), offered, acknowledged };
};
