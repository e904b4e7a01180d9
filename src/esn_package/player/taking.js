// Work that no LMS ever had, taken up by the learner.

/** The learner goes on with work that the LMS never had: it is told of it. */
Esn.take = (offered) => {
  const { session } = Esn;
  const before = structuredClone(session.state);
  const { nonce } = session.resumed ? before : offered;
  session.change((now) =>
    Object.assign(now, Esn.merge({ ...offered, nonce }, { ...now, nonce })),
  );
  const { state } = session;
  state.seen.filter((page) => !before.seen.includes(page)).forEach(session.experienced);
  session.answered(Esn.missing(Esn.data, before, state));
  session.decline();
  session.retry();
};
