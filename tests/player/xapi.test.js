// Launches by an LRS: statements once each, state with its condition, nothing lost on the way.

const { test, mock, beforeEach, afterEach } = require("node:test");
const assert = require("node:assert/strict");
const { writeFileSync, existsSync, readFileSync } = require("node:fs");
const { lrs } = require("./lrs.js");
const { browser, later, load, settled } = require("./world.js");
const { sample, answers, attempt, see, XAPI } = require("./sample.js");

const REGISTRATION = "ec531277-b57b-4c15-8d91-d292c5b2b8f7";
const ACTOR = { objectType: "Agent", name: "Martin Dupont", account: { homePage: "https://moodle.example", name: "mdupont" } };
const LAUNCH = {
  endpoint: "https://lrs.example/xapi/", auth: "Basic c2VjcmV0", actor: JSON.stringify(ACTOR),
  registration: REGISTRATION, activity_id: "https://ecole.example/xapi/identite",
};
const address = (more = {}) =>
  `https://lms.example/content/index.html?${new URLSearchParams({ ...LAUNCH, ...more })}`;

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 25, 9) }));
afterEach(() => mock.timers.reset());

async function begin(store, { data = sample({ tracking: XAPI }), kept = new Map(), query = {} } = {}) {
  const world = browser({ url: address(query), kept, fetch: store.fetch });
  load(data);
  const said = [];
  Esn.session.onSaved((line) => said.push(line.is));
  const opening = Esn.session.open();
  await settled();
  mock.timers.tick(4000); // how long an LRS may hold up the first page
  const opened = await opening;
  await later(600);
  return { world, opened, said, kept };
}

const verbs = (store) => [...store.statements.values()].map((one) => one.verb.id.split("/").pop());
const of = (store, verb) => [...store.statements.values()].filter((one) => one.verb.id.endsWith(`/${verb}`));

/** Give what was captured to pytest, which has ralph's models judge every statement. */
function capture(store) {
  const file = process.env.ESN_CAPTURED;
  if (!file) return;
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  writeFileSync(file, JSON.stringify([...known, ...store.statements.values()]));
}

test("a passed module: every statement once, in order, with the launch's actor and registration", async () => {
  const store = lrs();
  const { world, said } = await begin(store);
  see("accueil", "ins");
  attempt(1, answers(1));
  await later(1000);
  world.leave();
  await settled();
  const answered = Array(7).fill("answered");
  assert.deepEqual(verbs(store),
    ["initialized", "experienced", "experienced", ...answered, "completed", "passed", "terminated"]);
  for (const one of store.statements.values()) {
    assert.deepEqual(one.actor, ACTOR);
    assert.equal(one.context.registration, REGISTRATION);
    assert.equal(one.context.revision, "0123456789ab");
    assert.equal(one.context.language, "fr");
    assert.match(one.timestamp, /^2026-11-25T09:00:\d\d\.\d{3}Z$/);
  }
  const [passed] = of(store, "passed");
  assert.equal(passed.object.id, "https://ecole.example/xapi/identite");
  assert.deepEqual(passed.result.score, { scaled: 0.88, raw: 88, min: 0, max: 100 });
  assert.equal(passed.result.success, true);
  assert.equal(passed.object.definition.extensions[XAPI.revision_key], "0123456789ab");
  assert.equal(of(store, "completed")[0].result.completion, true);
  const [first, second] = of(store, "answered");
  assert.deepEqual(first.result, { success: false, response: "non2", duration: "PT4.20S",
    score: { scaled: 0, raw: 0, min: 0, max: 1 } });
  assert.equal(second.result.response, "aaaa[,]cccc");
  assert.deepEqual(first.context.contextActivities, {
    grouping: [{ objectType: "Activity", id: "https://ecole.example/xapi/identite" }],
    parent: [{ objectType: "Activity", id: "https://ecole.example/xapi/identite/quizzes/evaluation" }],
  });
  assert.equal(said.pop(), "saved");
  capture(store);
});

test("left before the end: suspended and terminated; then resumed, with what was done", async () => {
  const store = lrs();
  const first = await begin(store);
  see("accueil");
  await later(1000);
  first.world.leave();
  await settled();
  assert.deepEqual(verbs(store), ["initialized", "experienced", "suspended", "terminated"]);
  const again = await begin(store);
  assert.equal(again.opened.resumed, true);
  assert.deepEqual(Esn.session.state.seen, ["accueil"]);
  assert.deepEqual(verbs(store).slice(4), ["initialized", "resumed"]);
  capture(store);
});

