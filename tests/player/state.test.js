// State as text: what is written is read, garbage is nothing, and what is dropped has an order.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { browser, load } = require("./world.js");
const { sample, answers, ids } = require("./sample.js");

browser();
load(sample());

const kept = (version) => readFileSync(join(__dirname, `state.v${version}.txt`), "utf8").trim();
const FIRST = kept(1);
const SECOND = kept(2);
const SIGNED = kept("2.signs");
const ASCII = /^[a-z][\x21-\x7e]*$/;

const full = () => ({
  version: 2, nonce: "k3x9qa", seed: 4294967295, counter: 77, position: "ins",
  seen: ["accueil", "ins"], status: "incomplete",
  attempts: [
    { n: 1, drawn: ids, at: 6, flags: [], signs: {}, answers: answers(5), ended: true, score: 25, passed: false, spent: null, partial: false },
    { n: 2, drawn: ids.slice(2), at: 3, flags: ["mot"], signs: {}, answers: { vrai: true, mot: "ça va" }, ended: false, score: null, passed: null, spent: 61, partial: false },
  ],
  practice: { essai: { given: "non2", tries: 2, mark: 0 } },
});

/** A text whose last field says that it is whole. */
const sealed = (body) => `${body};${Esn.fnv(body, 2)}`;
const body = (text = SECOND) => text.slice(0, text.lastIndexOf(";"));

/** What is found of a text where an update has changed the module. */
function updated(text, update, what = {}) {
  load(sample(what));
  update(Esn.data.questions, Esn.data);
  const found = Esn.state.open(text);
  load(sample());
  return found;
}

test("a state comes back as it was", () => {
  const text = Esn.state.write(full());
  assert.match(text, ASCII);
  assert.deepEqual(Esn.state.read(text), full());
  assert.equal(Esn.state.write(Esn.state.read(text)), text);
});

test("a fresh state is another attempt each time, and is written and read", () => {
  const one = Esn.state.fresh();
  assert.notEqual(one.nonce, Esn.state.fresh().nonce);
  assert.match(one.nonce, /^[0-9a-z]{6}$/);
  assert.deepEqual(Esn.state.read(Esn.state.write(one)), one);
});

test("what the first version wrote is read for ever", () => {
  const { state: read, dropped } = updated(FIRST, ({ traits }) => (traits.right = ["bbbb"]));
  assert.deepEqual(read.seen, ["accueil", "ins"]);
  assert.deepEqual(read.attempts.map((one) => [one.n, one.ended, one.score, one.passed]),
    [[1, true, 38, false], [2, false, null, null]]);
  assert.equal(read.attempts[0].answers.statut, "non2");
  assert.deepEqual(read.attempts[1].answers, { vrai: true, mot: "ça va" });
  assert.equal(read.practice.essai.tries, 2);
  assert.equal(read.position, "ins");
  assert.deepEqual(dropped, { pages: 0, questions: 0, answers: 0, changed: 0 });
});

test("it told no digests: answers that do not give the score are not shown beside it", () => {
  const [attempt] = Esn.state.read(FIRST).attempts;
  assert.deepEqual([attempt.score, attempt.passed, attempt.drawn, attempt.partial], [38, false, [], true]);
});

test("what the second version wrote is read for ever", () => {
  assert.deepEqual(Esn.state.open(SECOND), { state: full(), why: "", dropped: { pages: 0, questions: 0, answers: 0, changed: 0 } });
  assert.equal(Esn.state.write(full()), SECOND);
});

// How sure the learner was of four answers, two of them closed; a question passed without an answer.
const SIGNS = { statut: "4", traits: "J", vrai: "A", combien: "-", mot: "0" };
const signed = () => {
  const { statut, traits, vrai, mot } = answers(7);
  const running = { ...full().attempts[1], drawn: ids, at: 4, signs: SIGNS, answers: { statut, traits, vrai, mot } };
  return { ...full(), attempts: [full().attempts[0], running] };
};

