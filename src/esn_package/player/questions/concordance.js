// What a new fact does to a hypothesis: a response is a number from -2 to 2, and worth the votes that
// a panel gave it over the votes for what most chose. questions/concordance.py is the same in Python.

const STEPS = ["-2", "-1", "0", "1", "2"];
const LETTERS = "abcde"; // what answers are packed as, from -2 to 2
const STEP = /^([+\u2212-]?)([012])$/;

/** The step that a response means, a number or its text; or null. */
function step(given) {
  if (typeof given === "number") return STEPS.find((one) => Number(one) === given) || null;
  const found = typeof given === "string" && STEP.exec(Esn.bare(given));
  return found ? (found[2] === "0" ? "" : found[1].replace("+", "").replace("\u2212", "-")) + found[2] : null;
}

const votes = ({ panel }, at) => panel[at] || 0;
const most = ({ panel }) => Math.max(0, ...Object.values(panel));

function mark(key, given) {
  const at = step(given);
  return at !== null && most(key) ? votes(key, at) / most(key) : 0;
}

/** What is said of a step: its state and a word; nothing of those that were not chosen, at first. */
function verdict(key, at, given, all) {
  const share = mark(key, Number(at));
  if (at === step(given) && most(key)) {
    if (share === 1) return ["right", "answer-right"];
    return share > 0 ? ["partly", "concordance-partly"] : ["wrong", "answer-wrong"];
  }
  return all && share === 1 ? ["right", "concordance-most"] : [];
}

/** How many of the panel chose a step: in words, and as a bar. */
function chosen(key, at) {
  const total = Object.values(key.panel).reduce((sum, n) => sum + n, 0);
  const bar = Esn.make("i", { class: "votes" });
  bar.style.setProperty("--share", `${(100 * votes(key, at)) / total}%`);
  const words = Esn.word("concordance-votes", { n: votes(key, at), total });
  return [Esn.ours("span", words).outerHTML, bar.outerHTML];
}

function say(row, key, given, how) {
  const at = row.querySelector("input").value;
  const [state = "", word] = verdict(key, at, given, how.all);
  const panel = how.all && most(key) ? chosen(key, at) : [];
  const why = (how.all && key.feedback[at]) || "";
  const said = [...panel, why].join(" ");
  if (word || said) Esn.answers.say(row, state, how, word ? how.words(word) : "", said);
}

Esn.questions.concordance = {
  missing: "missing-choice",
  parts: (key) => key.choices,
  read: (form) => Esn.answers.picked(form).map((input) => Number(input.value)).concat(null)[0],
  show: (form, given) => Esn.answers.check(form, [String(given)]),
  arrange() {}, // a scale has its order
  mark,

  value(key, given) {
    const at = step(given);
    return at === null ? null : { rated: at };
  },

  pack: (key, given) => LETTERS.charAt(STEPS.indexOf(step(given))),

  unpack(key, text) {
    const at = text.length === 1 ? STEPS[LETTERS.indexOf(text)] : undefined;
    return at === undefined ? null : Number(at);
  },

  reveal(form, key, given, how) {
    for (const row of Esn.answers.rows(form)) say(row, key, given, how);
  },

  hide: (form) => Esn.answers.hide(form),
};
