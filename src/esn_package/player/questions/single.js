// One answer out of a few: a response is the id of a choice.

function picked(key, given) {
  const ids = Esn.marking.listed(given) || [];
  return ids.length === 1 && key.choices.includes(ids[0]) ? ids[0] : null;
}

/** How a choice was, in a state and a word; null where nothing is said of it. */
function verdict(key, id, given, all) {
  if (id === given) return id === key.right ? ["right", "answer-right"] : ["wrong", "answer-wrong"];
  return id === key.right && all ? ["right", "choice-was-right"] : null;
}

Esn.questions.single = {
  missing: "missing-choice",
  parts: (key) => key.choices,
  read: (form) => Esn.answers.picked(form).map((input) => input.value)[0] || null,
  show: (form, given) => Esn.answers.check(form, [given]),
  arrange: (form, random) => Esn.answers.arrange(form, random),
  mark: (key, given) => (picked(key, given) === key.right ? 1 : 0),

  value(key, given) {
    const id = picked(key, given);
    return id === null ? null : { picked: [id] };
  },

  pack(key, given) {
    const id = picked(key, given);
    return id === null ? "" : Esn.packing.code(id);
  },

  unpack(key, text) {
    const ids = Esn.packing.toIds(text, key.choices);
    return ids && ids.length === 1 ? ids[0] : null;
  },

  reveal(form, key, given, how) {
    for (const row of Esn.answers.rows(form)) {
      const id = row.querySelector("input").value;
      const said = verdict(key, id, picked(key, given), how.all);
      const more = key.feedback[id] || "";
      if (said) Esn.answers.say(row, said[0], how, how.words(said[1]), more);
    }
  },

  hide: (form) => Esn.answers.hide(form),
};