test("what it wrote of sure, closed and passed questions is read for ever", () => {
  assert.deepEqual(Esn.state.read(SIGNED), signed());
  assert.equal(Esn.state.write(signed()), SIGNED);
});

test("a sign goes with the answer that an update takes, and only with it", () => {
  const { state } = updated(SIGNED, ({ statut, combien }) => {
    statut.right = "non2";
    combien.answer = 3;
  }, { quiz: { feedback: "after-each" } });
  const { statut: _, ...left } = SIGNS;
  assert.deepEqual(state.attempts[1].signs, left);
});

test("a question that an update puts into a case keeps its answer", () => {
  const { state, dropped } = updated(SIGNED, ({ statut, traits, vrai }) => {
    for (const key of [statut, traits, vrai]) key.case = "cas";
  });
  assert.equal(dropped.changed, 0);
  assert.deepEqual(state.attempts[1].answers, signed().attempts[1].answers);
});

test("a sign that nobody writes is garbage", () => {
  for (const bad of ["K", "--", "_"]) {
    const text = body(SIGNED).replace("J", bad);
    assert.equal(Esn.state.open(sealed(text)).why, "garbage", bad);
  }
});

test("what either device closed is closed", () => {
  const phone = { ...signed(), counter: 90 };
  const tablet = { ...signed(), attempts: signed().attempts.map((one) => ({ ...one, signs: { etapes: "-" } })) };
  for (const merged of [Esn.merge(phone, tablet), Esn.merge(tablet, phone)]) {
    assert.deepEqual(merged.attempts[1].signs, { ...SIGNS, etapes: "-" });
  }
});

test("a text that is no state says why, and nothing throws", () => {
  const why = (text) => Esn.state.open(text).why;
  for (const none of ["", null, undefined]) assert.equal(why(none), "none");
  const foreign = sealed(body().replace(/^e2;.../, "e2;zzz"));
  assert.equal(why(foreign), "foreign");
  for (const newer of ["e3;aaaaaa;0;0;w;i;;;", "e9;", "e42;<img>"]) assert.equal(why(newer), "newer");
  const garbage = ["0101", "e", "e1", "e1;", "e2;", "e0;x", "e100;x", "{}", "null", "é".repeat(99), "e1;;;;;;;;", "E1;x",
    "\0", "e1;__proto__;0;0;w;i;;;", "<img src=x onerror=alert(1)>", "e2;<img src=x onerror=alert(1)>", "\ud800", "e2;\ud800;",
    sealed("e2;__proto__;__proto__;0;0;w;i;;;"), SECOND.toUpperCase(), SECOND.toLowerCase(), `${SECOND} `, 7, {}, [], true];
  for (const bad of garbage) {
    assert.deepEqual(Esn.state.open(bad), { state: null, why: "garbage", dropped: { pages: 0, questions: 0, answers: 0, changed: 0 } }, String(bad));
    assert.equal(Esn.state.read(bad), null);
  }
});

test("a text that was cut or touched anywhere is garbage", () => {
  for (let at = 0; at < SECOND.length; at += 1) {
    assert.notEqual(Esn.state.open(SECOND.slice(0, at)).why, "", `cut at ${at}`);
    const other = SECOND[at] === "a" ? "b" : "a";
    assert.notEqual(Esn.state.open(SECOND.slice(0, at) + other + SECOND.slice(at + 1)).why, "", `touched at ${at}`);
  }
});

