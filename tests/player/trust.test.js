// What becomes of work when LMS, LRS, network or browser fail, and what is said of it meanwhile.

const { test, mock, beforeEach, afterEach } = require("node:test");
const assert = require("node:assert/strict");
const { record, launch } = require("./lms.js");
const { lrs } = require("./lrs.js");
const { browser, later, load, settled } = require("./world.js");
const { sample, answers, attempt, see, SCORM12, XAPI } = require("./sample.js");

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 25, 9) }));
afterEach(() => mock.timers.reset());

/** A launch in an LMS over a record, or over an API of its own; painted and told. */
async function begin(kept, { data = sample({ tracking: SCORM12 }), store = new Map(), base = new Map(), api = (API) => API, ...more } = {}) {
  const lms = launch(kept, more);
  const world = browser({ API: api(lms.API), kept: store, base });
  load(data);
  const said = [];
  Esn.session.onSaved((line) => said.push(line));
  const opening = Esn.session.open();
  for (let i = 0; i < 40; i += 1) await later(100);
  const opened = await opening;
  await later(600);
  return { ...lms, world, opened, said, store, base };
}
const last = (said) => said[said.length - 1];

test("an API that appears late is waited for", async () => {
  const kept = record();
  const lms = launch(kept);
  const world = browser({ API: null });
  load(sample({ tracking: SCORM12 }));
  const opening = Esn.session.open();
  await later(100);
  world.window.parent.API = lms.API;
  for (let i = 0; i < 5; i += 1) await later(100);
  assert.equal((await opening).reporting, true);
});

test("work done where no API came is kept, and offered when the platform is there", async () => {
  const store = new Map();
  const first = await begin(record(), { store, api: () => null });
  assert.equal(first.opened.reporting, false);
  see("accueil", "ins");
  attempt(1, answers());
  await later(1000);
  first.world.leave();
  const kept = record();
  const { opened } = await begin(kept, { store });
  assert.deepEqual(opened.offered.seen, ["accueil", "ins"]);
  Esn.take(opened.offered);
  await later(1000);
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  assert.equal(kept.elements["cmi.interactions.6.id"], "evaluation_paires");
  assert.equal((await begin(kept, { store })).opened.offered, null);
});

test("an LMS that refuses the launch: it is said, and the work is offered at the next one", async () => {
  const store = new Map();
  const refuses = (API) => ({ ...API, LMSInitialize: () => "false", LMSGetLastError: () => "301" });
  const first = await begin(record(), { store, api: refuses });
  assert.equal(last(first.said).is, "denied");
  see("accueil");
  first.world.leave();
  assert.deepEqual((await begin(record(), { store })).opened.offered.seen, ["accueil"]);
});

test("an API that throws where a value is set has not taken it", async () => {
  let broken = false;
  const api = (API) => ({
    ...API,
    LMSSetValue: (...given) => {
      if (broken) throw new Error("gone");
      return API.LMSSetValue(...given);
    },
  });
  const kept = record();
  const { said } = await begin(kept, { api });
  broken = true;
  see("accueil", "ins");
  attempt(1, answers());
  assert.equal(last(said).is, "failed");
  broken = false;
  await later(20_000);
  assert.equal(last(said).is, "saved");
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  assert.equal(kept.elements["cmi.core.score.raw"], "100");
});

test("an API that throws anything, null too, is one that failed", async () => {
  for (const thing of [null, undefined, "gone", { code: 1 }]) {
    let broken = true;
    const api = (API) => ({
      ...API,
      LMSSetValue(...given) {
        if (broken) throw thing;
        return API.LMSSetValue(...given);
      },
      LMSGetValue(name) {
        if (name === "cmi.core.lesson_mode") throw thing;
        return API.LMSGetValue(name);
      },
    });
    const kept = record();
    const { said, opened } = await begin(kept, { api });
    assert.equal(opened.mode, "normal");
    see("accueil", "ins");
    attempt(1, answers());
    assert.equal(last(said).is, "failed");
    broken = false;
    await later(100_000);
    assert.equal(last(said).is, "saved");
    assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  }
});

test("a mode that is no word of SCORM is the normal one, a state that is null none", async () => {
  for (const word of ["null", "undefined", "Normal", ""]) {
    const odd = { "cmi.core.lesson_mode": word, "cmi.suspend_data": "null" };
    const first = (API) => ({ ...API, LMSGetValue: (name) => (name in odd ? odd[name] : API.LMSGetValue(name)) });
    const kept = record();
    const { opened } = await begin(kept, { api: first });
    assert.equal(opened.mode, "normal");
    assert.equal(opened.why, "none");
    see("accueil", "ins");
    attempt(1, answers());
    await later(1000);
    assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  }
  const review = (API) => ({ ...API, LMSGetValue: (name) => (name === "cmi.core.lesson_mode" ? "Review" : API.LMSGetValue(name)) });
  assert.equal((await begin(record(), { api: review })).opened.mode, "review");
});

