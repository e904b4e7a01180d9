// Several answers out of a few: a response is a list of ids of choices.

Esn.questions.multiple = {
  missing: "missing-choices",
  parts: (key) => key.choices,
  read: (form) => Esn.choices.read(form),
  show: (form, given) => Esn.answers.check(form, given || []),
  arrange: (form, random) => Esn.answers.arrange(form, random),

  mark(key, given) {
    const ids = Esn.choices.picked(key, given);
    const right = ids.filter((id) => key.right.includes(id)).length;
    if (Esn.ticked) return Esn.ticked(key, ids, right);
    return Esn.marking.shared(key.marking, right, ids.length - right, key.right.length);
  },

  value: (key, given) => Esn.choices.value(key, given),
  pack: (key, given) => Esn.choices.pack(key, given),
  unpack: (key, text) => Esn.choices.unpack(key, text),
  reveal: (form, key, given, how) => Esn.choices.reveal(form, key, given, how),
  hide: (form) => Esn.answers.hide(form),
};