test("what nobody writes is garbage even where it is sealed", () => {
  const [head, , , , , , , pages, attempts, practice] = body().split(";");
  const [ended, running] = attempts.split("!");
  const swap = (from, to) => [from, to, body().replace(from, to)];
  for (const [from, to, text] of [
    swap(";1z141z4;", ";1z141z5;"), // above 2^32
    swap(";25;", ";1234567;"),
    swap(";25;", ";-1;"),
    swap(";25;", ";;"),
    swap(";i;", ";x;"),
    swap(";i;", ";constructor;"),
    swap(";pfeadz;", ";w<b>;"),
    swap(";pfeadz;", ";wabcdefghijklm;"),
    swap(pages, pages + pages.slice(0, 5)), // a page twice
    swap(pages, pages + "a"),
    swap("1.6.f.p.", "1.6.f.2t."), // 101 of 100
    swap("1.6.f.p.", "1.6.q.p."),
    swap("1.6.f.p.", "1.6.f.."), // ended without a score
    swap("1.6.f.p.", "1.6.r.p."), // running with one
    swap("1.6.f.p.", "1zzz.6.f.p."),
    swap("1.6.f.p.", "1.zzz.f.p."),
    swap("2.3.r..1p.", "2.3.r..zzzzzzzzzzz."),
    swap("2.3.r..1p.", "1.3.r..1p."), // an attempt twice
    swap(running, `${running},${running.slice(-7)}`), // a question twice
    swap(running, `${running},`),
    swap(attempts, `${ended}!!${running}`),
    swap(practice, `${practice},${practice}`),
    swap("0200", "022t"), // 101 %
    swap("sinon2", "sino<2"),
    swap(head, "e2;e2"),
    swap(`;${practice}`, ""),
  ]) {
    const was = body().replaceAll("1z141z3", "1z141z4");
    assert.ok((from === ";1z141z4;" ? was : body()).includes(from), `${from} is there`);
    assert.equal(Esn.state.open(sealed(from === ";1z141z4;" ? was.replace(from, to) : text)).why, "garbage", `${from} → ${to}`);
  }
  assert.equal(Esn.state.open(sealed(body())).why, "");
});

test("hostile texts are refused at once", () => {
  const [, ...fields] = body().split(";");
  const field = (n, text) => sealed(["e2", ...fields.slice(0, n), text, ...fields.slice(n + 1)].join(";"));
  const many = (piece) => piece.repeat(1e6);
  const other = (i) => (i + 2e6).toString(36); // another id each
  const list = (piece) => Array.from({ length: 2e4 }, (_, i) => piece(other(i)));
  const texts = [
    field(8, list((id) => `${id}000101`).join(",")),
    field(7, `1.0.e.0..${list((id) => `${id}00`).join(",")}`),
    field(6, list((id) => id).join("")),
    ...["a", "e2;", ";", "!", ",", ".", "<img onerror=x>", "\ud800", "é"].flatMap((one) => [many(one), `e1;${many(one)}`, `e2;${many(one)}`]),
    ...[6, 7, 8].flatMap((n) => ["a", "!", ",", "aaaaa", "1.0.e.0..!", "aaaaaaa,", "aaaaaaa0101,", "aaaaaaa*"].map((one) => field(n, one.repeat(2e4)))),
  ];
  for (const text of texts) {
    // Of the processor's time, for others may work beside it. What reads each piece again for each would need far more.
    const times = [1, 2, 3, 4, 5].map(() => {
      const before = process.cpuUsage();
      assert.notEqual(Esn.state.open(text).why, "", text.slice(0, 40));
      return process.cpuUsage(before).user / 1000;
    });
    assert.ok(Math.min(...times) < 20, `${times} ms of ${text.slice(0, 20)}…`);
  }
  assert.equal(Object.prototype.polluted, undefined);
});

test("a field more than is known is no harm", () => {
  assert.deepEqual(Esn.state.read(`${FIRST};`), Esn.state.read(FIRST));
  assert.deepEqual(Esn.state.read(sealed(`${body()};more`)), Esn.state.read(SECOND));
});

test("kinds are told apart by the letters that stand for them", () => {
  const kinds = new Set([...Object.keys(Esn.questions), "cloze", "sort", "zone", "scale", "essay", "case"]);
  assert.equal(new Set(Array.from(kinds, (kind) => kind.slice(0, Esn.widths.kind))).size, kinds.size);
});

