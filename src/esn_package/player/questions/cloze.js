// Gaps in a prose: a response is {gap: text}, of a list the id of the choice.
// questions/fillings.py is the same in Python.

const TEXT = 30; // characters that are kept of a text, and of what should be a number
const NUMBER = 20;

const fields = (form) => Esn.all(".gap .field", form);

/** What is kept of what a gap was given: "" for nothing, null for a choice that is not there. */
function kept({ choices, answers, unit }, texts, given) {
  if (answers) return Esn.cut(given, TEXT);
  const text = Esn.tidy(given);
  if (!choices) return Esn.decimal(given, unit) || Esn.decimal(Esn.cut(given, NUMBER), unit) || Esn.cut(given, NUMBER);
  if (text === "" || choices.includes(given)) return text && given;
  return choices[texts.findIndex((one) => Esn.tidy(one) === text)] || null;
}

/** What each gap was filled with, in the order of the prose; empty for none and for garbage. */
function filled(key, given) {
  const pairs = Esn.marking.mapped(given) || [];
  if (!pairs.every(([name]) => key.items.includes(name))) return new Map();
  const all = new Map(pairs.map(([name, text]) => [name, kept(key.gaps[name], key.texts[name], text)]));
  if ([...all.values()].includes(null)) return new Map();
  return new Map(key.items.filter((name) => all.get(name)).map((name) => [name, all.get(name)]));
}

/** From 0 to 1, of one gap. */
function worth(gap, text) {
  if (gap.choices) return text === gap.right ? 1 : 0;
  return gap.answers ? Esn.typedMark(gap, text) : Esn.decimalMark(gap, Esn.decimal(text, gap.unit));
}

/** The words of a choice; any other text as it is. */
function told(key, name, text) {
  const { choices } = key.gaps[name];
  return choices && text ? key.texts[name][choices.indexOf(text)] : text || "";
}

function expected(key, name) {
  const gap = key.gaps[name];
  if (gap.choices) return told(key, name, gap.right);
  return gap.answers ? gap.answers[0] : Esn.decimalSaid(gap);
}

/** A code, how long what follows is, and the text. */
function packed(gap, name, text) {
  const body = gap.choices ? Esn.packing.code(text) : Esn.packing.text(text);
  return Esn.packing.code(name) + body.length.toString(36).padStart(2, "0") + body;
}

/** Say of one gap how it was: below the prose, and by its colour and icon inside it. */
function say(form, key, line, made, how) {
  const name = line.dataset.gap;
  const text = made.get(name);
  const mark = text ? worth(key.gaps[name], text) : null;
  line.hidden = mark === null && !how.all;
  Esn.answers.sayTyped(line, mark, how, expected(key, name));
  if (mark === null) return;
  const more = (key.feedback[name] || {})[text];
  if (more) line.querySelector(".choice-verdict > span").append(" ", Esn.html("span", more));
  const gap = fields(form).find((field) => field.dataset.item === name).closest(".gap");
  const state = Esn.block.stateOf(mark, {});
  gap.classList.add(state);
  gap.append(how.icon(state === "right" ? "tick" : state));
}

Esn.questions.cloze = {
  missing: "cloze-missing",
  parts: () => [],

  read(form) {
    const given = fields(form).filter((field) => field.value.trim() !== "");
    if (given.length === 0) return null;
    return Object.fromEntries(given.map((field) => [field.dataset.item, field.value.trim()]));
  },

  show(form, given) {
    const made = new Map(Esn.marking.mapped(given) || []);
    for (const field of fields(form)) field.value = made.get(field.dataset.item) || "";
  },

  /** Another order of each list; "choose" stays first. */
  arrange(form, random) {
    for (const select of form.querySelectorAll(".gap select")) {
      select.append(...Esn.shuffled(Array.from(select.options).slice(1), random));
      select.value = "";
    }
  },

  mark(key, given) {
    const marks = Array.from(filled(key, given), ([name, text]) => worth(key.gaps[name], text));
    const sum = marks.reduce((one, other) => one + other, 0);
    return Esn.marking.shared(key.marking, sum, 0, key.items.length);
  },

  value(key, given) {
    const made = filled(key, given);
    if (made.size === 0) return null;
    return { filled: key.items.map((name) => [name, told(key, name, made.get(name))]) };
  },

  pack: (key, given) =>
    Array.from(filled(key, given), ([name, text]) => packed(key.gaps[name], name, text)).join(""),

  unpack(key, text) {
    const given = {};
    for (let rest = text; rest !== ""; ) {
      const [head, code, size] = /^(.{4})([0-9a-z]{2})/.exec(rest);
      const body = rest.slice(head.length, head.length + parseInt(size, 36));
      const name = key.items.find((one) => Esn.packing.code(one) === code);
      const { choices } = key.gaps[name];
      const found = choices ? (Esn.packing.toIds(body, choices) || [])[0] : Esn.packing.toText(body);
      if (!found) return null;
      given[name] = found;
      rest = rest.slice(head.length + body.length);
    }
    return filled(key, given).size === 0 ? null : given;
  },

  reveal(form, key, given, how) {
    const made = filled(key, given);
    for (const line of form.querySelectorAll(".gap-line")) say(form, key, line, made, how);
  },

  hide(form) {
    Esn.answers.hide(form);
    for (const line of form.querySelectorAll(".gap-line")) line.hidden = true;
    for (const gap of form.querySelectorAll(".gap")) {
      gap.className = "gap";
      const icon = gap.querySelector(".icon");
      if (icon) icon.remove();
    }
  },
};
