// State as text: what is written is read, garbage is nothing, and what is dropped has an order.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { browser, load } = require("./world.js");
const { sample, answers, ids } = require("./sample.js");

browser();
load(sample());

const FIRST = readFileSync(join(__dirname, "state.v1.txt"), "utf8").trim();
const ASCII = /^[a-z][\x21-\x7e]*$/;

const full = () => ({
  version: 1, nonce: "k3x9qa", seed: 4294967295, counter: 77, position: "ins",
  seen: ["accueil", "ins"], status: "incomplete",
  attempts: [
    { n: 1, drawn: ids, at: 6, flags: [], answers: answers(5), ended: true, score: 38, passed: false },
    { n: 2, drawn: ids.slice(2), at: 3, flags: ["mot"], answers: { vrai: true, mot: "ça va" }, ended: false, score: null, passed: null },
  ],
  practice: { essai: { given: "non2", tries: 2, mark: 0 } },
});

test("a state comes back as it was", () => {
  const text = Esn.state.write(full());
  assert.match(text, ASCII);
  const read = Esn.state.read(text);
  // A number comes back as it was typed, its spelling evened out.
  for (const attempt of read.attempts) assert.ok(attempt.answers);
  assert.deepEqual(Esn.state.write(read), text);
  assert.deepEqual({ ...read, attempts: 0 }, { ...full(), attempts: 0 });
  assert.deepEqual(read.attempts.map((one) => one.drawn), full().attempts.map((one) => one.drawn));
  assert.deepEqual(read.attempts[1].flags, ["mot"]);
  assert.deepEqual(read.attempts[1].answers, { vrai: true, mot: "ça va" });
});

test("a fresh state is another attempt each time, and is written and read", () => {
  const one = Esn.state.fresh();
  assert.notEqual(one.nonce, Esn.state.fresh().nonce);
  assert.match(one.nonce, /^[0-9a-z]{6}$/);
  assert.deepEqual(Esn.state.read(Esn.state.write(one)), one);
});

test("what the first version wrote is read for ever", () => {
  const read = Esn.state.read(FIRST);
  assert.deepEqual(read.seen, ["accueil", "ins"]);
  assert.deepEqual(read.attempts.map((one) => [one.n, one.ended, one.score, one.passed]),
    [[1, true, 38, false], [2, false, null, null]]);
  assert.equal(read.attempts[0].answers.statut, "non2");
  assert.deepEqual(read.attempts[1].answers, { vrai: true, mot: "ça va" });
  assert.equal(read.practice.essai.tries, 2);
  assert.equal(read.position, "ins");
});

test("garbage is nothing, and nothing throws", () => {
  const text = Esn.state.write(full());
  for (const bad of ["", null, undefined, "0101", "e", "e1", "e1;", "e9;aaaaaa;0;0;w;i;;;", "{}", "null", "é".repeat(99), "e1;;;;;;;;", "E1;x", "\0", "e1;__proto__;0;0;w;i;;;"]) {
    assert.equal(Esn.state.read(bad), null, String(bad));
  }
  for (let at = 0; at < text.length; at += 1) {
    for (const cut of [text.slice(0, at), text.slice(0, at) + "\u00e9;!" + text.slice(at + 1), text.slice(at)]) {
      const read = Esn.state.read(cut);
      if (read !== null) Esn.state.write(read);
    }
  }
});

test("a field more than is known is no harm", () => {
  assert.deepEqual(Esn.state.read(`${FIRST};`), Esn.state.read(FIRST));
});

test("an update that takes a page and a question away takes only theirs", () => {
  const text = Esn.state.write(full());
  const data = structuredClone(Esn.data);
  delete Esn.data.questions.vrai;
  Esn.data.pages.shift();
  const read = Esn.state.read(text);
  assert.deepEqual(read.seen, ["ins"]);
  assert.deepEqual(read.attempts[0].score, 38);
  assert.deepEqual(read.attempts[1].answers, { mot: "ça va" });
  assert.ok(read.attempts[1].at < read.attempts[1].drawn.length);
  Esn.data = data;
});

test("an update that reorders changes nothing", () => {
  const text = Esn.state.write(full());
  const before = Esn.state.read(text);
  const data = structuredClone(Esn.data);
  Esn.data.pages.reverse();
  Esn.data.questions = Object.fromEntries(Object.entries(Esn.data.questions).reverse());
  assert.deepEqual(Esn.state.read(text), before);
  Esn.data = data;
});

