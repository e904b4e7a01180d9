// Stories of tests/cases/status.yaml: launches of one module, and what the LMS is told in the end.

const { test, mock, beforeEach, afterEach } = require("node:test");
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { record, launch } = require("./lms.js");
const { lrs } = require("./lrs.js");
const { browser, later, load, settled } = require("./world.js");
const { sample, answers, attempt, see, ids, SCORM12, XAPI } = require("./sample.js");

const STORIES = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));
const ASKED = { pages: ["pages"], pass: ["pass"], both: ["pages", "pass"] };
const WRONG = { 0: 7, 38: 4, 63: 3, 75: 2, 88: 1, 100: 0 }; // answers, for a score
const OUTCOMES = ["completed", "passed", "failed", "suspended"];

beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 25, 9) }));
afterEach(() => mock.timers.reset());

/** The package as it asks for this; 0 attempts is a module without a quiz. */
function packed({ complete, report = "verdict", score = "completion", attempts = 3, passMark = 70 }, tracking) {
  const quiz = { attempts: attempts === "free" ? null : attempts, passMark };
  const module = { complete: ASKED[complete], report, score };
  return sample({ module, quiz: attempts === 0 ? null : quiz, tracking });
}

const next = () => Math.max(0, ...Esn.session.state.attempts.map((one) => one.n)) + 1;

const DEEDS = {
  read: (which) => see(...(which === "all" ? ["accueil", "ins"] : ["accueil"])),
  begin: () => Esn.session.change((state) => state.attempts.push({
    n: next(), drawn: ids, at: 0, flags: [], signs: {}, answers: {}, ended: false, score: null, passed: null })),
  attempt: (score) => assert.equal(attempt(next(), answers(WRONG[score])), Number(score)),
};

/** A launch from its first page to its end; what the learner was told last. */
async function played(world, data, { do: deeds, mode }) {
  load(data);
  const lines = [];
  Esn.session.onSaved((line) => lines.push(line.is));
  const opening = Esn.session.open();
  await settled();
  await opening;
  await later(600);
  for (const deed of deeds) {
    const [what, how] = deed.split(" ");
    DEEDS[what](how);
    await later(1000);
  }
  const { verdict } = Esn.status(Esn.data, Esn.session.state);
  world.hide();
  world.leave();
  await settled();
  if (mode) assert.deepEqual([...new Set(lines)], ["none"]); // nothing is saved, nor said to be
  return verdict;
}

/** lesson_status, score.raw, exit of a record. */
function core({ elements }) {
  const [status, raw, exit] = ["lesson_status", "score.raw", "exit"].map((name) => elements[`cmi.core.${name}`]);
  return [status, raw === undefined ? null : Number(raw), exit];
}

for (const { about, asked, launches, verdict, scorm12, xapi } of STORIES) {
  test(`scorm12: ${about}`, async () => {
    const kept = record();
    const store = new Map();
    let asks = asked;
    let told;
    for (const one of launches) {
      const lms = launch(kept, { mode: one.mode || "normal" });
      const before = JSON.stringify(kept.elements);
      const world = browser({ API: lms.API, kept: store });
      asks = { ...asks, ...one.asked };
      told = await played(world, packed(asks, SCORM12), one);
      const sent = lms.calls.filter(([name]) => !name.startsWith("LMSGet"));
      if (one.mode) {
        assert.deepEqual(sent.map(([name]) => name), ["LMSInitialize", "LMSFinish"]);
        assert.equal(JSON.stringify(kept.elements), before);
      }
      assert.ok(sent.every((call) => call.includes("true")), "a call was refused");
    }
    assert.deepEqual([told, core(kept)], [verdict, scorm12]);
  });

  if (launches.every((one) => !one.mode)) test(`xapi: ${about}`, async () => {
    const store = lrs();
    const kept = new Map();
    const actor = JSON.stringify({ mbox: "mailto:m@ecole.example" });
    const query = new URLSearchParams({ endpoint: "https://lrs.example/xapi/", auth: "Basic c2VjcmV0", actor });
    let asks = asked;
    let told;
    let from;
    for (const one of launches) {
      const world = browser({ url: `https://lms.example/content/index.html?${query}`, kept, fetch: store.fetch });
      from = store.statements.size;
      asks = { ...asks, ...one.asked };
      told = await played(world, packed(asks, XAPI), one);
    }
    const all = [...store.statements.values()].map(({ verb, result }, i) => ({ word: verb.id.split("/").pop(), result, i }));
    const outcomes = all.filter(({ word, i }) => OUTCOMES.includes(word) && (word !== "suspended" || i >= from));
    for (const { word, result } of outcomes) {
      assert.equal(result.success, { passed: true, failed: false }[word]);
      assert.equal(result.completion, { completed: true }[word]);
      if (result.score) assert.equal(result.score.scaled, result.score.raw / 100);
    }
    const words = outcomes.map(({ word, result }) => [word, result.score && result.score.raw].filter((part) => part !== undefined).join(" "));
    assert.deepEqual([told, words, all.at(-1).word], [verdict, xapi, "terminated"]);
  });
}
