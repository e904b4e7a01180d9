// Sessions over one LMS record: what is told, in which order, and what is never told.

const { test, mock, beforeEach, afterEach } = require("node:test");
const assert = require("node:assert/strict");
const { record, launch, profiles } = require("./lms.js");
const { browser, load } = require("./world.js");
const { sample, answers, attempt, see, SCORM12 } = require("./sample.js");

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 25, 9) }));
afterEach(() => mock.timers.reset());

const SCORM = { tracking: SCORM12 };

/** A launch in an LMS: the double, the browser and what open() said, painted. */
async function begin(kept, { data = sample(SCORM), store = new Map(), as, ...more } = {}) {
  const lms = as ? Simulated.launch(profiles[as], kept, more) : launch(kept, more);
  const world = browser({ API: lms.API, kept: store });
  load(data);
  const said = [];
  Esn.session.onSaved((line) => said.push(line.is));
  const opened = await Esn.session.open();
  const before = lms.calls.length;
  mock.timers.tick(600);
  return { ...lms, world, opened, before, said, store };
}

const set = (calls, name) => calls.filter((call) => call[0] === "LMSSetValue" && call[1] === name);
const last = (calls, name) => set(calls, name).map((call) => call[2]).pop();
const refused = (calls) => calls.filter((call) => ["LMSSetValue", "LMSCommit", "LMSFinish"].includes(call[0]) && !call.includes("true"));
const brief = ({ mode, resumed, reporting, offered }) => ({ mode, resumed, reporting, offered });
const names = (calls) => calls.map((call) => call[0]);

test("a first launch makes at most five calls before the first page, incomplete after it", async () => {
  const kept = record();
  const { calls, before, opened } = await begin(kept);
  assert.ok(before <= 5, names(calls).join());
  assert.deepEqual(brief(opened), { mode: "normal", resumed: false, reporting: true, offered: null });
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
  assert.equal(kept.elements["cmi.core.exit"], "suspend");
  assert.equal(names(calls).filter((name) => name === "LMSCommit").length, 1);
  assert.deepEqual(refused(calls), []);
});

test("a launch closed before its first page is painted is not completed by the LMS", async () => {
  const kept = record();
  const lms = launch(kept);
  const world = browser({ API: lms.API });
  load(sample(SCORM));
  await Esn.session.open();
  world.leave();
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
});

test("passed: status, score and state go in one commit, before the page is left; exit is then blank", async () => {
  const kept = record();
  const { calls, world } = await begin(kept);
  see("accueil", "ins");
  const from = calls.length;
  assert.equal(attempt(1, answers()), 100);
  const then = calls.slice(from);
  assert.equal(names(then).filter((name) => name === "LMSCommit").length, 1);
  const { elements } = kept;
  assert.equal(elements["cmi.core.lesson_status"], "passed");
  assert.equal(elements["cmi.core.score.raw"], "100");
  assert.equal(elements["cmi.core.score.min"], "0");
  assert.equal(elements["cmi.core.score.max"], "100");
  assert.equal(elements["cmi.core.exit"], "");
  mock.timers.tick(65_000);
  world.leave();
  world.leave();
  assert.equal(names(calls).filter((name) => name === "LMSFinish").length, 1);
  assert.equal(names(calls).pop(), "LMSFinish");
  assert.equal(last(calls, "cmi.core.session_time"), "00:01:06");
  assert.deepEqual(refused(calls), []);
});

