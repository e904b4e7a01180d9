// How SCORM 1.2 writes things (RTE 3.4.5); formats/scorm12.py spells the right answers alike,
// and tests/cases/formats/scorm12.yaml holds both to it.

const LONGEST = 255; // CMIString255
const PLAIN = {
  ...{ œ: "oe", Œ: "OE", æ: "ae", Æ: "AE", "…": "...", "’": "'", "‘": "'", "–": "-", "—": "-" },
  ...{ "“": '"', "”": '"', "«": '"', "»": '"' },
};

/** A text in ASCII on one line: 1.2 has no other strings. Accents fall, not letters. */
function ascii(text) {
  return text
    .replace(/[^ -~]/g, (letter) => PLAIN[letter] || letter)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\x00-\x20\x7f-\xa0\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/g, " ")
    .replace(/[^ -~]/g, "?")
    .trim()
    .slice(0, LONGEST);
}

/** A CMIDecimal: no exponent, no trailing zeros, at most ten decimals. */
function decimal(number) {
  const text = number.toFixed(10).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

const two = (number) => String(Math.floor(number)).padStart(2, "0");

/** A CMITimespan of milliseconds, `HH:MM:SS`: at least two digits each, at most 9999 hours. */
function span(milliseconds) {
  const seconds = Math.min(9999 * 3600, Math.max(0, Math.round(milliseconds / 1000)));
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(two).join(":");
}

/** A CMITime: the learner's clock, 24 hours. */
const time = (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");

const LETTERS = "abcdefghijklmnopqrstuvwxyz123456789";
const DIGITS = "123456789abcdefghijklmnopqrstuvwxyz";
const named = (ids, characters) => Object.fromEntries(ids.map((id, i) => [id, characters[i]]));

/** The one character that stands for each part and target, by order (`names` in scorm12.py). */
function names(key) {
  const { parts, targets } = Esn.questions[key.kind];
  const ids = [parts(key), targets ? targets(key) : []];
  return { parts: named(ids[0], targets ? DIGITS : LETTERS), targets: named(ids[1], LETTERS) };
}

// One function a shape; `fact` holds the one-character names of parts and targets.
const shapes = {
  picked: (ids, fact) => ids.map((id) => fact.parts[id]).sort().join(","),
  ordered: (ids, fact) => ids.map((id) => fact.parts[id]).join(","),
  yesNo: (value) => (value ? "t" : "f"),
  number: decimal,
  typed: ascii,
  matched: (pairs, fact) =>
    pairs.map(([item, target]) => `${fact.parts[item]}.${fact.targets[target]}`).sort().join(","),
  filled: (gaps) => ascii(gaps.map(([, text]) => text).join("; ")),
  rated: (id, fact) => fact.parts[id],
  written: ascii,
};

/** `student_response` of a shape value ({picked: […]}, {typed: "…"}, …); "" for no answer. */
function response(value, fact) {
  if (value === null) return "";
  const [shape, what] = Object.entries(value)[0];
  return shapes[shape](what, fact);
}

/** `result`: a word for all or nothing or what has no points, else the mark as a CMIDecimal. */
function result(mark, points) {
  if (points === 0) return "neutral";
  const rounded = Math.round(100 * mark) / 100;
  if (rounded === 1) return "correct";
  return rounded === 0 ? "wrong" : decimal(rounded);
}

const OTHER = { t: "f", f: "t", a: "b", 1: "2" };

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
    return decimal(Number(value) < 1 ? Number(value) + 1 : Number(value) - 1);
  }
  if (/suspend_data$/.test(element)) return `${value};`; // a field that no reader looks at
  // Within the pattern of its type (RTE 3.4.5): t is f, and the last letter or digit another one.
  const near = value.replace(/[a-z0-9](?=[^a-z0-9]*$)/i, (mark) => OTHER[mark] || (mark < "A" ? 1 : "a"));
  return near === value ? `${value.slice(0, 250)}_` : near;
}

Esn.scorm12 = { ...Esn.scorm12, spell: { other, ascii, decimal, names, span, time, response, result } };
