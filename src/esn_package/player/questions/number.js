// A number, typed: a response is the text (options/decimals.js).

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
    return Esn.decimal(text, unitOf(form)) === null ? null : text;
  },

  show(form, given) {
    Esn.answers.field(form).value = given === null ? "" : given;
  },

  arrange() {},

  mark: (key, given) => Esn.decimalMark(key, Esn.decimal(given, key.unit)),

  value(key, given) {
    const text = Esn.decimal(given, key.unit);
    return text === null ? null : { number: Number(text.replace(",", ".")) };
  },

  pack: (key, given) => (Esn.decimal(given, key.unit) || "").replace(",", "_").replace(".", "~"),

  unpack(key, text) {
    const given = text.replace("_", ",").replace("~", ".");
    return Esn.decimal(given, "") === null ? null : given;
  },

  reveal(form, key, given, how) {
    const text = Esn.decimal(given, key.unit);
    const mark = text === null ? null : Esn.decimalMark(key, text);
    Esn.answers.sayTyped(form, mark, how, Esn.decimalSaid(key));
  },

  hide: (form) => Esn.answers.hide(form),
};
