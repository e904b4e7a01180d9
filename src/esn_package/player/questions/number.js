// A number, typed: a response is the text. Numbers are compared as they are written, in decimals,
// so that 1.1 ± 0.1 takes 1.2 and 1.0, and Python (questions/number.py) never differs.

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

function right(key, text) {
  const far = scaled(text) - scaled(key.answer);
  return (far < 0n ? -far : far) <= scaled(key.tolerance);
}

/** « 60 ± 0,5 % » */
function expected({ answer, tolerance, unit }) {
  const parts = tolerance === "0" ? [answer] : [answer, "±", tolerance];
  return [...parts.map(Esn.answers.decimal), unit].filter(Boolean).join("\u00a0");
}

const unitOf = (form) => {
  const unit = form.querySelector(".typed .unit");
  return unit ? unit.textContent : "";
};

Esn.questions.number = {
  missing: "missing-number",
  parts: () => [],

  /** The text as it was typed; null too where it is no number, for that to be said. */
  read(form) {
    const text = Esn.answers.field(form).value.trim();
    return typed(text, unitOf(form)) === null ? null : text;
  },

  show(form, given) {
    Esn.answers.field(form).value = given === null ? "" : given;
  },

  arrange() {},

  mark(key, given) {
    const text = typed(given, key.unit);
    return text !== null && right(key, text) ? 1 : 0;
  },

  value(key, given) {
    const text = typed(given, key.unit);
    return text === null ? null : { number: Number(text.replace(",", ".")) };
  },

  pack: (key, given) => (typed(given, key.unit) || "").replace(",", "_").replace(".", "~"),

  unpack(key, text) {
    const given = text.replace("_", ",").replace("~", ".");
    return typed(given, "") === null ? null : given;
  },

  reveal(form, key, given, how) {
    const text = typed(given, key.unit);
    const state = text === null ? "" : right(key, text) ? "right" : "wrong";
    Esn.answers.sayTyped(form, state, how, expected(key));
  },

  hide: (form) => Esn.answers.hide(form),
};
