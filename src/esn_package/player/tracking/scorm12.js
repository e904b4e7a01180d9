// SCORM 1.2: one SCO's record. Clauses are of the Run-Time Environment 1.2 (RTE).

const NEVER_OVER = {
  // An LMS that holds the left one is never told one of the right ones (RTE 3.4.4).
  passed: ["incomplete", "failed"],
  completed: ["incomplete", "failed"],
  failed: ["incomplete"],
};

// At Finish these make "not attempted" completed in a preview too, Moodle with a grade of 0: Moodle
// (scorm_12.js, 5.1), its app (data-model-12.ts), ILIAS (SCORM1_2standard.js).
const COMPLETES = /^(?!https?:)|\/localhost\/|\/(mod_scorm|lm_data)\//;

// What the state may be shortened to where an LMS refuses its length; scores and status stay.
const LENGTHS = [4095, 2000, 1000];

Esn.tracking.scorm12 = (facts) => {
  let lms = null; // these are set by open()
  let owner = null;
  let ledger = null;
  let journal = null;
  let mastery = null;
  const { spell } = Esn.scorm12;
  const begun = performance.now();
  let held; // the status that the LMS has
  let [length] = LENGTHS;
  let doubt = () => {}; // who is to know that what was taken for saved is not
  let bounds; // whether the LMS has score.min and score.max

  const write = (element, value) => ledger.write(element, value);

  function status(word) {
    if (held === undefined) held = lms.get("cmi.core.lesson_status");
    if ((NEVER_OVER[held] || []).includes(word)) return true;
    if (!write("cmi.core.lesson_status", word)) return false;
    held = word;
    return true;
  }

  function score(value) {
    if (value === null) return true;
    // RTE 3.4.4: both are optional, which an LMS tells that tells its `_children` (Open edX: "").
    if (bounds === undefined) bounds = /^$|max/.test(lms.get("cmi.core.score._children"));
    if (bounds) {
      write("cmi.core.score.min", "0");
      write("cmi.core.score.max", "100");
    }
    return write("cmi.core.score.raw", String(value));
  }

  /** The state, shorter where the LMS refuses it for what it is (405), not for being out of reach. */
  function keep({ text, written }) {
    if (text === null || write("cmi.suspend_data", text)) return true;
    const shorter = LENGTHS.filter((one) => one < length && lms.error() === 405);
    return shorter.some((one) => {
      length = one;
      Esn.log("state", 405, one);
      return write("cmi.suspend_data", written(one));
    });
  }

  /** State, status and score in one commit; ok only if the LMS took each of them. */
  function progressed(now) {
    const no = () => ({ ok: false, why: Esn.offline() || lms.isDown() ? "down" : "refused" });
    if (!ledger.remedy()) return no();
    const text = now.text && now.text.length > length ? now.written(length) : now.text;
    const told = journal.flush();
    const taken = [told, keep({ ...now, text }), status(now.status), score(now.score)];
    write("cmi.core.lesson_location", `at-${now.position || "cover"}`);
    mastery(now.mastery);
    // RTE 3.4.4: suspend brings the state back; after the end some LMSs begin anew on "".
    write("cmi.core.exit", now.final && now.status !== "incomplete" ? "" : "suspend");
    write("cmi.core.session_time", spell.span(performance.now() - begun));
    const result = (ok) => (ok && taken.every(Boolean) ? { ok } : no());
    const done = ledger.commit();
    return done.then ? done.then(result) : result(done);
  }

  /** Initialize, then three values: with a GetLastError, five calls before the first page. */
  function open() {
    const alone = { state: "", mode: "normal", reporting: false, activity: "", learner: "" };
    if (owner === null) return alone;
    const fine = lms.initialize();
    const text = lms.get("cmi.suspend_data");
    const failed = text === "" && lms.error() !== 0;
    if (failed && !fine) return { ...alone, refused: true }; // else it was initialised already
    const state = failed ? null : text; // null: it could not say
    const [mode] = /browse|review|$/.exec(lms.get("cmi.core.lesson_mode").toLowerCase());
    const learner = lms.get("cmi.core.student_id");
    return { state, mode: mode || "normal", reporting: true, activity: "", learner };
  }

  return {
    limit: 4095, // CMIString4096, and one for `other`
    journal: true,
    owner: () => owner,
    doubts: (fn) => (doubt = fn),
    async open() {
      owner = await Esn.scorm12.awaited(window);
      lms = Esn.scorm12.connect(owner);
      ledger = Esn.scorm12.ledger(lms, (result) => doubt(result));
      journal = Esn.scorm12.interactions(lms, write, facts);
      mastery = Esn.scorm12.objectives(lms, write);
      // Back shows Moodle's page out of the browser's cache, with the values of an old launch
      // (5.1): what was done since would be written over.
      const came = owner?.performance?.getEntriesByType("navigation")[0]?.type;
      if (came !== "back_forward") return open();
      owner.location.reload();
      return new Promise(() => {});
    },
    answered: (list) => journal.add(list),

    /** Minutes (RTE 3.4.4, a CMITimespan): where the LMS knows of an adaptation. */
    allowed() {
      const [hours, minutes, seconds] = lms.get("cmi.student_data.max_time_allowed").split(":");
      return 60 * hours + Number(minutes) + seconds / 60 || 0;
    },

    progressed,
    finished(now) {
      ledger.close();
      if (now.normal) progressed(now);
      else if (COMPLETES.test(`${location.protocol}//${location.host}${location.pathname}`)) {
        if (lms.get("cmi.core.lesson_status") === "not attempted") {
          lms.set("cmi.core.lesson_status", "browsed");
        }
      }
      return { ok: lms.finish() };
    },
  };
};
