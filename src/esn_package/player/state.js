// What a learner did, as a value and as short text that any LMS keeps: ASCII that begins with a
// letter, because Moodle compares what looks like a number as a number (locallib.php:540, 4.5).
//
//   e1;nonce;seed;counter;position;status;pages;attempts;practice[;anything]
//   position  p<id> a page, w<word> anything else       pages     <id><id>…
//   attempts  n.at.<r|e|p|f>.score.questions!…          questions <id>[*][=packed],…  * flagged
//   practice  <id><tries>.<mark>[=packed],…
//
// An <id> is five characters that follow from the id, never from a position: an update that
// moves pages or questions keeps what they mean, one that removes them drops only theirs.
// Numbers are base 36. What is written in version 1 is read for ever; widths: state.json.

const STATUS = { i: "incomplete", c: "completed", p: "passed", f: "failed" };
const letterOf = (status) => Object.keys(STATUS).find((letter) => STATUS[letter] === status) || "i";

/** Five characters for an id; state.py proves that none collide. */
const short = (id) => Esn.fnv(id, Esn.widths.id);

const base36 = (number, width) =>
  Math.min(36 ** width - 1, Math.max(0, Math.trunc(number) || 0)).toString(36);

/** A random whole number below 2^32; not Math.random, which two tablets may share. */
const random32 = () => crypto.getRandomValues(new Uint32Array(1))[0];

function packed(id, given) {
  const key = Esn.data.questions[id];
  if (!key || given === null || given === undefined) return "";
  try {
    const text = Esn.questions[key.kind].pack(key, given);
    return /^[\w~-]*$/.test(text) ? "=" + text : "";
  } catch {
    return ""; // an answer of another shape, from before an update: its detail is dropped
  }
}

function attemptText(attempt, answers) {
  const verdict = attempt.passed === null ? "e" : attempt.passed ? "p" : "f";
  const question = (id) =>
    short(id) + (attempt.flags.includes(id) ? "*" : "") + packed(id, attempt.answers[id]);
  return [
    base36(attempt.n, Esn.widths.number),
    base36(attempt.at, Esn.widths.at),
    attempt.ended ? verdict : "r",
    attempt.score === null ? "" : base36(attempt.score, Esn.widths.score),
    answers ? attempt.drawn.map(question).join(",") : "",
  ].join(".");
}

/** The attempts that are kept: the last ones, and the best one however old. */
function kept(attempts, count) {
  const scores = attempts.map((attempt) => (attempt.score === null ? -1 : attempt.score));
  const best = scores.indexOf(Math.max(...scores));
  return attempts.filter((_, i) => i >= attempts.length - count || i === best);
}

function practiceText([id, { given, tries, mark }], answers) {
  const percent = base36(Math.round(100 * mark), Esn.widths.mark);
  const text = answers ? packed(id, given) : "";
  return `${short(id)}${base36(tries, Esn.widths.tries)}.${percent}${text}`;
}

/** The text at a level of dropping: 0 leaves nothing out, each next one what matters least. */
function written(state, level) {
  const { version, nonce, seed, counter, word, attempts, answered } = Esn.widths;
  const list = kept(state.attempts, level >= 5 ? 1 : attempts);
  const detailed = level >= 3 ? 1 : answered;
  const isPage = Esn.data.pages.some((page) => page.id === state.position);
  const practice = Object.entries(state.practice);
  const other = "w" + String(state.position).replace(/[^a-z0-9-]/g, "").slice(0, word);
  return [
    "e" + version,
    state.nonce.slice(0, nonce),
    base36(state.seed, seed),
    base36(state.counter, counter),
    isPage ? "p" + short(state.position) : other,
    letterOf(state.status),
    level >= 4 ? "" : state.seen.map(short).join(""),
    list.map((one, i) => attemptText(one, i >= list.length - detailed)).join("!"),
    level >= 2 ? "" : practice.map((one) => practiceText(one, level < 1)).join(","),
  ].join(";");
}

const LEVELS = [0, 1, 2, 3, 4, 5];

Esn.state = {
  short,

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

  /** Text of at most `limit` characters: practice is dropped first, then old attempts, pages. */
  write(state, limit = Infinity) {
    const level = LEVELS.find((one) => written(state, one).length <= limit);
    return written(state, level === undefined ? LEVELS.length - 1 : level);
  },

  /** What a text holds: {state, why, dropped}; `why` says why there is no state. */
  open(text) {
    const state = Esn.state.read(text);
    const why = state !== null ? "" : text ? "garbage" : "none";
    return { state, why, dropped: {} };
  },

  /** The state that a text holds, or null for no text, garbage, and versions yet to come. */
  read(text) {
    try {
      const version = /^e(\d+);/.exec(text)[1];
      return Esn.stateReaders[version](text.split(";"));
    } catch {
      return null;
    }
  },
};
