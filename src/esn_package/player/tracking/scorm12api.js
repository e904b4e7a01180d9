// The SCORM 1.2 API of the LMS: found, called, and never trusted (RTE 3.3).

const FARTHEST = 500; // hops; the standard's own 7 are too few for LMSs of nested frames
const LATE = 3000; // milliseconds that an LMS gets to put its API up; Moodle waits 2 s itself
const STEP = 100;
// What names the learner, or is the learner's own words, is in no log.
const PRIVATE = /student_(id|name|response)/;
// Where an LMS has no value, and its script joins it to a text (Open edX: a name that is "null").
const NOTHING = /^(null|undefined)$/;

/** The window whose API this is, or null; another origin's window is asked and passed by. */
function holder(start) {
  let win = start;
  for (let hops = 0; win && hops < FARTHEST; hops += 1) {
    try {
      if (win.API && win.API.LMSInitialize) return win;
    } catch {
      // a frame of another origin: one above it may be ours again
    }
    const above = win.parent;
    if (above === win) return null;
    win = above;
  }
  return null;
}

/** RTE 3.3.6.1: this window, its parents, then the opener's; Moodle sets opener to null. */
function find(start) {
  const openers = [() => start, () => start.opener, () => start.top.opener];
  for (const opener of openers) {
    try {
      const found = opener() && holder(opener());
      if (found) return found;
    } catch {
      // no right to look there
    }
  }
  return null;
}

/** A promise of the window of the API, which a frame or a pop-up may have to wait for. */
async function awaited(start) {
  const alone = start.parent === start && !start.opener;
  for (let waited = 0; ; waited += STEP) {
    const owner = find(start);
    if (owner || alone || waited >= LATE) return owner;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}

/**
 * The calls on an API. Every return is checked: what is neither "true" nor "false" (null, a
 * promise) counts as done if LMSGetLastError says 0; it is asked only then, for each call counts.
 */
Esn.scorm12 = {
  ...Esn.scorm12,
  awaited,
  connect(owner) {
    let code = 0; // of the last call, 0 where it was done
    let status; // of the LMS's own request at the last commit, where that can be seen
    const error = () => {
      try {
        return Number(owner.API.LMSGetLastError()) || 0;
      } catch {
        return 0;
      }
    };
    const there = (name) => {
      try {
        return name in owner.API;
      } catch {
        return true; // the API is gone
      }
    };
    const call = (name, ...values) => {
      const secret = PRIVATE.test(values[0]);
      const note = (said) =>
        Esn.log(name, secret ? values[0] : values.join(" "), secret && said ? "•" : said, code || "");
      try {
        const answer = owner.API[name](...values);
        const said = NOTHING.test(answer) ? "" : String(answer);
        const asks = name !== "LMSGetValue" && said !== "true";
        code = asks ? error() || (said === "false" ? 101 : 0) : 0;
        note(said);
        return said;
      } catch (thrown) {
        // wagtail-lms 0.11 has no LMSFinish; Moodle 4.5 throws after Finish.
        code = there(name) ? 101 : 0;
        note(thrown); // which may be anything, null too
        return "";
      }
    };
    const done = (name, ...values) => {
      call(name, ...values);
      return code === 0;
    };
    /** What the LMS's window saw of its last request since then: 0 failed (Chrome 109 says so). */
    const answered = (since) => {
      try {
        const [last] = owner.performance
          .getEntriesByType("resource")
          .filter((one) => one.initiatorType === "xmlhttprequest" && one.startTime >= since)
          .slice(-1);
        return last.responseStatus;
      } catch {
        return undefined; // it made none that can be seen
      }
    };
    const clock = () => (owner.performance ? owner.performance.now() : 0);
    return {
      error: () => code || error(),
      isDown: () => status === 0,
      initialize: () => call("LMSInitialize", "") === "true",
      get: (element) => call("LMSGetValue", element),
      set: (element, value) => done("LMSSetValue", element, value),
      commit() {
        const since = clock();
        const ok = done("LMSCommit", "");
        status = answered(since);
        return ok && status !== 0;
      },
      finish: () => done("LMSFinish", ""),
    };
  },
};
