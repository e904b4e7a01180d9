// A session as a state machine, the same for every format: which transitions there are, what each
// does, and the window that asks for them. How one is told stands in tracking/<format>.js.
//
//   idle → opening → open ⇄ hidden → closing → closed
//   failed   the platform is there and refused the launch: work stays in the browser
//   waiting  another window has the activity open, and this one records nothing
// What is not in the table does nothing: twice is once. Whether what was done is saved is the
// link's affair (saving.js): it may fail in any of them.

const TABLE = {
  idle: { launch: "opening" },
  opening: { opened: "open", refused: "failed", leave: "closed" },
  open: { hide: "hidden", online: "open", busy: "waiting", leave: "closing", give: "closing" },
  hidden: {
    ...{ hide: "hidden", show: "open", online: "hidden" },
    ...{ busy: "waiting", leave: "closing", give: "closing" },
  },
  closing: { told: "closed" },
  closed: { back: "opening", take: "opening" },
  failed: { leave: "closed", take: "opening" },
  waiting: { leave: "closed", take: "opening" },
};

/**
 * The machine of a launch: {is, go, watch}. `saver` is its saving.js, `close` tells the end,
 * `begun` whether anything was told, `owner` the window that a new launch loads again, or null
 * where nothing was opened.
 */
Esn.machine = ({ saver, close, begun, owner }) => {
  let at = "idle";
  let others = null;
  const is = (...states) => states.includes(at);

  const acts = {
    refused: () => saver.say("denied"),
    hide: saver.flush, // a tab switch ends nothing
    show: saver.retry,
    online: saver.retry,
    busy: () => saver.end("busy"),
    leave: close,
    give: close,
    take: () => others.take(anew),
    back: () => (owner() ? anew() : go("opened")),
  };

  /** Move on; false if the event means nothing here. */
  function go(event) {
    const to = TABLE[at][event];
    if (to === undefined) return false;
    Esn.log("session", event, to);
    at = to;
    if (acts[event]) acts[event]();
    return true;
  }

  /** A session once closed stays so in this page: the window that owns the API is loaded anew. */
  function anew() {
    try {
      owner().location.reload();
    } catch {
      saver.say("closed"); // the window of another origin: only the learner can
    }
  }

  /** Watch this window and other ones of the activity, which it returns. */
  function watch(key) {
    others = Esn.windows(key, {
      begun: () => begun() && is("open", "hidden"),
      busy: () => go("busy"),
      taken: () => go("give") && saver.end("given"),
    });
    Esn.lifecycle(go);
    return others;
  }

  return { is, go, watch };
};
