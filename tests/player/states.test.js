// Any state is written and read; any text is a state or is not; states of one attempt merge.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { browser, load } = require("./world.js");
const { sample } = require("./sample.js");

browser();
load(sample());
const { states, texts } = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));

/** An answer as a state keeps it; null for none. */
function kept(id, given) {
  const key = Esn.data.questions[id];
  const { pack, unpack } = Esn.questions[key.kind];
  const text = pack(key, given);
  return text === "" ? null : unpack(key, text);
}

function attempt({ drawn, given, flags, signs, at, spent }, n, isRunning) {
  const known = drawn.filter((id) => id in given && kept(id, given[id]) !== null);
  const answers = Object.fromEntries(known.map((id) => [id, kept(id, given[id])]));
  const marks = drawn.map((id) => Esn.data.questions[id]).map((key) =>
    ({ points: key.points, mark: key.id in answers ? Esn.marking.mark(key, answers[key.id]) : 0 }));
  const score = isRunning ? null : Esn.marking.score(marks);
  const told = Object.entries(signs).filter(([id]) => drawn.includes(id)).sort(([a], [b]) => drawn.indexOf(a) - drawn.indexOf(b));
  const place = Math.min(at, drawn.length - 1);
  return { n, drawn, at: place, flags: drawn.filter((id) => flags.includes(id)), signs: Object.fromEntries(told), answers, ended: !isRunning, score,
    passed: isRunning ? null : score >= 70, spent, partial: false };
}

const made = states.map(({ attempts, running, practice, ...more }) => ({
  ...Esn.state.fresh(), nonce: "aaaaaa", ...more,
  attempts: attempts.map((one, i) => attempt(one, i + 1, running && i === attempts.length - 1)),
  practice: practice === null ? {} : { essai: { given: practice, tries: 1, mark: practice === "oui1" ? 1 : 0 } },
}));

test("any state comes back as it was", () => {
  for (const state of made) {
    const text = Esn.state.write(state);
    assert.deepEqual(Esn.state.open(text), { state, why: "", dropped: { pages: 0, questions: 0, answers: 0, changed: 0 } });
  }
});

test("a state written in less room keeps its core, and is read", () => {
  for (const state of made) {
    for (const limit of [0, 100, 200, 300]) {
      const text = Esn.state.write(state, limit);
      const read = Esn.state.read(text);
      const last = (one) => one.attempts[one.attempts.length - 1];
      for (const what of ["status", "position", "counter", "seed"]) assert.equal(read[what], state[what]);
      assert.deepEqual(Esn.status(Esn.data, read).score, Esn.status(Esn.data, state).score);
      assert.equal(Esn.status(Esn.data, read).left, Esn.status(Esn.data, state).left);
      if (state.attempts.length && !last(state).ended) assert.deepEqual(last(read), last(state));
      assert.ok(limit === 0 || text.length <= limit || Esn.state.write(state, 0) === text);
    }
  }
});

test("any text is a state, or is not and says why", () => {
  for (const text of texts) {
    for (const one of [text, `e1;${text}`, `e2;jdr;${text}`]) {
      const { state, why } = Esn.state.open(one);
      assert.equal(state === null, ["none", "garbage", "foreign", "newer"].includes(why));
      if (state) Esn.state.write(state);
    }
  }
});

test("states of one attempt merge to the same, whoever comes first and however often", () => {
  for (const [i, one] of made.entries()) {
    const other = made[(i + 1) % made.length];
    assert.deepEqual(Esn.merge(one, one), one);
    const both = Esn.merge(one, other);
    if (one.counter !== other.counter) assert.deepEqual(Esn.merge(other, one), both);
    assert.deepEqual(Esn.merge(both, other), both);
    assert.deepEqual(Esn.merge(both, one), both);
    assert.ok(Esn.state.read(Esn.state.write(both)));
  }
});