test("answers that an LMS would not take for a while are in its journal in the end", async () => {
  const kept = record();
  let refuses = false;
  const api = (API) => ({
    ...API,
    LMSSetValue: (...given) => (refuses ? "false" : API.LMSSetValue(...given)),
    LMSGetLastError: () => (refuses ? "101" : API.LMSGetLastError()),
  });
  const { said } = await begin(kept, { api });
  refuses = true;
  attempt(1, answers());
  await later(1000);
  assert.equal(last(said).is, "failed");
  refuses = false;
  await later(20_000);
  assert.equal(last(said).is, "saved");
  assert.equal(kept.elements["cmi.interactions.6.id"], "evaluation_paires");
  assert.equal(kept.elements["cmi.interactions.6.result"], "correct");
  assert.equal(kept.elements["cmi.interactions.7.id"], undefined);
});

test("a request that the LMS's window saw fail is no commit, whatever the LMS says", async () => {
  const { world, said, network } = await begin(record());
  const entries = [];
  Object.assign(world.window.parent.performance, { getEntriesByType: (type) => (type === "resource" ? entries : [{}]) });
  network.is = "down";
  entries.push({ initiatorType: "xmlhttprequest", startTime: Infinity, responseStatus: 0 });
  see("accueil");
  await later(1000);
  assert.equal(last(said).is, "failed");
});

test("a state that the LMS finds too long is sent shorter; what counts is in it", async () => {
  const kept = record();
  const api = (API) => ({
    ...API,
    LMSSetValue: (name, value) =>
      API.LMSSetValue(name, name === "cmi.suspend_data" && value.length > 1000 ? "é" : value),
  });
  const { said } = await begin(kept, { api, data: sample({ tracking: SCORM12, quiz: { attempts: 12 } }) });
  see("accueil");
  for (let n = 1; n <= 12; n += 1) attempt(n, { ...answers(7), mot: "un mot très long, écrit pour remplir la place qui reste" });
  await later(1000);
  assert.equal(last(said).is, "saved");
  const state = Esn.state.read(kept.elements["cmi.suspend_data"]);
  assert.ok(kept.elements["cmi.suspend_data"].length <= 1000);
  assert.equal(state.attempts.at(-1).n, 12);
  assert.equal(kept.elements["cmi.core.lesson_status"], "failed");
});

test("a server out of reach is noticed although Moodle says true, and gets all when it is back", async () => {
  const kept = record();
  const { network, world, said } = await begin(kept);
  await later(30_000);
  network.is = "down"; // the browser thinks that it is on line
  world.is.reached = false;
  see("accueil", "ins");
  attempt(1, answers());
  assert.equal(last(said).is, "saved"); // so says the LMS
  await later(31_000);
  assert.deepEqual([last(said).is, last(said).why], ["failed", "down"]);
  for (let i = 0; i < 3; i += 1) await later(61_000);
  assert.equal(last(said).is, "failed"); // its "true" is believed no more
  network.is = "up";
  world.is.reached = true;
  await later(400_000);
  assert.equal(last(said).is, "saved");
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  assert.equal(kept.elements["cmi.core.score.raw"], "100");
  assert.equal(kept.elements["cmi.interactions.6.id"], "evaluation_paires");
});

test("a session of the LMS that is over is noticed by the page to log in", async () => {
  const { world, said } = await begin(record());
  world.is.reached = "login";
  see("accueil");
  await later(1000);
  await later(31_000);
  assert.deepEqual([last(said).is, last(said).why], ["failed", "refused"]);
});

test("what a login took out of localStorage is found again", async () => {
  const kept = record();
  const store = new Map();
  const base = new Map();
  const first = await begin(kept, { store, base });
  first.network.is = "login";
  see("accueil", "ins");
  attempt(1, answers());
  await later(1000);
  first.world.leave();
  store.clear(); // Moodle 5.1, at the login page
  await begin(kept, { store, base });
  assert.equal(kept.elements["cmi.core.lesson_status"], "passed");
  assert.equal(kept.elements["cmi.interactions.6.id"], "evaluation_paires");
});

test("a text that cannot be read stays until the learner goes on", async () => {
  for (const text of ["e1;garbage", "<img src=x onerror=alert(1)>", "e9;aaaaaa;later"]) {
    const kept = record();
    kept.elements["cmi.suspend_data"] = text;
    kept.elements["cmi.core.lesson_status"] = "incomplete";
    const { opened, world } = await begin(kept);
    assert.ok(opened.why && opened.why !== "none", text);
    world.hide();
    assert.equal(kept.elements["cmi.suspend_data"], text);
    see("accueil");
    await later(1000);
    assert.deepEqual(Esn.state.read(kept.elements["cmi.suspend_data"]).seen, ["accueil"]);
  }
});