test("every kind is spelled within its pattern, with result, weighting, latency and time", async () => {
  const kept = record();
  const { calls } = await begin(kept);
  attempt(1, { ...answers(), traits: ["aaaa", "bbbb", "cccc"], combien: "7,4" });
  const told = Object.entries(kept.elements).filter(([name]) => name.startsWith("cmi.interactions."));
  const of = (index) => Object.fromEntries(told
    .filter(([name]) => name.startsWith(`cmi.interactions.${index}.`))
    .map(([name, value]) => [name.slice(19), value]));
  const common = { time: of(0).time, weighting: "1", latency: "00:00:04", result: "correct" };
  const about = (id, type, pattern, response) => ({
    ...common, id: `evaluation_${id}`, type,
    "correct_responses.0.pattern": pattern, student_response: response,
  });
  assert.match(common.time, /^\d{2}:\d{2}:\d{2}$/);
  const statuts = { "objectives.0.id": "statuts" };
  const reagir = { "objectives.0.id": "reagir" };
  assert.deepEqual(of(0), { ...about("statut", "choice", "a", "a"), ...statuts });
  assert.deepEqual(of(1), { ...about("traits", "choice", "{a,c}", "a,b,c"), ...statuts, result: "0.5" });
  assert.deepEqual(of(2), { ...about("vrai", "true-false", "t", "t"), ...reagir });
  assert.deepEqual(of(3), { ...about("combien", "numeric", "7.5", "7.4"), ...reagir, weighting: "2" });
  assert.deepEqual(of(4), about("mot", "fill-in", "identite", "Identite"));
  assert.deepEqual(of(5), about("etapes", "sequencing", "a,b,c", "a,b,c"));
  assert.deepEqual(of(6), about("paires", "matching", "{1.a,2.b}", "1.a,2.b"));
  assert.deepEqual(refused(calls), []);
});

test("objectives have their score and status", async () => {
  const kept = record();
  await begin(kept);
  attempt(1, answers(2)); // both questions on `statuts` are wrong
  const { elements } = kept;
  assert.equal(elements["cmi.objectives.0.id"], "statuts");
  assert.equal(elements["cmi.objectives.0.score.raw"], "0");
  assert.equal(elements["cmi.objectives.0.status"], "failed");
  assert.equal(elements["cmi.objectives.1.id"], "reagir");
  assert.equal(elements["cmi.objectives.1.score.raw"], "100");
  assert.equal(elements["cmi.objectives.1.status"], "passed");
});

test("a second session goes on where the first stopped and appends to the journal", async () => {
  const kept = record();
  const first = await begin(kept);
  see("accueil");
  attempt(1, answers(7));
  first.world.leave();
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
  const again = await begin(kept);
  assert.equal(again.opened.resumed, true);
  assert.ok(again.before <= 5);
  const { state } = Esn.session;
  assert.deepEqual(state.seen, ["accueil"]);
  assert.deepEqual(state.attempts.map((one) => [one.n, one.score, one.passed]), [[1, 0, false]]);
  attempt(2, answers());
  see("ins");
  again.world.leave();
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  assert.equal(kept.elements["cmi.interactions.13.id"], "evaluation_paires");
  assert.equal(kept.elements["cmi.interactions.14.id"], undefined);
  assert.equal(kept.elements["cmi.objectives.2.id"], undefined);
  assert.deepEqual(refused(again.calls), []);
});

test("an LMS that has no score.min and score.max, which are optional, is not told them", async () => {
  const kept = record();
  const { calls, world } = await begin(kept, { as: "strict" });
  see("accueil", "ins");
  attempt(1, answers());
  world.leave();
  assert.equal(kept.elements["cmi.core.score.raw"], "100");
  assert.deepEqual(refused(calls), []);
});

test("failed is said only when no attempt is left", async () => {
  const kept = record();
  await begin(kept, { data: sample({ ...SCORM, quiz: { attempts: 2 } }) });
  attempt(1, answers(7));
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
  attempt(2, answers(6));
  assert.equal(kept.elements["cmi.core.lesson_status"], "failed");
  assert.equal(kept.elements["cmi.core.exit"], "");
});

test("report: completion never says passed nor failed", async () => {
  const kept = record();
  const data = sample({ ...SCORM, module: { report: "completion" }, quiz: { attempts: 1 } });
  await begin(kept, { data });
  attempt(1, answers(7));
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
  assert.equal(kept.elements["cmi.core.exit"], "suspend");
  const other = record();
  await begin(other, { data, store: new Map() });
  see("accueil", "ins");
  attempt(1, answers());
  assert.equal(other.elements["cmi.core.lesson_status"], "completed");
});