test("an update that reorders changes nothing", () => {
  const { state, dropped } = updated(SECOND, (questions, data) => {
    data.pages.reverse();
    data.objectives.reverse();
    data.quiz.questions = [...data.quiz.questions].reverse();
    data.questions = Object.fromEntries(Object.entries(questions).reverse());
    for (const list of ["choices", "items", "targets", "answers"]) {
      for (const key of Object.values(data.questions)) if (key[list]) key[list].reverse();
    }
    data.questions.traits.right.reverse();
    data.questions.paires.right = { it2: "ta2", it1: "ta1" };
  });
  assert.deepEqual(state, { ...full(), seen: ["accueil", "ins"] });
  assert.deepEqual(dropped, { pages: 0, questions: 0, answers: 0, changed: 0 });
});

test("words, objectives, rules and what explains mark nothing", () => {
  const { state, dropped } = updated(SECOND, (questions, data) => {
    for (const key of Object.values(questions)) Object.assign(key, { objective: "reagir", see: "ins", explanation: "<p>x</p>", tries: 5, feedback: { a: "b" } });
    Object.assign(data.quiz, { passMark: 10, attempts: null, draw: 2, shuffle: ["questions", "choices"], feedback: "never" });
    Object.assign(data.module, { title: "Autre", complete: ["pages"] });
  });
  assert.deepEqual(state, full());
  assert.deepEqual(dropped, { pages: 0, questions: 0, answers: 0, changed: 0 });
});

// What marks a question, changed: an answer that an attempt still holds, or not.
const CHANGES = {
  "right answer": ["statut", (key) => (key.right = "non2"), true],
  "points": ["combien", (key) => (key.points = 3), true],
  "tolerance": ["combien", (key) => (key.tolerance = "6"), true],
  "unit": ["combien", (key) => (key.unit = "mg"), true],
  "marking": ["traits", (key) => (key.marking = "all"), true],
  "another is right too": ["traits", (key) => key.right.push("bbbb"), true],
  "choice added": ["traits", (key) => key.choices.push("dddd"), true],
  "choice removed that was not given": ["traits", (key) => key.choices.splice(0, 1), true],
  "choice removed that was given": ["traits", (key) => key.choices.splice(1, 1), false],
  "choice reworded that was given": ["statut", (key) => (key.choices = ["oui1", "neuf"]), false],
  "truth turned round": ["vrai", (key) => (key.right = false), true],
  "answer added": ["mot", (key) => key.answers.push("rien"), true],
  "close answer added": ["mot", (key) => key.close.push("rien"), true],
  "folding": ["mot", (key) => (key.fold = ["case"]), true],
  "order of items": ["etapes", (key) => key.right.reverse(), true],
  "item added": ["etapes", (key) => key.right.push("quat"), false],
  "another pairing": ["paires", (key) => (key.right = { it1: "ta3", it2: "ta2" }), true],
  "target added": ["paires", (key) => key.targets.push("ta4"), true],
  "item taken away": ["paires", (key) => { key.items.pop(); delete key.right.it2; }, false],
  "single now multiple": ["statut", (key) => Object.assign(key, { kind: "multiple", right: ["oui1"], marking: "all" }), false],
  "single now text": ["statut", (key) => Object.assign(key, { kind: "text", answers: ["oui"], close: [], fold: [] }), false],
};

for (const feedback of ["at-end", "after-each", "never"]) {
  for (const [what, [id, change, means]] of Object.entries(CHANGES)) {
    test(`an attempt that runs, ${feedback}: ${what}`, () => {
      const running = { ...full().attempts[1], drawn: ids, flags: [], signs: {}, answers: answers(7), at: 6 };
      const text = Esn.state.write({ ...full(), attempts: [running] });
      const found = updated(text, (questions) => change(questions[id]), { quiz: { feedback } });
      const [attempt] = found.state.attempts;
      const keeps = means && feedback !== "after-each";
      assert.deepEqual(attempt.drawn, ids);
      assert.equal(id in attempt.answers, keeps);
      assert.deepEqual(attempt.flags, keeps ? [id] : []);
      assert.equal(Object.keys(attempt.answers).length, keeps ? 7 : 6);
      assert.deepEqual(found.dropped, { pages: 0, questions: 0, answers: keeps ? 0 : 1, changed: 1 });
    });
  }
}

