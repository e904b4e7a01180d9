// A word or a few, typed: a response is the text, of which 60 characters are kept.

/** The text that is kept of a response; "" for none and for garbage. */
function kept(given) {
  if (Number.isSafeInteger(given)) return String(given);
  return typeof given === "string" ? Esn.cut(given) : "";
}

function mark(key, given) {
  const text = kept(given);
  if (text === "") return 0;
  const same = (answer) => Esn.fold(answer, key.fold) === Esn.fold(text, key.fold);
  if (key.answers.some(same)) return 1;
  return key.close.some(same) ? 0.5 : 0;
}

Esn.questions.text = {
  missing: "missing-text",
  parts: () => [],
  read: (form) => kept(Esn.answers.field(form).value) || null,

  show(form, given) {
    Esn.answers.field(form).value = given === null ? "" : given;
  },

  arrange() {},
  mark,

  value(key, given) {
    const text = kept(given);
    return text === "" ? null : { typed: text };
  },

  pack: (key, given) => Esn.packing.text(kept(given)),
  unpack: (key, text) => kept(Esn.packing.toText(text)) || null,

  reveal(form, key, given, how) {
    const states = { 1: "right", 0.5: "partly", 0: "wrong" };
    const state = kept(given) === "" ? "" : states[mark(key, given)];
    Esn.answers.sayTyped(form, state, how, key.answers[0]);
  },

  hide: (form) => Esn.answers.hide(form),
};
