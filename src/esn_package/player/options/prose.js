// Prose that a learner wrote: how many words it has, what of it is kept, and its packed form, which
// has a bound. questions/essay.py is the same in Python.
//
// Packed, a letter or digit is itself, a space _, what is frequent in French - and one character, the
// rest ~ and two digits of base 64 below 4096, or ~~ and four.

const FREQUENT =
  "éèêëàâäîïôöùûüçœæÉÈÊÀÂÎÔÙÛÇŒ’'«»\"()…–—-,.;:!?/%+=&@*°€\n\u00a0\u202f_ñÿ·[]#";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const digits = (number, width) =>
  Array.from({ length: width }, (_, i) => DIGITS[(number >> (6 * (width - 1 - i))) & 63]).join("");
const number = (text) => Array.from(text).reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

function code(mark) {
  if (/^[0-9A-Za-z ]$/.test(mark)) return mark.replace(" ", "_");
  const point = mark.codePointAt(0);
  if (FREQUENT.includes(mark)) return `-${DIGITS[FREQUENT.indexOf(mark)]}`;
  return point < 4096 ? `~${digits(point, 2)}` : `~~${digits(point, 4)}`;
}

const packed = (text) => Array.from(text, code).join("");
const decoded = (text) =>
  text.replace(/_|-.|~~.{4}|~../g, (part) => {
    if (part === "_") return " ";
    if (part[0] === "-") return FREQUENT[DIGITS.indexOf(part[1])];
    return String.fromCodePoint(number(part.replace(/~/g, "")));
  });

/** How many words: what stands between spaces and holds a letter or a figure. */
const count = (text) => Esn.tidy(text).split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const fits = ({ most, bound }, text) => count(text) <= most && packed(text).length <= bound;

/** As much of the beginning of a text as fits. */
function longest(text, will) {
  const marks = Array.from(text);
  const start = (length) => marks.slice(0, length).join("");
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (will(start(middle))) low = middle;
    else high = middle - 1;
  }
  return start(low);
}

/** The text without spaces around it, lines and their ends kept. */
function trimmed(text) {
  const marks = Array.from(text);
  const seen = (mark) => Esn.bare(mark) !== "";
  const first = marks.findIndex(seen);
  return first < 0 ? "" : marks.slice(first, marks.length - [...marks].reverse().findIndex(seen)).join("");
}

/** What is kept of a learner's text; "" for garbage. */
function kept(essay, given) {
  if (typeof given !== "string") return "";
  const lines = given.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n]/gu, " ");
  const text = trimmed(lines.replace(/[\ud800-\udfff]/gu, "\ufffd").normalize("NFC"));
  return trimmed(longest(text, (one) => fits(essay, one)));
}

Esn.prose = { count, fits, kept, longest, packed, decoded };
