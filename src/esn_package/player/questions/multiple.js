// Several answers out of a few: a response is a list of ids of choices.

/** The ids that were picked, in the order of the definition; [] for none, garbage and too many. */
function picked(key, given) {
  const ids = Esn.marking.listed(given) || [];
  const known = key.choices.filter((id) => ids.includes(id));
  return known.length > key.pick || !ids.every((id) => known.includes(id)) ? [] : known;
}

/** How a choice was, in a state and a word; null where nothing is said of it. */
function verdict(right, chosen) {
  if (right) return chosen ? ["right", "answer-right"] : ["right", "choice-too"];
  return chosen ? ["wrong", "choice-not"] : null;
}

Esn.questions.multiple = {
  missing: "missing-choices",
  parts: (key) => key.choices,

  read(form) {
    const ids = Esn.answers.picked(form).map((input) => input.value);
    return ids.length === 0 ? null : ids;
  },

  show: (form, given) => Esn.answers.check(form, given || []),
  arrange: (form, random) => Esn.answers.arrange(form, random),

  mark(key, given) {
    const ids = picked(key, given);
    const right = ids.filter((id) => key.right.includes(id)).length;
    if (Esn.ticked) return Esn.ticked(key, ids, right);
    return Esn.marking.shared(key.marking, right, ids.length - right, key.right.length);
  },

  value(key, given) {
    const ids = picked(key, given);
    return ids.length === 0 ? null : { picked: ids };
  },

  pack: (key, given) => Esn.packing.ids(picked(key, given)),
  unpack: (key, text) => Esn.packing.toIds(text, key.choices),

  /** While a try remains nothing is told: a word on each choice would give the answer away. */
  reveal(form, key, given, how) {
    if (!how.all) return;
    const ids = picked(key, given);
    for (const row of Esn.answers.rows(form)) {
      const id = row.querySelector("input").value;
      const said = verdict(key.right.includes(id), ids.includes(id));
      const more = key.feedback[id] || "";
      if (said) Esn.answers.say(row, said[0], how, how.words(said[1]), more);
    }
  },

  hide: (form) => Esn.answers.hide(form),
};
