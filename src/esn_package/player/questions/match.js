// Items to match to targets: a response is {item: target}, by ids.

const lists = (form) => Esn.all(".pair select", form);
const nameOf = (form, target) =>
  Array.from(lists(form)[0].options).find((option) => option.value === target).textContent;

const matched = (key, given) => Esn.pairs.made(key.items, key.targets, given);

Esn.questions.match = {
  missing: "missing-match",
  mixed: true,
  parts: (key) => key.items,
  targets: (key) => key.targets,

  read(form) {
    const made = lists(form).filter((select) => select.value !== "");
    if (made.length === 0) return null;
    return Object.fromEntries(made.map((select) => [select.dataset.item, select.value]));
  },

  show(form, given) {
    const made = new Map(Esn.marking.mapped(given) || []);
    for (const select of lists(form)) select.value = made.get(select.dataset.item) || "";
  },

  /** The same new order of targets in every list; "choose" stays first. */
  arrange(form, random) {
    const first = lists(form)[0];
    const values = Array.from(first.options, (option) => option.value).slice(1);
    const mixed = Esn.shuffled(values, random);
    for (const select of lists(form)) {
      const byValue = new Map(Array.from(select.options, (option) => [option.value, option]));
      select.append(...mixed.map((value) => byValue.get(value)));
      select.value = "";
    }
  },

  mark(key, given) {
    const right = matched(key, given).filter(([item, target]) => key.right[item] === target);
    return Esn.marking.shared(key.marking, right.length, 0, key.items.length);
  },

  value(key, given) {
    const pairs = matched(key, given);
    return pairs.length === 0 ? null : { matched: pairs };
  },

  pack: (key, given) => Esn.packing.ids(matched(key, given).flat()),
  unpack: (key, text) => Esn.pairs.unpack(key.items, key.targets, text),

  /** While a try remains nothing is told: by trying, the pairs would find themselves. */
  reveal(form, key, given, how) {
    if (!how.all) return;
    const made = new Map(matched(key, given));
    for (const row of Esn.answers.rows(form)) {
      const { item } = row.querySelector("select").dataset;
      const right = key.right[item];
      const words = how.words("match-to", { target: nameOf(form, right) });
      if (made.size === 0) Esn.answers.say(row, "", how, words);
      else if (made.get(item) === right) Esn.answers.say(row, "right", how, how.words("answer-right"));
      else Esn.answers.say(row, "wrong", how, words);
    }
  },

  hide: (form) => Esn.answers.hide(form),
};
