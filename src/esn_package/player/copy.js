// What this browser keeps of a session, for an LMS's "true" is no proof (scorm12.js): the
// learner's copy, and a loose one of launches in which no LMS said who learns.

/** The copies of a launch's activity and learner. */
Esn.copy = ({ activity, learner }) => {
  const key = Esn.storageKey(activity, learner);
  const stored = Esn.stored(key);
  const loose = learner ? Esn.stored(Esn.storageKey("", "")) : null;

  /** Take in what another window, or a frozen one that woke, has kept of this attempt. */
  function adopt(state) {
    const news = stored.news();
    const other = news && Esn.state.read(news.text);
    if (other && other.nonce === state.nonce) Object.assign(state, Esn.merge(state, other));
  }

  return {
    key,
    adopt,

    /** [the copy, the loose one], each null if there is none. */
    found: async () => [await stored.found(), loose && (await loose.found())],

    /** Whether the browser could keep it; `offered` is work that waits for the learner's word. */
    keep(state, offered, acknowledged) {
      adopt(state);
      const text = Esn.state.write(state);
      return stored.write({ text, acknowledged, offered: offered ? Esn.state.write(offered) : "" });
    },

    /** The loose copy was taken, or left for good. */
    forget: () => loose && loose.remove(),
  };
};