test("practice goes first, then old attempts' answers, then pages; the core never", () => {
  const state = full();
  const whole = Esn.state.write(state);
  const has = (text) => {
    const read = Esn.state.read(text);
    return [
      Boolean(read.practice.essai && read.practice.essai.given),
      Boolean(read.practice.essai),
      Object.keys(read.attempts[0].answers).length > 0,
      read.seen.length > 0,
    ];
  };
  const steps = [];
  let text = whole;
  for (let limit = whole.length; limit > 0; limit = text.length - 1) {
    text = Esn.state.write(state, limit);
    steps.push(has(text).map(Number).join(""));
    if (text.length > limit) break;
  }
  assert.deepEqual([...new Set(steps)], ["1111", "0111", "0011", "0001", "0000"]);
  const least = Esn.state.read(text);
  assert.deepEqual(least.attempts[1].answers, state.attempts[1].answers);
  assert.equal(least.attempts[0].score, 38);
  assert.equal(least.position, "ins");
  assert.equal(least.status, "incomplete");
});

test("of many attempts the last ones and the best one are kept", () => {
  const state = full();
  state.attempts = Array.from({ length: 40 }, (_, i) =>
    ({ n: i + 1, drawn: [], at: 0, flags: [], answers: {}, ended: true, score: i === 4 ? 90 : 10, passed: i === 4 }));
  const read = Esn.state.read(Esn.state.write(state));
  assert.deepEqual(read.attempts.map((one) => one.n), [5, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40]);
});

test("two states of one attempt become their union", () => {
  const phone = { ...full(), counter: 10, seen: ["accueil"], position: "accueil", status: "passed" };
  const tablet = { ...full(), counter: 12, seen: ["ins"], position: "ins" };
  phone.attempts = [{ ...full().attempts[0], ended: false, score: null, passed: null, answers: { statut: "oui1" } },
    { ...full().attempts[1], answers: { vrai: false, etapes: ["un11", "deux", "trois"] } }];
  for (const merged of [Esn.merge(phone, tablet), Esn.merge(tablet, phone)]) {
    assert.deepEqual([...merged.seen].sort(), ["accueil", "ins"]);
    assert.equal(merged.position, "ins");
    assert.equal(merged.status, "passed");
    assert.equal(merged.attempts[0].score, 38);
    assert.deepEqual(merged.attempts[1].answers, { vrai: true, mot: "ça va", etapes: ["un11", "deux", "trois"] });
  }
});

test("the widest states fit what Python proves", { skip: !existsSync(process.env.ESN_GIVEN || "") }, () => {
  const { data, widest, core, whole } = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));
  load(data);
  const drawn = [...data.quiz.questions]
    .sort((a, b) => Esn.questions[data.questions[b].kind].pack(data.questions[b], widest[b]).length -
      Esn.questions[data.questions[a].kind].pack(data.questions[a], widest[a]).length)
    .slice(0, data.quiz.draw || data.quiz.questions.length);
  const attempts = Array.from({ length: 30 }, (_, i) => ({
    n: 46000 + i, drawn, at: 1295, flags: drawn, ended: true, score: i ? 1 : 100, passed: i === 0,
    answers: Object.fromEntries(drawn.map((id) => [id, widest[id]])),
  })).slice(0, data.quiz.attempts || 30);
  const practice = Object.fromEntries(data.pages.flatMap((page) => page.practice)
    .map((id) => [id, { given: widest[id], tries: 99, mark: 1 }]));
  const state = { ...Esn.state.fresh(), seed: 2 ** 32 - 1, counter: 1e12, position: "x".repeat(40),
    seen: data.pages.map((page) => page.id), attempts, practice };
  const most = Esn.state.write(state);
  assert.ok(most.length <= whole && most.length > 0.9 * whole, `${most.length} of ${whole}`);
  const least = Esn.state.write(state, 1);
  assert.ok(least.length <= core && least.length > 0.9 * core, `${least.length} of ${core}`);
  assert.match(most, ASCII);
  assert.deepEqual(Esn.state.read(most).attempts.at(-1).drawn, drawn);
});
