// xAPI by Tin Can's launch: statements through an outbox, the state in the State resource.

const SHORTEST = 4000; // characters that no store finds too many: the refusal will pass
const FIRST_PAGE = 4000; // milliseconds that a slow LRS may hold up the first page

Esn.tracking.xapi = (facts) => {
  const launch = Esn.launched(location.search);
  const alone = { state: "", mode: "normal", reporting: false, activity: "", learner: "" };
  if (launch === null) return { limit: Infinity, open: async () => alone }; // as web

  const begun = performance.now();
  const lrs = Esn.lrs(launch);
  const say = Esn.statements(facts, launch, () => performance.now() - begun);
  const learner = JSON.stringify([launch.actor, launch.registration]);
  const resource = Esn.lrsState(lrs, launch, say.activity);
  const outbox = Esn.outbox(lrs, launch.actor, `${Esn.storageKey(say.activity, learner)}.outbox`);
  let saved = null; // the text that the LRS took last
  let length = Infinity; // what it takes at most

  const document = ({ text, counter }) => {
    const { revision } = Esn.data.module;
    return { format: 1, state: text, counter, revision };
  };

  /** The state, shorter where the LRS finds it too large (413). */
  async function write(now) {
    const text = now.text && now.text.length > length ? now.written(length) : now.text;
    if (text === null || text === saved) return { ok: true };
    const result = await resource.write(document({ ...now, text }));
    if (result.ok) {
      saved = text;
      length = Infinity; // the whole may pass the next time
    }
    if (!result.large || text.length <= SHORTEST) return result;
    length = Math.floor(text.length / 2);
    Esn.log("state", 413, length);
    return write(now);
  }

  return {
    limit: Infinity,
    journal: true, // told again, an answer has the same id

    /** The LRS's state; null where it cannot say, and then the browser's copy goes on. */
    async open() {
      const late = new Promise((resolve) => setTimeout(resolve, FIRST_PAGE, null));
      const state = await Promise.race([resource.read(), late]);
      return { state, mode: "normal", reporting: true, activity: say.activity, learner };
    },

    started({ resumed }) {
      outbox.add(say.begun("initialized"));
      if (resumed) outbox.add(say.begun("resumed"));
    },

    experienced(page, nonce) {
      if (facts.pages[page]) outbox.add(say.experienced(page, nonce));
    },

    answered(list) {
      const known = list.filter((one) => facts.questions[one.id]);
      known.forEach((one) => outbox.add(say.answered(one)));
    },

    reached: (result, nonce) => say.reached(result, nonce).forEach(outbox.add),

    /** Saved means both: the state is there, and every statement was delivered. */
    async progressed(now) {
      const [state, delivered] = await Promise.all([write(now), outbox.flush()]);
      const ok = state.ok && delivered;
      return ok ? { ok } : { ...state, ok, why: lrs.why(), wait: lrs.wait() };
    },

    finished(now) {
      if (!now.final) outbox.add(say.ended("suspended"));
      outbox.add(say.ended("terminated"));
      if (now.text !== null && now.text !== saved) resource.write(document(now), { keepalive: true });
      outbox.last();
      return { ok: true };
    },
  };
};