test("a text that the LMS has cut gives way to the browser's copy", async () => {
  const kept = record();
  const store = new Map();
  (await begin(kept, { store })).world.leave();
  const first = await begin(kept, { store });
  see("accueil", "ins");
  await later(1000);
  first.world.leave();
  kept.elements["cmi.suspend_data"] = kept.elements["cmi.suspend_data"].slice(0, 12);
  const { opened } = await begin(kept, { store });
  assert.equal(opened.resumed, true);
  assert.deepEqual(Esn.session.state.seen, ["accueil", "ins"]);
});

test("what another window kept is never written over by an older state", async () => {
  const kept = record();
  const store = new Map();
  await begin(kept, { store });
  const old = Esn.session;
  see("accueil");
  await later(1000);
  await begin(kept, { store }); // the first is frozen and says nothing
  see("ins");
  await later(1000);
  old.change((state) => (state.position = "accueil"), { now: true });
  await later(1000);
  assert.deepEqual(Esn.state.read(kept.elements["cmi.suspend_data"]).seen.sort(), ["accueil", "ins"]);
});

const ACTOR = { objectType: "Agent", name: "Martin", account: { homePage: "https://moodle.example", name: "mdupont" } };
const ADDRESS = `https://lms.example/content/index.html?${new URLSearchParams({
  endpoint: "https://lrs.example/xapi/", auth: "Basic c2VjcmV0", actor: JSON.stringify(ACTOR),
  registration: "ec531277-b57b-4c15-8d91-d292c5b2b8f7", activity_id: "https://ecole.example/xapi/identite",
})}`;

async function launched(store, { kept = new Map(), base = new Map(), fetch = store.fetch } = {}) {
  const world = browser({ url: ADDRESS, kept, base, fetch });
  load(sample({ tracking: XAPI }));
  const said = [];
  Esn.session.onSaved((line) => said.push(line));
  const opening = Esn.session.open();
  for (let i = 0; i < 50; i += 1) await later(100);
  await later(600);
  return { world, kept, said, opened: await opening };
}
const of = (store, verb) => [...store.statements.values()].filter((one) => one.verb.id.endsWith(`/${verb}`));
const text = (store) => JSON.parse([...store.states.values()][0]).state;

test("a page to log in is no answer of an LRS: nothing is taken for lost or delivered", async () => {
  const store = lrs();
  const kept = new Map();
  (await launched(store, { kept })).world.leave();
  await settled();
  let page = true;
  const login = () => new Response("<html>", { status: 200, headers: { "Content-Type": "text/html; charset=utf-8" } });
  const fetch = (...given) => (page ? Promise.resolve(login()) : store.fetch(...given));
  const { said, opened } = await launched(store, { kept, fetch });
  assert.equal(opened.resumed, true);
  see("accueil");
  await later(1000);
  assert.deepEqual([last(said).is, last(said).why], ["failed", "refused"]);
  page = false;
  await later(400_000);
  assert.equal(last(said).is, "saved");
  assert.equal(of(store, "experienced").length, 1);
  assert.deepEqual(Esn.state.read(text(store)).seen, ["accueil"]);
});

test("statements and verdict that an LRS took and forgot are told again, once", async () => {
  const store = lrs();
  const kept = new Map();
  await (async () => {
    const { world } = await launched(store, { kept });
    const before = [new Map(store.statements), new Map(store.states)];
    see("accueil", "ins");
    attempt(1, answers());
    await later(1000);
    world.leave();
    await settled();
    store.statements.clear(); // it said 200 and 204, and kept nothing
    store.states.clear();
    before[0].forEach((value, key) => store.statements.set(key, value));
    before[1].forEach((value, key) => store.states.set(key, value));
  })();
  await launched(store, { kept });
  await later(5000);
  assert.equal(of(store, "answered").length, 7);
  assert.equal(of(store, "passed").length, 1);
  assert.equal(of(store, "completed").length, 1);
  await launched(store, { kept });
  await later(5000);
  assert.equal(of(store, "passed").length, 1);
});

test("what a login took of the outbox is found again", async () => {
  const store = lrs();
  const kept = new Map();
  const base = new Map();
  let gone = false;
  const fetch = (...given) => (gone ? Promise.reject(new TypeError("Failed to fetch")) : store.fetch(...given));
  const first = await launched(store, { kept, base, fetch });
  gone = true;
  see("accueil");
  await later(1000);
  first.world.leave();
  await settled();
  kept.clear();
  gone = false;
  await launched(store, { kept, base, fetch });
  await later(5000);
  assert.equal(of(store, "experienced").length, 1);
});

