// A learner in the middle of a module, then its update: both as packages hold them, the script and
// the data. Reads {before, after: [{script, data}, …]} from a file, prints what is found.

const { readFileSync } = require("node:fs");
const vm = require("node:vm");
const { browser } = require("./world.js");

const each = (gaps, give) => Object.fromEntries(Object.entries(gaps).map(([name, gap]) => [name, give(gap)]));
const RIGHT = {
  single: (key) => key.right, multiple: (key) => key.right, truth: (key) => key.right,
  number: (key) => key.answer, text: (key) => key.answers[0],
  order: (key) => key.right, match: (key) => key.right,
  concordance: (key) => Number(key.choices.find((at) => key.panel[at])),
  scale: (key) => Number(key.right[0]), zone: (key) => key.right,
  essay: () => "Trop long.",
  sort: (key) => Object.fromEntries(key.right),
  cloze: ({ gaps }) => each(gaps, (gap) => gap.right || gap.answer || gap.answers[0]),
};
const WRONG = {
  single: (key) => key.choices.find((id) => id !== key.right),
  multiple: (key) => key.choices.filter((id) => !key.right.includes(id)).slice(0, 1),
  truth: (key) => !key.right, number: () => "-98765", text: () => "tout autre chose",
  order: (key) => [...key.right].reverse(),
  match: (key) => Object.fromEntries(key.items.map((id) => [id, key.targets.find((to) => to !== key.right[id])])),
  concordance: (key) => Number(key.choices.find((at) => !key.panel[at])),
  scale: (key) => Number(key.from),
  zone: (key) => key.choices.filter((id) => !key.right.includes(id)).slice(0, 1),
  essay: () => "Trop court.",
  sort: ({ right, targets }) => Object.fromEntries(right.map(([item, to]) => [item, targets.find((one) => one !== to)])),
  cloze: ({ gaps }) => each(gaps, (gap) => (gap.choices ? gap.choices.find((id) => id !== gap.right) : "-98")),
};
const answer = (id, isRight) => {
  const key = Esn.data.questions[id];
  return (isRight ? RIGHT : WRONG)[key.kind](key);
};

/** Launch a package in a browser that keeps these texts; the quiz without its page. */
async function launch({ script, data, forms }, kept) {
  delete globalThis.document; // the script only defines where there is none
  vm.runInThisContext(script);
  const world = browser({ kept: new Map(kept), url: "https://ecole.example/feu/index.html" });
  document.querySelector = () => ({ focus() {} }); // the heading that gets the focus
  const field = ([item, value]) => ({ dataset: { item }, value });
  Esn.data = Esn.decoded(data, forms.map(({ id, fields }) => ({ id, querySelectorAll: () => fields.map(field) })));
  if (Esn.data.quiz) Object.assign(Esn.quizRun, { show() {} });
  if (Esn.data.quiz) Esn.results.show = () => {};
  await Esn.session.open();
  return world;
}

const give = (id, given) => Esn.quiz.change((attempt) => (attempt.answers[id] = given));

/** Pages, two tries of practice, an attempt that ended, one under way; or the module passed too. */
function learn(passes, left) {
  Esn.session.change((state) => {
    state.seen.push("alarme", "sortir", ...(passes ? ["apres"] : []));
    state.position = "sortir";
    for (const id of ["sirene", "couloir"]) state.practice[id] = { given: true, tries: 1, mark: 1 };
  });
  Esn.quiz.begin();
  Esn.quiz.running().drawn.forEach((id, i) => give(id, answer(id, passes ? i !== 1 : i % 2 === 0)));
  Esn.quiz.finish();
  Esn.quiz.begin();
  Esn.quiz.running().drawn.slice(0, left).forEach((id, i) => give(id, answer(id, i % 2 === 1)));
  Esn.quiz.change((attempt) => Object.assign(attempt, { at: 5, flags: ["retour"] }));
}

const told = () => ({
  state: structuredClone(Esn.session.state),
  status: Esn.status(Esn.data, Esn.session.state),
  mastery: Esn.mastery(Esn.data, Esn.session.state),
});

/** The attempt under way answered to its end, what is open all right; null if there is none. */
function finish() {
  const running = Esn.data.quiz && Esn.quiz.running();
  if (!running) return null;
  for (const id of running.drawn) if (!(id in running.answers)) give(id, answer(id, true));
  Esn.quiz.finish();
  return structuredClone(Esn.session.state.attempts.find((one) => one.n === running.n));
}

async function play({ before, after, given }, passes) {
  const world = await launch(before, []);
  learn(passes, given);
  const was = told();
  const text = Esn.state.write(Esn.session.state);
  world.leave();
  const kept = [...world.kept];
  const found = [];
  for (const one of after) {
    await launch(one, kept);
    const opened = Esn.state.open(text);
    found.push({ opened, ...told(), finished: finish(), then: told() });
  }
  return { was, found };
}

async function main(given) {
  const played = [await play(given, false), await play(given, true)];
  // What the last launches would save later is waited for by nobody.
  process.stdout.write(JSON.stringify(played), () => process.exit(0));
}

main(JSON.parse(readFileSync(process.argv[2], "utf8")));
