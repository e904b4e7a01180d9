// What answers count in a quiz with rules of its own, which Python has counted already, and what saved
// attempts keep where a question is cancelled. pytest hands both over: ESN_PLAYER_TEXT is composed,
// ESN_GIVEN is JSON.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const vm = require("node:vm");
const { sample, answers, ids } = require("./sample.js");

vm.runInThisContext(readFileSync(process.env.ESN_PLAYER_TEXT, "utf8"), { filename: "player.js" });
const given = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));

test("each answer counts as in Python, and so does the quiz", () => {
  for (const { quiz, keys, answers: said, signs, counted, score } of given) {
    Esn.data = { quiz, questions: keys };
    const attempt = { drawn: Object.keys(keys), answers: said, signs };
    const list = attempt.drawn.map((id) => Esn.counted(id, attempt));
    list.forEach(({ mark }, i) => {
      const about = JSON.stringify([quiz, keys[attempt.drawn[i]], said, signs]);
      assert.ok(Math.abs(mark - counted[i]) < 1e-9, `${mark}, not ${counted[i]}: ${about}`);
    });
    assert.equal(Esn.marking.score(list), score);
  }
});

const module_ = (quiz) => (Esn.data = structuredClone(sample({ quiz })));
const ended = (wrong, more = {}) => {
  const attempt = { n: 1, drawn: ids, at: 0, flags: [], signs: {}, answers: answers(wrong), ...more };
  const score = Esn.marking.score(ids.map((id) => Esn.counted(id, attempt)));
  return { ...attempt, ended: true, score, passed: score >= 70, spent: null, partial: false };
};
const text = (attempt) => Esn.state.write({ ...Esn.state.fresh(), attempts: [attempt] });
/** The attempt of a text as a launch takes it. */
const launched = (held) => Esn.tariff.raised(Esn.state.read(held)).attempts[0];

test("an attempt that ended before a question was cancelled has its points, and may pass", () => {
  module_();
  const before = ended(4); // 3 of 8 points
  assert.deepEqual([before.score, before.passed], [38, false]);
  const held = text(before);
  module_({ cancelled: ["combien"], passMark: 60 }); // of 2 points, answered wrong
  const { score, passed, drawn, answers: kept, partial } = launched(held);
  assert.deepEqual([score, passed, drawn, partial], [63, true, ids, false]);
  assert.deepEqual(kept, answers(4));
});

test("an attempt whose answers are no longer kept keeps its score", () => {
  module_();
  const before = ended(4);
  const bare = text({ ...before, drawn: [], answers: {} });
  module_({ cancelled: ["combien"] });
  assert.deepEqual([launched(bare).score, launched(bare).passed], [38, false]);
});

test("a score never falls: what was cancelled and no longer is, a second one, one that was right", () => {
  module_();
  const held = text(ended(4));
  module_({ cancelled: ["combien"] });
  const once = text(launched(held));
  module_({ cancelled: ["combien", "vrai"] });
  const twice = launched(once);
  assert.deepEqual([twice.score, twice.drawn], [75, ids]);
  assert.equal(twice.passed, true);
  module_();
  const back = launched(text(twice));
  assert.deepEqual([back.score, back.passed, back.drawn], [75, true, []]);
  module_({ cancelled: ["mot", "paires"] }); // both right
  assert.deepEqual([launched(held).score, launched(held).drawn], [38, ids]);
});

test("an attempt that is read is one that its answers gave, cancelled or not", () => {
  module_();
  const held = text({ ...ended(4), score: 25 });
  module_({ cancelled: ["combien"] });
  assert.deepEqual([launched(held).score, launched(held).drawn], [25, []]);
});

test("what an update takes of an attempt is not made up for", () => {
  module_();
  const held = text(ended(4));
  module_({ cancelled: ["combien"], questions: ids.filter((id) => id !== "vrai") });
  const found = launched(held);
  assert.deepEqual([found.score, found.partial], [38, true]);
});

test("how sure the learner was stays with the answers of an attempt", () => {
  const certainty = [{ right: 1, wrong: 0 }, { right: 2, wrong: -2 }, { right: 3, wrong: -6 }];
  module_({ certainty });
  const signs = { statut: "2", traits: "C", vrai: "-", mot: "1" };
  const before = ended(1, { signs });
  const found = launched(text(before));
  assert.deepEqual([found.score, found.signs, found.drawn], [before.score, signs, ids]);
  assert.equal(Esn.tariff.counted("statut", before), -2); // wrong, and sure
  assert.equal(Esn.tariff.counted("traits", before), 1); // closed, and sure
  assert.equal(Esn.tariff.counted("vrai", before), 1 / 3); // closed, and nothing said
  assert.equal(Esn.tariff.counted("combien", before), 1 / 3); // nothing said: the least sure
  assert.equal(Esn.tariff.counted("mot", before), 2 / 3);
});