for (const [what, [id, change]] of Object.entries(CHANGES)) {
  test(`an attempt that has ended keeps its score and not what contradicts it: ${what}`, () => {
    const { state, dropped } = updated(SECOND, (questions) => change(questions[id]));
    const [attempt] = state.attempts;
    assert.deepEqual([attempt.score, attempt.passed, attempt.ended, attempt.partial], [25, false, true, true]);
    assert.deepEqual(attempt.drawn, ids.filter((one) => one !== id));
    assert.ok(!(id in attempt.answers));
    assert.equal(dropped.changed, 1);
    const again = Esn.state.read(Esn.state.write(state));
    assert.equal(again.attempts[0].partial, true, "for ever");
  });
}

test("the best attempt tells no mastery where an update took part of it", () => {
  const won = { ...full().attempts[0], answers: answers(0), score: 100, passed: true };
  const text = Esn.state.write({ ...full(), attempts: [won] });
  assert.deepEqual(Esn.mastery(Esn.data, Esn.state.read(text)).map((one) => one.score), [100, 100]);
  const { state } = updated(text, ({ statut }) => (statut.right = "non2"));
  assert.deepEqual(Esn.mastery(Esn.data, state), []);
  const { verdict, score } = Esn.status(Esn.data, state);
  assert.deepEqual([verdict, score], ["passed", 100]);
});

test("a page and questions taken away take only theirs", () => {
  const { state, dropped } = updated(SECOND, (questions, data) => {
    for (const id of ["vrai", "mot", "essai"]) delete questions[id];
    data.quiz.questions = data.quiz.questions.filter((id) => id in questions);
    data.pages.shift();
  });
  assert.deepEqual(state.seen, ["ins"]);
  assert.deepEqual([state.attempts[0].score, state.attempts[0].partial], [25, true]);
  assert.deepEqual(state.attempts[1].drawn, ["combien", "etapes", "paires"]);
  assert.deepEqual([state.attempts[1].answers, state.attempts[1].flags], [{}, []]);
  assert.deepEqual(state.practice, {});
  assert.deepEqual(dropped, { pages: 1, questions: 3, answers: 5, changed: 0 });
});

test("the learner stays at the question that was on screen, or at the next one", () => {
  const without = (gone) => updated(SECOND, (questions, data) => {
    data.quiz.questions = data.quiz.questions.filter((id) => !gone.includes(id));
  }).state.attempts[1];
  const at = ({ drawn, at: place }) => drawn[place];
  assert.equal(at(without([])), "etapes");
  assert.equal(at(without(["vrai", "combien"])), "etapes");
  assert.equal(at(without(["etapes"])), "paires");
  assert.equal(at(without(["etapes", "paires"])), "mot");
});

test("an attempt that runs and lost all its questions is no attempt", () => {
  const { state } = updated(SECOND, (_, data) => (data.quiz.questions = ["statut", "traits"]));
  assert.deepEqual(state.attempts.map((one) => one.n), [1]);
  assert.equal(Esn.status(Esn.data, state).left, 2);
});

test("a question that moved from the quiz to a page is no question of an attempt", () => {
  const { state, dropped } = updated(SECOND, (_, data) => (data.quiz.questions = data.quiz.questions.slice(1)));
  assert.ok(state.attempts.every((one) => !one.drawn.includes("statut")));
  assert.deepEqual([state.attempts[0].score, dropped.questions], [25, 1]);
});

test("a module that lost its quiz keeps what was reached", () => {
  const { state } = updated(SECOND, () => {}, { quiz: null, module: { complete: ["pages"] } });
  assert.deepEqual(state.attempts.map((one) => [one.n, one.score, one.drawn]), [[1, 25, []]]);
  assert.equal(Esn.status({ ...Esn.data, quiz: null }, { ...state, status: "passed" }).verdict, "passed");
});

test("practice of a question that changed is asked anew", () => {
  const { state, dropped } = updated(SECOND, ({ essai }) => (essai.right = "non2"));
  assert.deepEqual(state.practice, {});
  assert.deepEqual(dropped, { pages: 0, questions: 0, answers: 1, changed: 1 });
});

