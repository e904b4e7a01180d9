// SCORM 1.2: one SCO's record. Clauses are of the Run-Time Environment 1.2 (RTE).

const NEVER_OVER = {
  // An LMS that holds the left one is never told one of the right ones (RTE 3.4.4).
  passed: ["incomplete", "failed"],
  completed: ["incomplete", "failed"],
  failed: ["incomplete"],
};

/**
 * Another value of an element, valid too: what makes Moodle send again what it believes sent. It
 * makes numbers of scores and weightings (scorm_12.js:352, 5.1), so `77.0` would be no other.
 */
function other(element, value) {
  if (/status$/.test(element)) return value === "incomplete" ? "browsed" : "incomplete";
  if (/\.type$/.test(element)) return value === "choice" ? "fill-in" : "choice";
  if (/\.result$/.test(element)) return value === "neutral" ? "wrong" : "neutral";
  if (/exit$/.test(element)) return value === "" ? "suspend" : "";
  if (/time$|latency$/.test(element)) return `${value}.0`;
  if (/(raw|min|max|weighting)$/.test(element)) {
    return Esn.scorm12.spell.decimal(Number(value) < 1 ? Number(value) + 1 : Number(value) - 1);
  }
  if (/suspend_data$/.test(element)) return `${value};`; // a field that no reader looks at
  return `${value.slice(0, 250)}_`;
}

/** Moodle's commit says "true" with the network down, and its data is lost (request.js, 4.5). */
const doubtful = () =>
  navigator.onLine === false &&
  /^https?:$/.test(location.protocol) && // but the Moodle app plays from files, without network
  location.hostname !== "localhost";

Esn.tracking.scorm12 = (facts) => {
  const lms = Esn.scorm12.connect(window);
  const sent = new Map(); // what the LMS took in this session, by element
  const unproven = new Map(); // … since the last commit that can be believed
  const begun = Date.now();
  const journal = Esn.scorm12.interactions(lms, write, facts);
  const mastery = Esn.scorm12.objectives(lms, write);
  let lost = false; // a commit failed: what it held must be sent another way
  let held; // the status that the LMS has

  function write(element, value) {
    if (sent.get(element) === value) return true;
    if (!lms.set(element, value)) return false;
    sent.set(element, value);
    unproven.set(element, value);
    return true;
  }

  /** 1.2 in Moodle sends only what changed, and takes for sent what a failed commit held. */
  function remedy() {
    if (!lost) return true;
    const values = [...unproven];
    for (const [element, value] of values) lms.set(element, other(element, value));
    if (!lms.commit()) return false;
    for (const [element, value] of values) lms.set(element, value);
    return true;
  }

  function commit() {
    const ok = lms.commit() && !doubtful();
    if (ok) unproven.clear();
    lost = !ok;
    return ok;
  }

  function status(word) {
    if (held === undefined) held = lms.get("cmi.core.lesson_status");
    if ((NEVER_OVER[held] || []).includes(word)) return true;
    if (!write("cmi.core.lesson_status", word)) return false;
    held = word;
    return true;
  }

  function score(value) {
    if (value === null) return true;
    write("cmi.core.score.min", "0");
    write("cmi.core.score.max", "100");
    return write("cmi.core.score.raw", String(value));
  }

  /** State, status and score in one commit; ok only if the LMS took each of them. */
  function progressed(now) {
    if (!remedy()) return { ok: false };
    const taken = [write("cmi.suspend_data", now.text), status(now.status), score(now.score)];
    write("cmi.core.lesson_location", `at-${now.position || "cover"}`.slice(0, 255));
    mastery(now.mastery);
    // RTE 3.4.4: suspend brings the state back; after the end some LMSs begin anew on "".
    write("cmi.core.exit", now.final && now.status !== "incomplete" ? "" : "suspend");
    write("cmi.core.session_time", Esn.scorm12.spell.span(Date.now() - begun));
    return { ok: commit() && taken.every(Boolean) };
  }

  /** Initialize, then three values: with a GetLastError, five calls before the first page. */
  function open() {
    const alone = { state: "", mode: "normal", reporting: false, activity: "", learner: "" };
    if (lms.owner === null) return alone;
    const fine = lms.initialize();
    const text = lms.get("cmi.suspend_data");
    const code = text === "" || !fine ? lms.error() : 0;
    if (!fine && code !== 0) return alone; // 0: it had been initialised already
    const state = code === 0 ? text : null; // null: it could not say
    const mode = lms.get("cmi.core.lesson_mode") || "normal"; // optional for an LMS
    const learner = lms.get("cmi.core.student_id");
    return { state, mode, reporting: true, activity: "", learner };
  }

  return {
    limit: 4095, // CMIString4096, and one for `other`
    journal: true,
    owner: () => lms.owner,
    async open() {
      // Back shows Moodle's page out of the browser's cache, with the values of an old launch
      // (5.1): what was done since would be written over.
      const came = lms.owner?.performance?.getEntriesByType("navigation")[0]?.type;
      if (came !== "back_forward") return open();
      lms.owner.location.reload();
      return new Promise(() => {});
    },
    answered: journal,
    progressed,
    finished(now) {
      if (now.normal) progressed(now);
      // Moodle would complete it at Finish, with a grade of 0 (scorm_12.js, 5.1).
      else if (lms.get("cmi.core.lesson_status") === "not attempted") {
        lms.set("cmi.core.lesson_status", "browsed");
      }
      return { ok: lms.finish() };
    },
  };
};
