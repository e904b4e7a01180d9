// Several choices out of a list, by ids: what kinds share of it (questions/choices.py).

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

Esn.choices = {
  picked,

  read(form) {
    const ids = Esn.answers.picked(form).map((input) => input.value);
    return ids.length === 0 ? null : ids;
  },

  value(key, given) {
    const ids = picked(key, given);
    return ids.length === 0 ? null : { picked: ids };
  },

  pack: (key, given) => Esn.packing.ids(picked(key, given)),
  unpack: (key, text) => Esn.packing.toIds(text, key.choices),

  /**
   * Say of each choice how it was, and to `said` its id and state. While a try remains nothing is
   * told: a word on each choice would give the answer away.
   */
  reveal(form, key, given, how, said = () => {}) {
    if (!how.all) return;
    const ids = picked(key, given);
    for (const row of Esn.answers.rows(form)) {
      const id = row.querySelector("input").value;
      const [state, word] = verdict(key.right.includes(id), ids.includes(id)) || [];
      if (!state) continue;
      Esn.answers.say(row, state, how, how.words(word), key.feedback[id] || "");
      said(id, state);
    }
  },
};
