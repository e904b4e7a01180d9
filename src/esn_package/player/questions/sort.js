// Items to sort into groups: a response is {item: group}, by ids. Each item has its groups beside
// each other, as radio buttons, or in a list where they are many.

const itemsOf = (key) => key.right.map(([item]) => item);
const sorted = (key, given) => Esn.pairs.made(itemsOf(key), key.targets, given);

/** The words of a group, as the first item has them. */
function nameOf(form, group) {
  const one = Esn.all(".pair option, .pair input", form).find(({ value }) => value === group);
  return (one.text || one.parentNode.textContent).trim();
}

Esn.questions.sort = {
  missing: "sort-missing",
  mixed: true,
  parts: itemsOf,
  targets: (key) => key.targets,

  read(form) {
    const chosen = (row) => [row.dataset.id, (row.querySelector(":checked") || { value: "" }).value];
    const made = Esn.answers.rows(form).map(chosen).filter(([, group]) => group !== "");
    return made.length === 0 ? null : Object.fromEntries(made);
  },

  show(form, given) {
    const made = new Map(Esn.marking.mapped(given) || []);
    for (const row of Esn.answers.rows(form)) {
      for (const one of row.querySelectorAll("option, input")) {
        const chosen = one.value === (made.get(row.dataset.id) || "");
        if (one.matches("option")) one.selected = chosen;
        else one.checked = chosen;
      }
    }
  },

  arrange: (form, random) => Esn.answers.arrange(form, random),

  mark(key, given) {
    const made = new Map(sorted(key, given));
    const right = key.right.filter(([item, group]) => made.get(item) === group);
    return Esn.marking.shared(key.marking, right.length, 0, key.right.length);
  },

  value(key, given) {
    const pairs = sorted(key, given);
    return pairs.length === 0 ? null : { matched: pairs };
  },

  pack: (key, given) => Esn.packing.ids(sorted(key, given).flat()),
  unpack: (key, text) => Esn.pairs.unpack(itemsOf(key), key.targets, text),

  /** While a try remains nothing is told: by trying, the items would sort themselves. */
  reveal(form, key, given, how) {
    if (!how.all) return;
    const made = new Map(sorted(key, given));
    const groups = new Map(key.right);
    for (const row of Esn.answers.rows(form)) {
      const group = groups.get(row.dataset.id);
      const words = how.words("sort-to", { group: nameOf(form, group) });
      if (made.size === 0) Esn.answers.say(row, "", how, words);
      else if (made.get(row.dataset.id) === group) Esn.answers.say(row, "right", how, how.words("answer-right"));
      else Esn.answers.say(row, "wrong", how, words);
    }
  },

  hide: (form) => Esn.answers.hide(form),
};
