// Numbers as learners type them. They are compared as they are written, in decimals, so that
// 1.1 ± 0.1 takes 1.2 and 1.0, and Python (questions/decimals.py) never differs.

const DIGITS = 20; // sign and separator included
const NUMBER = /^([+\-\u2212]?)([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)([^]*)$/;

// NFKC: µ is written with two code points, m² with a figure, and keyboards differ.
const named = (unit) => Esn.bare(Esn.fold(unit.normalize("NFKC")));

/** A response as text; a number is told in as many decimals as it surely holds. */
function textOf(given) {
  if (Number.isSafeInteger(given)) return String(given);
  if (typeof given === "number") return given.toPrecision(15);
  return typeof given === "string" ? Esn.bare(given) : "";
}

/** The number in a learner's text as it was typed, without spaces, unit and +; or null. */
function typed(given, unit) {
  const found = NUMBER.exec(textOf(given));
  if (!found || !["", named(unit)].includes(named(found[3]))) return null;
  const text = (found[1].replace("+", "") && "-") + found[2];
  return text.length <= DIGITS ? text : null;
}

/** A number's text as a whole number of 10^-20: exact, whatever its decimals. */
function scaled(text) {
  const [whole, decimals = ""] = text.replace(",", ".").replace("-", "").split(".");
  const size = BigInt(whole + decimals.padEnd(DIGITS, "0"));
  return text.startsWith("-") ? -size : size;
}

/** 1 for a number within the tolerance, else 0. */
function mark(key, text) {
  if (text === null) return 0;
  const far = scaled(text) - scaled(key.answer);
  return (far < 0n ? -far : far) <= scaled(key.tolerance) ? 1 : 0;
}

/** « 60 ± 0,5 % » */
function expected({ answer, tolerance, unit }) {
  const numbers = tolerance === "0" ? answer : `${answer}\u00a0±\u00a0${tolerance}`;
  return Esn.answers.decimal(numbers) + (unit && `\u00a0${unit}`);
}

Esn.decimal = typed;
Esn.decimalMark = mark;
Esn.decimalSaid = expected;
