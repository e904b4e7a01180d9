// Kinds of questions, folding, draws: tables that Python has marked already, for the player that
// ships. pytest hands both over: ESN_PLAYER_TEXT is composed, ESN_GIVEN is JSON.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const vm = require("node:vm");

// main.js alone does more than define, and only in a page.
vm.runInThisContext(readFileSync(process.env.ESN_PLAYER_TEXT, "utf8"), { filename: "player.js" });
const given = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));

const near = (one, other) => Math.abs(one - other) < 1e-12;

function check(key, widest, { given: response, value, mark }) {
  const kind = Esn.questions[key.kind];
  const about = `${JSON.stringify(key)} given ${JSON.stringify(response)}`;
  assert.deepEqual(kind.value(key, response), value, about);
  const marked = Esn.marking.mark(key, response);
  assert.ok(near(marked, mark), `${about}: ${marked}, not ${mark}`);
  const packed = kind.pack(key, response);
  assert.match(packed, /^[\w~-]*$/, about);
  assert.ok(packed.length <= widest, `${about}: ${packed.length} characters, not ${widest}`);
  if (given.longest && key.kind !== "text") assert.equal(packed.length, widest, about);
  const again = kind.unpack(key, packed);
  assert.deepEqual(kind.value(key, again), value, `${about}, packed as ${packed}`);
  assert.ok(near(Esn.marking.mark(key, again), mark), `${about}, packed as ${packed}`);
}

for (const { about, key, widest, responses } of given.questions || []) {
  test(about, () => responses.forEach((one) => check(key, widest, one)));
}

for (const { about, key, texts } of given.garbage || []) {
  test(`${about}: what an update made of a saved answer means nothing`, () => {
    for (const text of texts) {
      let found = null;
      try {
        found = Esn.questions[key.kind].unpack(key, text);
      } catch {
        continue; // state.js drops it
      }
      if (found !== null) assert.notEqual(Esn.questions[key.kind].value(key, found), null, text);
    }
  });
}

test("ids are packed in the same characters", () => {
  for (const [id, code] of Object.entries(given.codes || {})) {
    assert.equal(Esn.packing.code(id), code, id);
  }
});

test("a text is packed in three characters a character at most, and read as it was packed before", () => {
  const text = "éàü œ🫀中文ç";
  assert.equal(Esn.packing.text(text).length, 3 + 3 * Array.from(text).length);
  assert.equal(Esn.packing.toText(Esn.packing.text(text)), text);
  assert.equal(Esn.packing.toText("~~AAdIADgAAfgAAgAAqYfrAAnFoGWHAADn"), text);
  assert.equal(Esn.cut("a\u{10ffff}b\u{e0041}"), "a\ufffdb\ufffd"); // no letter is lost: none stands there
});

test("texts fold alike", () => {
  for (const { text, how, folded } of given.folding || []) {
    assert.equal(Esn.fold(text, how || undefined), folded, JSON.stringify(text));
  }
});

test("a seed gives the same numbers and shuffles", () => {
  for (const { seed, numbers, shuffled } of given.random || []) {
    const random = Esn.random(seed);
    assert.deepEqual(numbers.map(() => random() * 2 ** 32), numbers);
    assert.equal(Esn.shuffled("abcdefgh", Esn.random(seed)).join(""), shuffled);
  }
});

test("a seed draws the same questions", () => {
  for (const { rows, seed, attempt, ids } of given.drawn || []) {
    assert.deepEqual(Esn.drawn(rows, seed, attempt).sort(), ids);
  }
});

test("a quiz has the same score", () => {
  for (const { marked, score } of given.scores || []) {
    const list = marked.map(([mark, points]) => ({ mark, points }));
    assert.equal(Esn.marking.score(list), score, JSON.stringify(marked));
  }
});

test("a seed asks the same values, and they are marked alike", () => {
  globalThis.document = { documentElement: { lang: "fr" } };
  for (const { key, seed, attempt, given: response, mark, said } of (Esn.values && given.instances) || []) {
    Esn.data = { questions: { [key.id]: key } };
    const one = Esn.key(key.id, attempt, seed);
    assert.equal(key.explanation.replace(/\{(\w+)\}/g, (_, name) => one.values[name]), said);
    assert.equal(Esn.marking.mark(one, response), mark, `${said} given ${response}`);
  }
});