test("failed at the last attempt; a better one after passed counts", async () => {
  const store = lrs();
  await begin(store, { data: sample({ tracking: XAPI, quiz: { attempts: 1 } }) });
  attempt(1, answers(7));
  await later(1000);
  assert.deepEqual(of(store, "failed").map((one) => one.result.score.raw), [0]);
  assert.equal(of(store, "failed")[0].result.success, false);
  const other = lrs();
  await begin(other);
  see("accueil", "ins");
  attempt(1, answers(1));
  attempt(2, answers(2));
  attempt(3, answers());
  await later(1000);
  assert.deepEqual(of(other, "passed").map((one) => one.result.score.raw), [88, 100]);
  capture(store);
  capture(other);
});

const CERTAINTY = "https://ecole.example/xapi/identite/extensions/certainty";

test("how sure the learner said to be goes with the answer, and nothing where that was not said", async () => {
  const store = lrs();
  const certainty = [{ label: "Faible", right: 1, wrong: 0 }, { label: "Forte", right: 2, wrong: -2 }];
  await begin(store, { data: sample({ tracking: { ...XAPI, certainty_key: CERTAINTY }, quiz: { certainty } }) });
  // A where nobody goes back; 9 of a quiz that had more degrees
  attempt(1, answers(), { signs: { statut: "0", traits: "1", vrai: "B", combien: "9", mot: "-" } });
  await later(1000);
  const said = of(store, "answered").map((one) => one.result.extensions && one.result.extensions[CERTAINTY]);
  const low = { degree: 1, of: 2, label: "Faible" };
  const high = { degree: 2, of: 2, label: "Forte" };
  assert.deepEqual(said, [low, high, high, high, undefined, undefined, undefined]);
  assert.deepEqual(of(store, "answered")[0].result.score, { scaled: 1, raw: 1, min: 0, max: 1 });
  capture(store);
});

test("report: completion says completed alone", async () => {
  const store = lrs();
  await begin(store, { data: sample({ tracking: XAPI, module: { report: "completion" } }) });
  see("accueil", "ins");
  attempt(1, answers());
  await later(1000);
  assert.equal(of(store, "completed").length, 1);
  assert.equal(of(store, "passed").length, 0);
  capture(store);
});

test("an LRS that fails every other time gets every statement, each once", async () => {
  const store = lrs();
  store.is.fails = Array.from({ length: 40 }, (_, i) => (i % 2 ? null : i % 4 ? 500 : "network"));
  const { said } = await begin(store);
  see("accueil", "ins");
  attempt(1, answers());
  assert.equal(said.includes("failed") || said.includes("saving"), true);
  for (let i = 0; i < 12; i += 1) await later(300_000);
  assert.equal(verbs(store).length, 12);
  assert.equal(said.pop(), "saved");
  assert.equal([...store.states.values()].length, 1);
});

test("what an LRS never answered is sent at the next launch, with the same ids and times", async () => {
  const store = lrs();
  const kept = new Map();
  const first = await begin(store, { kept });
  store.is.fails = Array(99).fill("network");
  see("accueil", "ins");
  attempt(1, answers());
  await later(1000);
  first.world.leave();
  await settled();
  const before = JSON.parse([...kept].find(([key]) => key.endsWith(".outbox"))[1]).waiting;
  assert.equal(before.length, 12);
  assert.equal(JSON.stringify([...kept]).includes("mdupont"), false);
  assert.equal(JSON.stringify([...kept]).includes("c2VjcmV0"), false);
  store.is.fails = [];
  mock.timers.tick(3_600_000);
  await begin(store, { kept });
  for (const one of before) {
    assert.equal(store.statements.get(one.id).timestamp, one.timestamp);
    assert.deepEqual(store.statements.get(one.id).actor, ACTOR);
  }
  assert.deepEqual(Esn.session.state.seen, ["accueil", "ins"]);
  assert.equal([...kept.keys()].some((key) => key.endsWith(".outbox")), false);
});

test("an LRS that does not answer at launch does not cost the copy in the browser", async () => {
  const store = lrs();
  const kept = new Map();
  (await begin(store, { kept })).world.leave();
  await settled();
  const second = await begin(store, { kept });
  see("accueil");
  await later(1000);
  second.world.leave();
  await settled();
  store.is.fails = ["network"];
  const third = await begin(store, { kept });
  assert.equal(third.opened.resumed, true);
  assert.deepEqual(Esn.session.state.seen, ["accueil"]);
});