/** What a text still holds, item by item, in the order in which it would be dropped. */
function holding(text) {
  const { practice, attempts, seen } = Esn.state.read(text);
  const tried = ["essai", "vrai2"].map((id) => practice[id]);
  return [
    ...tried.map((one) => Boolean(one && one.given !== null)),
    ...tried.map(Boolean),
    ...[1, 2].map((n) => attempts.some((one) => one.n === n && one.drawn.length > 0)),
    ...["accueil", "ins"].map((id) => seen.includes(id)),
    attempts.some((one) => one.n === 1),
  ].map(Number).join("");
}

/** A state with two of everything that can be dropped. */
function rich() {
  const data = sample();
  data.questions = { ...data.questions, vrai2: { ...data.questions.vrai, id: "vrai2" } };
  load(data);
  const [old, running] = full().attempts;
  return {
    ...full(),
    attempts: [old, { ...old, n: 2, answers: answers(), score: 100, passed: true }, { ...running, n: 3 }],
    practice: { ...full().practice, vrai2: { given: true, tries: 1, mark: 1 } },
  };
}

test("one item after the other is dropped, at the exact limit: what matters least goes first", () => {
  const state = rich();
  const steps = [];
  let text = Esn.state.write(state);
  for (let limit = text.length; text.length <= limit; ) {
    steps.push(holding(text));
    assert.equal(Esn.state.write(state, text.length), text, "it fits at its own length");
    assert.equal(holding(Esn.state.write(Esn.state.read(text), text.length)), steps[steps.length - 1]);
    limit = text.length - 1;
    text = Esn.state.write(state, limit);
  }
  const order = Array.from({ length: 10 }, (_, i) => "0".repeat(i) + "1".repeat(9 - i));
  assert.deepEqual(steps, order);
  const least = Esn.state.read(text);
  assert.deepEqual(least.attempts[1], state.attempts[2]);
  assert.deepEqual([least.attempts[0].n, least.attempts[0].score], [2, 100]);
  assert.deepEqual([least.position, least.status], ["ins", "incomplete"]);
  assert.deepEqual(Esn.state.write(state, 0), text);
  load(sample());
});

test("a text is as long as its limit lets it, never longer", () => {
  const state = rich();
  const core = Esn.state.write(state, 0).length;
  let before = Esn.state.write(state);
  for (let limit = before.length; limit >= core; limit -= 1) {
    const text = Esn.state.write(state, limit);
    assert.ok(text.length <= limit && text.length <= before.length);
    before = text;
  }
  assert.equal(before.length, core);
  load(sample());
});

test("of many attempts the last ones and the best one are kept", () => {
  const state = full();
  state.attempts = Array.from({ length: 40 }, (_, i) =>
    ({ n: i + 1, drawn: [], at: 0, flags: [], signs: {}, answers: {}, ended: true, score: i === 4 ? 90 : 10, passed: i === 4 }));
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
    assert.equal(merged.attempts[0].score, 25);
    assert.deepEqual(merged.attempts[1].answers, { vrai: true, mot: "ça va", etapes: ["un11", "deux", "trois"] });
  }
});

test("the widest states fit what Python proves", { skip: !existsSync(process.env.ESN_GIVEN || "") }, () => {
  const { data, widest, core, whole, drawn } = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));
  load(data);
  const attempts = Array.from({ length: 30 }, (_, i) => ({
    n: 46000 + i, drawn, at: 1295, flags: drawn, signs: Object.fromEntries(drawn.map((id) => [id, "J"])), ended: true, score: i ? 1 : 100, passed: i === 0,
    spent: 36 ** 4 - 1, answers: Object.fromEntries(drawn.map((id) => [id, widest[id]])),
  })).slice(0, data.quiz.attempts || 30);
  Object.assign(attempts[attempts.length - 1], { ended: false, score: null, passed: null, spent: 36 ** 10 - 1 });
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