test("an LRS that finds everything too large for a while gets everything in the end", async () => {
  const store = lrs();
  let large = false;
  const fetch = async (url, how) =>
    large && how.body ? new Response(null, { status: 413 }) : store.fetch(url, how);
  const { said } = await launched(store, { fetch });
  large = true;
  see("accueil", "ins");
  attempt(1, answers());
  await later(6000);
  assert.equal(last(said).is, "failed");
  large = false;
  for (let i = 0; i < 4; i += 1) await later(60_000);
  assert.equal(last(said).is, "saved");
  assert.equal(of(store, "answered").length, 7);
  assert.equal(of(store, "passed").length, 1);
  assert.equal(Object.keys(Esn.state.read(text(store)).attempts[0].answers).length, 7);
});

test("an LRS that asks for rest is left alone as long as it asks", async () => {
  const store = lrs();
  let busy = false;
  const times = [];
  const fetch = async (url, how) => {
    times.push(Date.now());
    return busy ? new Response(null, { status: 429, headers: { "Retry-After": "120" } }) : store.fetch(url, how);
  };
  await launched(store, { fetch });
  busy = true;
  see("accueil");
  await later(1000);
  const from = times.length;
  for (let i = 0; i < 11; i += 1) {
    Esn.session.change((state) => (state.position = i % 2 ? "accueil" : "ins"), { now: false });
    await later(10_000);
  }
  assert.equal(times.length, from);
  busy = false;
  await later(30_000);
  assert.equal(of(store, "experienced").length, 1);
});

test("a batch that is too large is halved, a state too", async () => {
  const store = lrs();
  const fetch = async (url, how) =>
    how.body && how.body.length > 9000 ? new Response(null, { status: 413 }) : store.fetch(url, how);
  const { said } = await launched(store, { fetch });
  for (let n = 1; n <= 6; n += 1) attempt(n, answers(7));
  for (let i = 0; i < 4; i += 1) await later(60_000);
  assert.equal(of(store, "answered").length, 42);
  assert.equal(last(said).is, "saved");
});

test("a slow LRS is given more time at each try", async () => {
  const store = lrs();
  let slow = false;
  const fetch = (url, how) => !slow ? store.fetch(url, how) : new Promise((resolve, reject) => {
    how.signal.addEventListener("abort", () => reject(new DOMException("late", "AbortError")));
    setTimeout(() => resolve(store.fetch(url, how)), 30_000);
  });
  const { said } = await launched(store, { fetch });
  slow = true;
  see("accueil", "ins");
  attempt(1, answers());
  for (let i = 0; i < 120; i += 1) await later(5000);
  assert.equal(last(said).is, "saved");
  assert.equal(of(store, "passed").length, 1);
  assert.equal(of(store, "answered").length, 7);
});

test("two devices that reach the same end tell it once", async () => {
  const store = lrs();
  (await launched(store)).world.leave();
  await settled();
  const phone = new Map();
  const tablet = new Map();
  const play = async (kept) => {
    const offline = () => Promise.reject(new TypeError("Failed to fetch"));
    let gone = false;
    const { world } = await launched(store, { kept, fetch: (...given) => (gone ? offline() : store.fetch(...given)) });
    gone = true;
    see("accueil", "ins");
    attempt(1, answers());
    await later(1000);
    world.leave();
    await settled();
  };
  await play(phone);
  await play(tablet);
  await launched(store, { kept: phone });
  await later(5000);
  await launched(store, { kept: tablet });
  for (let i = 0; i < 4; i += 1) await later(60_000);
  assert.equal(of(store, "passed").length, 1);
  assert.equal(of(store, "completed").length, 1);
  assert.equal(of(store, "answered").length, 7);
  assert.match(of(store, "passed")[0].id, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("why an LRS set a statement aside is kept, without the learner's name", async () => {
  const store = lrs();
  const fetch = async (url, how) => {
    const response = await store.fetch(url, how);
    return response.status === 400 ? new Response("mdupont may not say oui1", { status: 400 }) : response;
  };
  store.is.bad = (one) => one.result && one.result.response === "oui1";
  const { kept } = await launched(store, { fetch });
  attempt(1, answers());
  await later(1000);
  const { aside } = JSON.parse([...kept].find(([key]) => key.endsWith(".outbox"))[1]);
  assert.deepEqual(aside.map((one) => [one.status, one.why]), [[400, "• may not say oui1"]]);
  const line = Esn.log.lines.find((one) => one[1] === "aside");
  assert.ok(line && !JSON.stringify(Esn.log.lines).match(/mdupont|Martin|c2VjcmV0|\?/), JSON.stringify(Esn.log.lines));
});
