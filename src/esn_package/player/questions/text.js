// A word or a few, typed: a response is the text, of which 60 characters are kept.

Esn.questions.text = {
  missing: "missing-text",
  parts: () => [],
  read: (form) => Esn.typed(Esn.answers.field(form).value) || null,

  show(form, given) {
    Esn.answers.field(form).value = given === null ? "" : given;
  },

  arrange() {},
  mark: (key, given) => Esn.typedMark(key, Esn.typed(given)),

  value(key, given) {
    const text = Esn.typed(given);
    return text === "" ? null : { typed: text };
  },

  pack: (key, given) => Esn.packing.text(Esn.typed(given)),
  unpack: (key, text) => Esn.typed(Esn.packing.toText(text)) || null,

  reveal(form, key, given, how) {
    const text = Esn.typed(given);
    Esn.answers.sayTyped(form, text ? Esn.typedMark(key, text) : null, how, key.answers[0]);
  },

  hide: (form) => Esn.answers.hide(form),
};