test("a module without a quiz is completed, with 100 or without a score", async () => {
  for (const [score, raw] of [["completion", "100"], ["none", undefined]]) {
    const kept = record();
    const data = sample({ ...SCORM, quiz: null, module: { complete: ["pages"], score } });
    await begin(kept, { data });
    see("accueil", "ins");
    assert.equal(kept.elements["cmi.core.lesson_status"], "completed");
    assert.equal(kept.elements["cmi.core.score.raw"], raw);
  }
});

test("in review and in preview nothing is sent but initialise and finish", async () => {
  for (const mode of ["review", "browse"]) {
    const kept = record();
    kept.elements["cmi.core.lesson_status"] = "incomplete";
    const { calls, world, opened } = await begin(kept, { mode });
    assert.equal(opened.mode, mode);
    see("accueil", "ins");
    attempt(1, answers());
    mock.timers.tick(5000);
    world.hide();
    world.leave();
    const sent = names(calls).filter((name) => !/^LMSGet/.test(name));
    assert.deepEqual(sent, ["LMSInitialize", "LMSFinish"]);
    assert.equal(world.kept.size, 0);
    assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
  }
});

test("a preview before the first attempt completes nothing: what counts comes after it", async () => {
  const kept = record();
  const preview = await begin(kept, { mode: "browse" });
  preview.world.leave();
  assert.equal(kept.elements["cmi.core.lesson_status"], "browsed"); // RTE 3.4.4, for this very case
  assert.equal(kept.elements["cmi.core.score.raw"], undefined);
  assert.deepEqual(refused(preview.calls), []);
  const { opened, world } = await begin(kept);
  assert.deepEqual(brief(opened), { mode: "normal", resumed: false, reporting: true, offered: null });
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
  world.leave();
});

test("a preview or review before the first attempt, in another LMS than Moodle, says nothing", async () => {
  const url = "https://ilias.example/data/lm_42/index.html";
  for (const mode of ["browse", "review"]) {
    const lms = launch(record(), { mode });
    const world = browser({ API: lms.API, url });
    load(sample(SCORM));
    await Esn.session.open();
    world.leave();
    assert.deepEqual(names(lms.calls).filter((name) => !/^LMSGet/.test(name)), ["LMSInitialize", "LMSFinish"]);
  }
});

test("in review no work is offered that could not be sent", async () => {
  const store = new Map();
  const first = await begin(record(), { store });
  see("accueil");
  first.world.leave();
  const review = await begin(record(), { store, mode: "review" });
  assert.equal(review.opened.offered, null);
  review.world.leave();
  assert.deepEqual((await begin(record(), { store })).opened.offered.seen, ["accueil"]);
});

test("Back to a page of the LMS that the browser kept: it is loaded anew before anything is said", async () => {
  const kept = record();
  const first = await begin(kept);
  see("accueil");
  mock.timers.tick(2000);
  first.world.leave();
  const before = { ...kept.elements };
  const lms = launch(record()); // the values of the first launch, which that page still holds
  const world = browser({ API: lms.API, kept: first.store, came: "back_forward" });
  load(sample(SCORM));
  Esn.session.open();
  await Promise.resolve();
  mock.timers.tick(5000);
  world.leave();
  assert.equal(world.is.reloads, 1);
  assert.deepEqual(lms.calls, []);
  assert.deepEqual(kept.elements, before);
});

test("an LMS is asked once for the time that it allows, and only when that is needed", async () => {
  const told = { "0001:30:00": 90, "00:00:30.00": 0.5, "": 0, "PT1H": 0 };
  for (const [text, minutes] of Object.entries(told)) {
    const kept = record();
    const lms = launch(kept);
    const { LMSGetValue } = lms.API;
    let asked = 0;
    lms.API.LMSGetValue = (name) => {
      if (name !== "cmi.student_data.max_time_allowed") return LMSGetValue(name);
      asked += 1;
      return text;
    };
    browser({ API: lms.API });
    load(sample(SCORM));
    await Esn.session.open();
    mock.timers.tick(600);
    assert.equal(asked, 0);
    assert.equal(Esn.session.allowed(), minutes, text);
    assert.equal(asked, 1);
  }
});

