// The SCORM 1.2 API of the LMS: found, called, and never trusted (RTE 3.3).

const FARTHEST = 500; // hops; the standard's own 7 are too few for LMSs of nested frames

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

/**
 * The calls on an API. Every return is checked: a function that is not there, null, or a promise
 * count as done only if LMSGetLastError says 0; it is asked only then, for each call counts.
 */
Esn.scorm12 = {
  ...Esn.scorm12,
  connect(start) {
    const owner = find(start);
    const call = (name, ...values) => {
      try {
        const answer = owner.API[name](...values);
        return answer === null || answer === undefined ? null : String(answer);
      } catch {
        return null; // wagtail-lms 0.11 has no LMSFinish; Moodle 4.5 throws after Finish
      }
    };
    const error = () => Number(call("LMSGetLastError")) || 0;
    const done = (name, ...values) => {
      const answer = call(name, ...values);
      if (answer === "true") return true;
      const code = error();
      if (answer !== "false" && code === 0) return true;
      console.warn("LMS:", name, values[0], code); // e.g. LMS: LMSSetValue cmi.exit 405
      return false;
    };
    return {
      owner,
      error,
      initialize: () => call("LMSInitialize", "") === "true",
      get: (element) => call("LMSGetValue", element) || "", // null is what Open edX answers
      set: (element, value) => done("LMSSetValue", element, value),
      commit: () => done("LMSCommit", ""),
      finish: () => done("LMSFinish", ""),
    };
  },
};
