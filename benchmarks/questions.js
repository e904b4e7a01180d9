// The player's half of questions.py: marks what Python marked, and writes the widest state that the
// answers given can make. It prints what it found as JSON.

const { readFileSync } = require("node:fs");
const vm = require("node:vm");

const { player, data, drawn, answers, marked } = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));
vm.runInThisContext(player, { filename: "player.js" }); // main.js alone does more than define, and only in a page
Esn.data = data;

/** Of the answers to a question, the one that takes the most characters. */
function widest(id) {
  const key = Esn.data.questions[id];
  const packed = (given) => Esn.questions[key.kind].pack(key, given).length;
  return answers[id].reduce((most, given) => (packed(given) > packed(most) ? given : most));
}

/** A state in mid-attempt, the last of many, that holds as much as one can; the least part of it. */
function least() {
  const chosen = Object.fromEntries(drawn.map((id) => [id, widest(id)]));
  const signs = Object.fromEntries(drawn.map((id) => [id, "J"]));
  const one = (n) => ({ n, drawn, at: 1295, flags: drawn, signs, answers: chosen, spent: 1e9 });
  const ended = (n) => ({ ...one(n), ended: true, score: 100, passed: true });
  const running = { ...one(46029), ended: false, score: null, passed: null };
  const attempts = [...Array.from({ length: 29 }, (_, i) => ended(46000 + i)), running];
  const seen = data.pages.map((page) => page.id);
  const head = { seed: 2 ** 32 - 1, counter: 1e12, position: "x".repeat(40), seen, practice: {} };
  return Esn.state.write({ ...Esn.state.fresh(), ...head, attempts }, 1);
}

/** Processor time, as another program may have the processor meanwhile. */
function seconds(run) {
  const before = process.cpuUsage();
  const found = run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, found];
}

const kinds = {};
for (const [kind, rows] of Object.entries(marked)) {
  const [took, marks] = seconds(() => rows.map(([key, given]) => given.map((one) => Esn.marking.mark(key, one))));
  kinds[kind] = { seconds: took, marks };
}
console.log(JSON.stringify({ kinds, state: least().length }));