test("hiding the window commits what waits, and finishes nothing", async () => {
  const kept = record();
  const { calls, world } = await begin(kept);
  see("accueil");
  world.hide();
  assert.equal(names(calls).pop(), "LMSCommit");
  assert.match(kept.elements["cmi.suspend_data"], /^e2;/);
});

test("many changes are one commit a second later", async () => {
  const { calls } = await begin(record());
  const from = names(calls).filter((name) => name === "LMSCommit").length;
  for (let i = 0; i < 20; i += 1) {
    Esn.session.change((state) => (state.position = i % 2 ? "accueil" : "ins"));
    mock.timers.tick(20);
  }
  mock.timers.tick(1000);
  assert.equal(names(calls).filter((name) => name === "LMSCommit").length - from, 1);
});

test("a commit that said false is sent again another way, because Moodle believes it sent it", async () => {
  const kept = record();
  const { network, said, calls } = await begin(kept);
  network.is = "error";
  see("accueil", "ins");
  attempt(1, answers());
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
  assert.equal(said[said.length - 1], "failed");
  network.is = "up";
  mock.timers.tick(20_000);
  assert.equal(said[said.length - 1], "saved");
  const { elements } = kept;
  assert.equal(elements["cmi.core.lesson_status"], "passed");
  assert.equal(Number(elements["cmi.core.score.raw"]), 100);
  assert.equal(elements["cmi.core.exit"], "");
  assert.equal(elements["cmi.interactions.0.id"], "evaluation_statut");
  assert.equal(elements["cmi.interactions.0.student_response"], "a");
  assert.equal(elements["cmi.interactions.1.result"], "correct");
  assert.equal(elements["cmi.interactions.7.id"], undefined);
  assert.equal(Esn.state.read(elements["cmi.suspend_data"]).attempts.length, 1);
  assert.deepEqual(refused(calls).filter((call) => call[0] === "LMSSetValue"), []);
});

test("a page that goes after a failed commit leaves no value made up to be sent again", async () => {
  const kept = record();
  const { network, world, calls } = await begin(kept);
  see("accueil");
  mock.timers.tick(2000);
  const before = { ...kept.elements };
  network.is = "error";
  attempt(1, answers());
  network.is = "up";
  const from = calls.length;
  world.leave();
  const texts = set(calls.slice(from), "cmi.suspend_data").map((call) => call[2]);
  assert.equal(texts.some((text) => text.endsWith(";")), false);
  assert.notEqual(kept.elements["cmi.core.lesson_status"], "browsed");
  const state = Esn.state.read(kept.elements["cmi.suspend_data"]);
  assert.ok(state && state.counter >= Esn.state.read(before["cmi.suspend_data"]).counter);
});

test("a state that was changed to be sent again is read all the same", async () => {
  await begin(record());
  see("accueil");
  const text = Esn.state.write(Esn.session.state);
  assert.deepEqual(Esn.state.read(Esn.scorm12.spell.other("cmi.suspend_data", text)), Esn.state.read(text));
});

test("a Finish that gets through after commits that did not says what was meant", async () => {
  const kept = record();
  const { network, world, API } = await begin(kept);
  network.is = "error";
  see("accueil", "ins");
  attempt(1, answers());
  mock.timers.tick(30_000);
  const finish = API.LMSFinish;
  API.LMSFinish = (given) => {
    network.is = "up";
    return finish(given);
  };
  world.leave();
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  assert.equal(kept.elements["cmi.core.score.raw"], "100");
  assert.equal(kept.elements["cmi.interactions.0.student_response"], "a");
});

test("what is sent another way keeps to the patterns of its type", async () => {
  const kept = record();
  const { network, calls } = await begin(kept, { as: "standard" });
  network.is = "error";
  see("accueil", "ins");
  attempt(1, { ...answers(), mot: "?!", combien: "-10" });
  network.is = "up";
  mock.timers.tick(16_000);
  assert.equal(kept.elements["cmi.interactions.2.student_response"], "t");
  assert.deepEqual(refused(calls).filter((call) => call[0] === "LMSSetValue"), []);
});