test("work that only the State resource missed is taken up, and no page told twice", async () => {
  const store = lrs();
  const kept = new Map();
  store.is.down = (path) => path === "activities/state";
  const first = await begin(store, { kept });
  see("accueil", "ins");
  await later(1000);
  first.world.leave();
  await settled();
  store.is.down = () => false;
  const second = await begin(store, { kept });
  assert.deepEqual(second.opened.offered.seen, ["accueil", "ins"]);
  Esn.take(second.opened.offered);
  await later(1000);
  assert.equal(of(store, "experienced").length, 2);
  assert.deepEqual(Esn.session.state.seen, ["accueil", "ins"]);
});

test("back on line, the outbox goes at once", async () => {
  const store = lrs();
  const { world, said } = await begin(store);
  store.is.fails = Array(3).fill("network");
  see("accueil");
  await later(1000);
  assert.equal(said[said.length - 1], "failed");
  store.is.fails = [];
  world.online();
  await settled();
  assert.equal(of(store, "experienced").length, 1);
  assert.equal(said.pop(), "saved");
});

test("a save with nothing to deliver does not stop the next one", async () => {
  const store = lrs();
  await begin(store);
  Esn.session.change((state) => (state.position = "ins"), { now: true });
  await settled();
  attempt(1, answers());
  await later(1000);
  assert.equal(of(store, "answered").length, 7);
});

test("statements go in batches of fifty at most", async () => {
  const store = lrs();
  await begin(store);
  store.is.fails = Array(2).fill("network");
  for (let n = 1; n <= 9; n += 1) attempt(n, answers(7));
  for (let i = 0; i < 5; i += 1) await later(60_000);
  const sizes = store.requests.filter((one) => one.path === "statements").map((one) => JSON.parse(one.body).length);
  assert.ok(Math.max(...sizes) <= 50 && sizes.includes(50), sizes.join());
  assert.equal(of(store, "answered").length, 63);
});

test("a statement that the LRS refuses is set aside, the others are delivered", async () => {
  const store = lrs();
  store.is.bad = (one) => one.result && one.result.response === "oui1";
  const { kept, said } = await begin(store);
  attempt(1, answers());
  await later(1000);
  assert.equal(of(store, "answered").length, 6);
  const { waiting, aside } = JSON.parse([...kept].find(([key]) => key.endsWith(".outbox"))[1]);
  assert.equal(waiting.length, 0);
  assert.equal(aside.length, 1);
  assert.equal(said.pop(), "saved");
});

test("why a statement was refused is kept without a word of who learns", async () => {
  const store = lrs();
  const why = "DUPONT: Dupont Martin (mdupont), Dupont, mdupont%40moodle.example: no such agent";
  const fetch = async (url, how) => (how.method === "POST" ? new Response(why, { status: 400 }) : store.fetch(url, how));
  await begin({ ...store, fetch });
  await later(1000);
  const said = Esn.log.lines.flat().join(" ");
  assert.match(said, /no such/);
  assert.doesNotMatch(said, /Dupont|Martin|moodle/i);
});

test("a statement that the LRS has under this id already counts as delivered", async () => {
  const store = lrs();
  const { kept } = await begin(store);
  store.is.fails = Array(4).fill("network");
  see("accueil");
  await later(1000);
  const [waiting] = JSON.parse([...kept].find(([key]) => key.endsWith(".outbox"))[1]).waiting;
  store.statements.set(waiting.id, { ...waiting, stored: "2026-11-25T09:00:02Z" });
  await later(6000);
  assert.equal([...kept.keys()].some((key) => key.endsWith(".outbox")), false);
});

test("two devices: the second write is refused, merged and written", async () => {
  for (const options of [{}, { hidden: true, strict: false }, { cors: false, strict: false }]) {
    const store = lrs(options);
    (await begin(store)).world.leave();
    await settled();
    const phone = await begin(store);
    const onPhone = Esn.session;
    const tablet = await begin(store);
    see("ins");
    await later(1000);
    globalThis.Esn.session; // the tablet's; the phone then goes on
    const text = () => JSON.parse([...store.states.values()][0]).state;
    assert.deepEqual(Esn.state.read(text()).seen, ["ins"]);
    onPhone.change((state) => state.seen.push("accueil"), { now: true });
    await later(1000);
    assert.deepEqual(Esn.state.read(text()).seen.sort(), ["accueil", "ins"], JSON.stringify(options));
    assert.ok(phone && tablet);
  }
});

