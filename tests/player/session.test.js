// The session without an LMS, and the quiet line that says "saved".

const { test, mock, beforeEach, afterEach } = require("node:test");
const assert = require("node:assert/strict");
const { browser, load } = require("./world.js");
const { sample, answers, attempt, see } = require("./sample.js");

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 25, 9) }));
afterEach(() => mock.timers.reset());

const running = (n) => ({ n, drawn: [], at: 0, flags: [], signs: {}, answers: {}, ended: false, score: null, passed: null });

async function begin(kept = new Map(), data = sample()) {
  const world = browser({ kept });
  load(data);
  const said = [];
  Esn.session.onSaved((line) => said.push(line));
  const opened = await Esn.session.open();
  return { world, opened, said, kept };
}

test("in a browser alone the state is there at the next launch, and only for this package", async () => {
  const kept = new Map();
  const first = await begin(kept);
  const { mode, resumed, reporting, offered } = first.opened;
  assert.deepEqual({ mode, resumed, reporting, offered }, { mode: "normal", resumed: false, reporting: false, offered: null });
  see("accueil", "ins");
  assert.equal(attempt(1, answers()), 100);
  first.world.leave();
  const again = await begin(kept);
  assert.equal(again.opened.resumed, true);
  assert.equal(Esn.session.state.status, "passed");
  const other = await begin(kept, sample({ module: { id: "autre" } }));
  assert.equal(other.opened.resumed, false);
});

test("a tab that is killed keeps the last answer", async () => {
  const kept = new Map();
  await begin(kept);
  Esn.session.change((state) => state.attempts.push({ ...running(1), drawn: ["vrai"], answers: { vrai: true } }), { now: true });
  await begin(kept);
  assert.deepEqual(Esn.session.state.attempts[0].answers, { vrai: true });
});

test("a replaced package of Moodle finds what the browser kept: only the revision changed", async () => {
  const kept = new Map();
  const url = (revision) => `http://lms.example/pluginfile.php/7/mod_scorm/content/${revision}/index.html`;
  browser({ kept, url: url(3) });
  load(sample());
  await Esn.session.open();
  see("accueil");
  browser({ kept, url: url(4) });
  load(sample());
  assert.equal((await Esn.session.open()).resumed, true);
});

test("garbage in the browser is a first launch", async () => {
  for (const text of ["{", "null", "7", '{"text":7}', '{"text":"e1;"}', "[]"]) {
    const { kept } = await begin();
    see("accueil");
    const [key] = [...kept.keys()];
    const { opened } = await begin(new Map([[key, text]]));
    assert.equal(opened.resumed, false, text);
  }
});

test("a forbidden storage is said, and said again until it is solved", async () => {
  const world = browser();
  load(sample());
  world.is.storage = "full";
  const said = [];
  Esn.session.onSaved((line) => said.push(line));
  await Esn.session.open();
  see("accueil");
  mock.timers.tick(1000);
  assert.equal(said.at(-1).is, "failed");
  const { since } = said.at(-1);
  assert.equal(since.toISOString(), "2026-11-25T09:00:01.000Z");
  mock.timers.tick(5000);
  assert.equal(said.at(-1).since, since);
  world.is.storage = "fine";
  Esn.session.retry();
  assert.deepEqual(said.at(-1), { is: "unreported", since: null, why: "" });
});

test("retries wait longer each time, and end once saved", async () => {
  browser();
  load(sample());
  const times = [];
  let fine = false;
  const saving = Esn.saving(() => { times.push(Date.now()); return Promise.resolve({ ok: fine, why: "down" }); }, () => "saved");
  saving.now();
  for (let i = 0; i < 1000; i += 1) {
    await Promise.resolve();
    await Promise.resolve();
    mock.timers.tick(1000);
  }
  const waits = times.slice(1).map((time, i) => Math.round((time - times[i]) / 1000));
  [5, 15, 60, 300].forEach((usual, i) => {
    assert.ok(waits[i] >= 0.8 * usual - 2 && waits[i] <= 1.2 * usual + 2, waits.join());
  });
  fine = true;
  saving.retry();
  await Promise.resolve();
  await Promise.resolve();
  const count = times.length;
  mock.timers.tick(3_600_000);
  assert.equal(times.length, count);
});

test("a change made while one is being saved is saved after it", async () => {
  browser();
  load(sample());
  const ends = [];
  const saving = Esn.saving(() => new Promise((resolve) => ends.push(resolve)), () => "saved");
  const said = [];
  saving.onSaved((line) => said.push(line.is));
  saving.now();
  saving.now();
  assert.equal(ends.length, 1);
  ends[0]({ ok: true });
  await Promise.resolve();
  await Promise.resolve();
  mock.timers.tick(1);
  assert.equal(ends.length, 2);
  assert.notEqual(said.at(-1), "saved");
  ends[1]({ ok: true });
  await Promise.resolve();
  await Promise.resolve();
  assert.equal(said.at(-1), "saved");
});

test("what the browser keeps has a key that tells nothing, one a learner and activity", () => {
  browser();
  load(sample());
  const keys = [["", "dupont"], ["", "martin"], ["https://a.example/1", "dupont"]].map((of) => Esn.storageKey(...of));
  assert.equal(new Set(keys).size, 3);
  keys.forEach((key) => assert.match(key, /^esn\.[0-9a-z]{13}$/));
});

test("no unload and no beforeunload: a page with them is kept out of the back-forward cache", async () => {
  const world = browser();
  const types = [];
  world.window.addEventListener = (type) => types.push(type);
  load(sample());
  await Esn.session.open();
  assert.deepEqual(types.sort(), ["online", "pagehide", "pageshow"]);
});