test("a commit that failed with the score in it is made up for, numbers too", async () => {
  const kept = record();
  const { network } = await begin(kept);
  see("accueil", "ins");
  mock.timers.tick(1000);
  network.is = "login";
  attempt(1, answers(1));
  mock.timers.tick(5000);
  network.is = "up";
  mock.timers.tick(20_000);
  const { elements } = kept;
  assert.equal(elements["cmi.core.score.raw"], "88");
  assert.equal(elements["cmi.core.score.max"], "100");
  assert.equal(elements["cmi.core.score.min"], "0");
  assert.equal(elements["cmi.objectives.0.score.raw"], "50");
  for (let i = 0; i < 7; i += 1) {
    assert.equal(elements[`cmi.interactions.${i}.weighting`], i === 3 ? "2" : "1");
  }
});

test("with the network down Moodle says true: nothing is believed, all is sent when it is back", async () => {
  const kept = record();
  const { network, said, world } = await begin(kept);
  network.is = "down";
  world.is.online = false;
  see("accueil", "ins");
  attempt(1, answers());
  assert.equal(said[said.length - 1], "failed");
  network.is = "up";
  world.is.online = true;
  world.online();
  assert.equal(said[said.length - 1], "saved");
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  assert.equal(kept.elements["cmi.interactions.6.id"], "evaluation_paires");
});

test("what the LMS lost without a word is in the browser, and goes to it at the next launch", async () => {
  const kept = record();
  const store = new Map();
  const first = await begin(kept, { store });
  see("accueil");
  mock.timers.tick(1000);
  first.network.is = "down"; // the browser thinks that it is online
  see("ins");
  attempt(1, answers());
  first.world.leave();
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
  await begin(kept, { store });
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  assert.equal(kept.elements["cmi.interactions.0.id"], "evaluation_statut");
  assert.equal(kept.elements["cmi.interactions.6.id"], "evaluation_paires");
  assert.equal(kept.elements["cmi.interactions.7.id"], undefined);
});

test("an attempt that the teacher deleted stays deleted, once the LMS had it", async () => {
  const store = new Map();
  const kept = record();
  const first = await begin(kept, { store });
  see("accueil");
  first.world.leave();
  (await begin(kept, { store })).world.leave(); // the LMS shows that it has it
  const anew = await begin(record(), { store });
  assert.equal(anew.opened.resumed, false);
  assert.equal(anew.opened.offered, null);
  assert.deepEqual(Esn.session.state.seen, []);
});

test("work that the LMS never had is offered, and taken or left", async () => {
  const store = new Map();
  const first = await begin(record(), { store });
  see("accueil", "ins");
  attempt(1, answers());
  first.world.leave();
  const kept = record(); // nothing of it arrived
  const again = await begin(kept, { store });
  assert.equal(again.opened.resumed, false);
  assert.deepEqual(again.opened.offered.seen, ["accueil", "ins"]);
  again.world.leave(); // the learner closes without a word: it is offered again
  const third = await begin(record(), { store });
  assert.deepEqual(third.opened.offered.seen, ["accueil", "ins"]);
  const target = record();
  const fourth = await begin(target, { store });
  Esn.take(fourth.opened.offered);
  assert.equal(target.elements["cmi.core.lesson_status"], "passed");
  assert.equal(target.elements["cmi.interactions.6.id"], "evaluation_paires");
  const fifth = await begin(record(), { store: new Map(store) });
  Esn.session.decline();
  fifth.world.leave();
  assert.equal((await begin(record(), { store: fifth.store })).opened.offered, null);
});

test("another attempt of the LMS wins over the browser's copy", async () => {
  const store = new Map();
  (await begin(record(), { store })).world.leave();
  see("accueil");
  const kept = record();
  (await begin(kept, { store: new Map() })).world.leave();
  await begin(kept, { store });
  assert.deepEqual(Esn.session.state.seen, []);
});

test("a status that the LMS holds is never downgraded", async () => {
  const kept = record();
  kept.elements["cmi.core.lesson_status"] = "passed";
  kept.elements["cmi.core.score.raw"] = "80";
  const { world } = await begin(kept, { mode: "normal" }); // an LMS that knows no review
  see("accueil");
  world.leave();
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
});

