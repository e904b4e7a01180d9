// What a learner did, as a value and as short text that any LMS keeps: ASCII that begins with a
// letter, because Moodle compares what looks like a number as a number (locallib.php:540, 4.5).
//
//   e2;module;nonce;seed;counter;position;status;pages;attempts;practice;check
//   module    three characters for its id: another module's text is noticed
//   position  p<id> a page, w<word> anything else       pages     <id><id>…
//   attempts  n.at.verdict.score.spent.question,…!…     spent     seconds, where time is limited
//             before the last four digits, in a running attempt: when they were counted (quiztimer.js)
//   verdict   r running; e ended, p passed, f failed; E P F: an update took part of its answers
//   question  <id><digest>[*][sign][answer]             *         flagged
//   sign      0-9 how sure the learner is; - closed: nobody goes back to it; A-J both
//   practice  <id><digest><tries><mark>[answer],…       answer    <kind>packed
//   check     of all before it: a text that was cut is noticed
//
// An <id> is five characters that follow from the id, never from a position: an update that
// moves pages or questions keeps what they mean, one that removes them drops only theirs. A
// <digest> follows from what marks the question (packing.js): one that is another says that the
// question changed. A <kind> is its first two letters. Numbers are base 36. What versions 1 and 2
// write is read for ever (statereaders.js); widths: state.json.

/** A random whole number below 2^32; not Math.random, which two tablets may share. */
const random32 = () => crypto.getRandomValues(new Uint32Array(1))[0];

const isText = (text) => text !== null && text !== undefined && text !== "";

Esn.state = {
  /** Five characters for an id; state.py proves that none collide. */
  short: (id) => Esn.fnv(id, Esn.widths.id),

  /** The state of a first launch: its nonce and its seed make it this attempt and no other. */
  fresh: () => ({
    version: Esn.widths.version,
    nonce: random32().toString(36).padStart(7, "0").slice(-Esn.widths.nonce),
    seed: random32(),
    counter: 0,
    position: "",
    seen: [],
    attempts: [],
    practice: {},
    status: "incomplete",
  }),

  /** Text of at most `limit` characters, or as near as what is never dropped allows. */
  write: (state, limit = Infinity) => Esn.stateText(state, Math.min(limit, Esn.widths.longest)),

  /**
   * {state, why, dropped} of a text. `state` is null where `why` says so: "none" there is no text,
   * "garbage" (or it was cut), "foreign" another module's, "newer" of a version yet to come.
   * `dropped` counts what an update of the module made meaningless: {pages, questions} that are
   * gone, `changed` questions that are marked in another way now, `answers` lost to either.
   */
  open(text) {
    const dropped = { pages: 0, questions: 0, answers: 0, changed: 0 };
    const nothing = (why) => ({ state: null, why, dropped });
    if (!isText(text)) return nothing("none");
    try {
      const version = Number(/^e([1-9]\d?);[!-~]*$/.exec(text)[1]);
      if (version > Esn.widths.version) return nothing("newer");
      if (text.length > Esn.widths.longest) return nothing("garbage");
      const state = Esn.stateReaders[version](text, dropped);
      return state ? { state, why: "", dropped } : nothing("foreign");
    } catch {
      return nothing("garbage");
    }
  },

  /** The state that a text holds, or null for no text, garbage, and versions yet to come. */
  read: (text) => Esn.state.open(text).state,
};