test("a proxy that alters tags: the state is written all the same, and two devices are merged", async () => {
  for (const tagged of [(tag) => `W/${tag}`, (tag) => tag.replace(/"$/, '-gzip"')]) {
    const store = lrs({ tagged, strict: false });
    (await begin(store)).world.leave();
    await settled();
    await begin(store);
    const onPhone = Esn.session;
    const { said } = await begin(store);
    see("ins");
    await later(1000);
    onPhone.change((state) => state.seen.push("accueil"), { now: true });
    await later(1000);
    assert.equal(said.pop(), "saved");
    const { state } = JSON.parse([...store.states.values()][0]);
    assert.deepEqual(Esn.state.read(state).seen.sort(), ["accueil", "ins"]);
  }
});

test("a state that is never taken is not called saved", async () => {
  const store = lrs({ hidden: true });
  (await begin(store)).world.leave();
  await settled();
  const { said } = await begin(store);
  see("ins");
  await later(1000);
  assert.equal(said.pop(), "failed");
});

test("an answer that begins and never ends is given up, said, and asked again", async () => {
  const store = lrs();
  const { said } = await begin(store);
  store.is.stalls = (path) => path === "activities/state";
  see("accueil");
  await later(1000);
  assert.equal(said.at(-1), "saving");
  for (let i = 0; i < 3; i += 1) await later(10_000); // it is asked too what the LRS has
  assert.equal(said.at(-1), "failed");
  store.is.stalls = () => false;
  await later(20_000);
  assert.equal(said.at(-1), "saved");
  const { state } = JSON.parse([...store.states.values()][0]);
  assert.deepEqual(Esn.state.read(state).seen, ["accueil"]);
});

test("two first launches at once lose nothing of either", async () => {
  const store = lrs();
  store.is.fails = ["network"];
  await begin(store);
  const one = Esn.session;
  store.is.fails = ["network"];
  await begin(store);
  see("ins");
  await later(1000);
  one.change((state) => state.seen.push("accueil"), { now: true });
  await later(1000);
  assert.deepEqual(Esn.state.read(JSON.parse([...store.states.values()][0]).state).seen.sort(), ["accueil", "ins"]);
});

test("at the end everything leaves with the page, within what a browser allows", async () => {
  const store = lrs();
  const { world } = await begin(store);
  store.is.fails = Array(2).fill("network");
  for (let n = 1; n <= 12; n += 1) attempt(n, answers(7));
  await settled();
  store.is.fails = [];
  const from = store.requests.length;
  world.leave();
  await settled();
  const last = store.requests.slice(from).filter((one) => one.keepalive);
  const size = last.reduce((sum, one) => sum + one.body.length, 0);
  assert.ok(last.length === 2 && size <= 65536, `${last.length} ${size}`);
});

test("launches as LMSs make them: no last slash, arrays, a legacy account, another activity id", async () => {
  const legacy = { name: ["Martin"], mbox: ["mailto:martin@univ.example"] };
  const old = { name: ["M"], account: [{ accountServiceHomePage: "https://moodle.example", accountName: "mdupont" }] };
  const query = (actor, more) => ({ actor: JSON.stringify(actor), endpoint: "https://lrs.example/xapi", ...more });
  const store = lrs();
  await begin(store, { query: query(legacy, { activity_id: "https://lms.example/a/7", unknown: "1" }) });
  const [initialized] = of(store, "initialized");
  assert.deepEqual(initialized.actor, { objectType: "Agent", name: "Martin", mbox: "mailto:martin@univ.example" });
  assert.equal(initialized.object.id, "https://lms.example/a/7");
  const second = lrs();
  await begin(second, { query: query(old, { registration: "" }) });
  const [again] = of(second, "initialized");
  assert.deepEqual(again.actor.account, { homePage: "https://moodle.example", name: "mdupont" });
  assert.equal("registration" in again.context, false);
  capture(store);
  capture(second);
});

test("no endpoint, or no actor that is one: it works in the browser and reports nothing", async () => {
  for (const query of [{ endpoint: "" }, { actor: "{" }, { actor: "null" }, { actor: '{"name":"X"}' }, { endpoint: "javascript:1" }]) {
    const store = lrs();
    const { opened, said } = await begin(store, { query });
    see("accueil", "ins");
    attempt(1, answers());
    await later(1000);
    assert.equal(opened.reporting, false);
    assert.equal(said.pop(), "unreported");
    assert.equal(store.requests.length, 0);
  }
});