test("a mastery score of the manifest does not fail whom the package calls incomplete", async () => {
  const kept = record(); // we write none, so Moodle has none to apply
  const { world } = await begin(kept);
  attempt(1, answers(5));
  world.leave();
  assert.equal(kept.elements["cmi.core.lesson_status"], "incomplete");
});

test("after a return from the back-forward cache the LMS's window is loaded anew", async () => {
  const { world, calls } = await begin(record());
  world.leave();
  const from = calls.length;
  world.back();
  assert.equal(world.is.reloads, 1);
  assert.equal(calls.length, from);
});

test("…and where it is another origin's, the learner is asked to open the activity again", async () => {
  const { world, said } = await begin(record());
  world.leave();
  Object.defineProperty(world.window.parent, "location", { get() { throw new Error("cross-origin"); } });
  world.back();
  assert.equal(said.pop(), "closed");
});

test("an LMS without LMSFinish, with null and empty answers, is survived", async () => {
  const API = {
    LMSInitialize: () => "true", LMSGetValue: () => null, LMSSetValue: async () => "true",
    LMSCommit: () => undefined, LMSGetLastError: () => "0", LMSTerminate: () => "true",
  };
  const world = browser({ API });
  load(sample(SCORM));
  const opened = await Esn.session.open();
  assert.deepEqual(brief(opened), { mode: "normal", resumed: false, reporting: true, offered: null });
  mock.timers.tick(600);
  see("accueil", "ins");
  attempt(1, answers());
  world.leave();
});

test("an API that throws at every call is no LMS", async () => {
  const boom = () => { throw new TypeError("nested"); };
  browser({ API: { LMSInitialize: boom, LMSGetValue: boom, LMSGetLastError: () => "301" } });
  load(sample(SCORM));
  assert.equal((await Esn.session.open()).reporting, false);
});

test("no LMS: it works in the browser and says that nothing is reported", async () => {
  const store = new Map();
  const world = browser({ kept: store });
  load(sample(SCORM));
  const said = [];
  Esn.session.onSaved((line) => said.push(line.is));
  assert.equal((await Esn.session.open()).reporting, false);
  see("accueil");
  mock.timers.tick(1000);
  assert.equal(said.pop(), "unreported");
  world.leave();
  world.back();
  see("ins"); // a return from the cache goes on
  mock.timers.tick(1000);
  browser({ kept: store });
  load(sample(SCORM));
  assert.equal((await Esn.session.open()).resumed, true);
  assert.deepEqual(Esn.session.state.seen, ["accueil", "ins"]);
});

test("the API is found past a window of another origin, and in the opener", async () => {
  const lms = launch(record());
  const world = browser({});
  const wall = { get API() { throw new Error("cross-origin"); }, parent: { API: lms.API } };
  world.window.parent = wall;
  load(sample(SCORM));
  assert.equal((await Esn.session.open()).reporting, true);
  const other = launch(record());
  const popup = browser({});
  popup.window.parent = popup.window;
  popup.window.opener = { parent: { API: other.API } };
  load(sample(SCORM));
  assert.equal((await Esn.session.open()).reporting, true);
});

test("a browser that forbids or fills its storage loses nothing that the LMS takes", async () => {
  for (const is of ["forbidden", "full"]) {
    const kept = record();
    const lms = launch(kept);
    const world = browser({ API: lms.API });
    world.is.storage = is;
    load(sample(SCORM));
    await Esn.session.open();
    mock.timers.tick(600);
    see("accueil");
    world.leave();
    assert.deepEqual(Esn.state.read(kept.elements["cmi.suspend_data"]).seen, ["accueil"]);
  }
});

test("no name of the learner is in the state, nor in what the browser keeps", async () => {
  const kept = record();
  const { world } = await begin(kept);
  see("accueil");
  world.leave();
  const all = JSON.stringify([[...world.kept], kept.elements["cmi.suspend_data"]]);
  assert.doesNotMatch(all, /dupont/i);
});

test("Moodle's comparison of numbers never drops a state or a place", async () => {
  const kept = record();
  await begin(kept);
  for (const name of ["cmi.suspend_data", "cmi.core.lesson_location"]) {
    assert.match(kept.elements[name], /^[a-z]/);
  }
});
