// What a learner does with a package in an LMS, launch by launch, and what a teacher must then
// read. profiles.test.js and benchmarks/profiles.py play all of it in every simulated LMS.

const { mock } = require("node:test");
require("./lms.js");
const { browser, load } = require("./world.js");
const { sample, answers, attempt, see, SCORM12 } = require("./sample.js");

const given = (more = {}) => structuredClone(sample({ tracking: SCORM12, quiz: { attempts: 2 }, ...more }));
const told = (what, found, wanted) =>
  (JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ what, found, wanted }]);
const names = (calls) => calls.map(([name]) => name);
const sent = (calls) => names(calls).filter((name) => !/^LMSGet/.test(name));

/** Let timers and promises of so many milliseconds run. */
async function pass(milliseconds) {
  for (let i = 0; i < 10; i += 1) {
    mock.timers.tick(milliseconds / 10);
    await null;
  }
}

/** A learner in an LMS: launches over one record, from one browser; all their calls and faults. */
function learner(profile) {
  const kept = Simulated.record();
  const one = { kept, calls: [], wrong: [], store: new Map() };
  const ends = profile.behaviour.without.includes("LMSFinish") ? 0 : 1;

  one.book = () => Simulated.gradebook(profile.behaviour, kept);
  one.launch = async ({ mode, data = given() } = {}) => {
    const wait = (seconds) => mock.timers.tick(1000 * seconds);
    const lms = Simulated.launch(profile, kept, { mode, wait });
    const world = browser({ API: lms.API, url: profile.behaviour.address, kept: one.store });
    load(data);
    const opening = Esn.session.open();
    await pass(100);
    const opened = await opening;
    await pass(1000);
    one.calls.push(lms.calls);
    return {
      ...lms, world, opened,
      async leave() {
        await pass(2000);
        world.hide();
        world.leave();
        const words = sent(lms.calls);
        const twice = (word) => words.filter((name) => name === word).length;
        one.wrong.push(
          ...told("begins", [words[0], twice("LMSInitialize")], ["LMSInitialize", 1]),
          ...told("ends", [words[words.length - 1] === "LMSFinish", twice("LMSFinish")], [ends === 1, ends]));
      },
    };
  };
  return one;
}

/** Begin attempt n and answer some of it, as quiz.js does. */
function start(n, some) {
  const drawn = Esn.data.quiz.questions;
  Esn.session.change((state) => state.attempts.push(
    { n, drawn, at: 2, flags: [], signs: {}, answers: some, ended: false, score: null, passed: null }));
  Esn.session.change((state) => (state.position = "evaluation"));
}

/** A page seen, two questions of the quiz answered, the tab hidden and shown again. */
async function begun(run) {
  see("accueil");
  start(1, { statut: "oui1", mot: "Identité" });
  await pass(2000);
  run.world.hide();
}

/** Both pages seen and as many attempts as are given, each with so many wrong answers. */
async function played(one, wrong, data) {
  const run = await one.launch({ data });
  see("accueil", "ins");
  wrong.forEach((bad, i) => attempt(i + 1, answers(bad)));
  await run.leave();
}

/** Submit the running attempt, as quiz.js does. */
function submit({ drawn, n }) {
  const running = () => Esn.session.state.attempts.find((one) => one.n === n);
  Esn.session.change(() => Object.assign(running().answers, answers()));
  const list = drawn.filter((id) => Esn.data.questions[id]).map((id) => {
    const { points } = Esn.data.questions[id];
    const mark = Esn.marking.mark(Esn.data.questions[id], running().answers[id]);
    return { id, given: running().answers[id], mark, points, latency: 3000, attempt: n };
  });
  Esn.session.answered(list);
  const score = Esn.marking.score(list);
  Esn.session.change(() => Object.assign(running(), { ended: true, score, passed: score >= 70 }), { now: true });
}

/** The module as published later: a page more, a question fewer, the others in another order. */
function updated() {
  const data = given({ module: { revision: "fedcba987654" } });
  data.pages.splice(1, 0, { id: "neuf", title: "Neuf", minutes: null, practice: [] });
  delete data.questions.mot;
  delete data.tracking.questions.mot;
  data.quiz.questions = data.quiz.questions.filter((id) => id !== "mot").reverse();
  return data;
}

const state = () => {
  const { seen, position, attempts } = structuredClone(Esn.session.state);
  return { seen, position, answers: attempts.map((one) => one.answers) };
};
const BEGUN = { seen: ["accueil"], position: "evaluation", answers: [{ statut: "oui1", mot: "Identité" }] };

const gradebook = (one, status, grade, complete) => told("gradebook", one.book(), { status, grade, complete });

// Where an LMS's own rule makes another grade of what it was sent (scormxblock.py, 19.0.5): none
// before the end, 0 for failed. Four answers of seven wrong are 38, one is 88.
const unfinished = ({ name }, score) => (name === "openedx" ? null : score);
const failed = ({ name }, score) => (name === "openedx" ? 0 : score);
// Who has no list of interactions to append to.
const listless = ({ name }) => ["openedx", "strict"].includes(name);
// Who tells the package of no preview; Chamilo has none.
const modeless = ({ name }) => ["chamilo", "openedx", "strict"].includes(name);

/** Scenario → what was not as it must be: [{what, found, wanted}]. */
const SCENARIOS = {
  async "first run"(one) {
    const run = await one.launch();
    await begun(run);
    const hidden = told("kept when hidden", Boolean(one.kept.elements["cmi.suspend_data"]), true);
    await run.leave();
    return [...hidden, ...gradebook(one, "incomplete", null, false)];
  },

  async resume(one) {
    const run = await one.launch();
    await begun(run);
    await run.leave();
    one.store.clear(); // another device
    const again = await one.launch();
    const found = told("state", state(), BEGUN);
    await again.leave();
    return [...found, ...gradebook(one, "incomplete", null, false)];
  },

  async killed(one) {
    await begun(await one.launch()); // and the renderer is gone
    one.store.clear();
    await one.launch();
    return told("state", state(), BEGUN);
  },

  async retry(one, profile) {
    await played(one, [4]);
    return gradebook(one, "incomplete", unfinished(profile, 38), false);
  },

  async fail(one, profile) {
    await played(one, [4, 7]);
    return gradebook(one, "failed", failed(profile, 38), false);
  },

  async pass(one) {
    await played(one, [4, 1]);
    return gradebook(one, "passed", 88, true);
  },

  async better(one) {
    await played(one, [1, 0]);
    return gradebook(one, "passed", 100, true);
  },

  /** Opened again after the end: played where it cannot count, looked at where it could. */
  async review(one) {
    await played(one, [1]);
    const again = await one.launch();
    const silent = again.opened.mode === "review";
    if (silent) attempt(2, answers(7));
    else see("accueil");
    await again.leave();
    const words = silent ? told("sent", sent(again.calls), ["LMSInitialize", "LMSFinish"]) : [];
    const { grade, complete } = one.book();
    return [...words, ...told("gradebook", { grade, complete }, { grade: 88, complete: true })];
  },

  /** Passed, and better on another day: it counts where the LMS lets it. */
  async "better later"(one) {
    await played(one, [1]);
    const again = await one.launch();
    see("accueil", "ins");
    attempt(Esn.session.state.attempts.length + 1, answers());
    await again.leave();
    return gradebook(one, "passed", again.opened.mode === "review" ? 88 : 100, true);
  },

  async browse(one, profile) {
    if (modeless(profile)) return [];
    const preview = await one.launch({ mode: "browse" });
    see("accueil", "ins");
    attempt(1, answers());
    await preview.leave();
    const { grade, complete } = one.book();
    const nothing = told("preview", { grade, complete }, { grade: null, complete: false });
    await played(one, [1]);
    return [...nothing, ...gradebook(one, "passed", 88, true)];
  },

  async update(one) {
    const run = await one.launch();
    await begun(run);
    await run.leave();
    const again = await one.launch({ data: updated() });
    const found = told("state", state(), { ...BEGUN, answers: [{ statut: "oui1" }] });
    see("neuf", "ins");
    submit(Esn.session.state.attempts[0]);
    await again.leave();
    return [...found, ...gradebook(one, "passed", 100, true)];
  },

  /** Every kind, right, wrong, in part, in another script, and not at all. */
  async kinds(one, profile) {
    const data = given({ quiz: { attempts: null } });
    const run = await one.launch({ data });
    const odd = { ...answers(), traits: ["aaaa", "bbbb"], combien: "-1,5", mot: "Идентичность 👩‍⚕️", paires: { it1: "ta3" } };
    const none = Object.fromEntries(Object.keys(answers()).map((id) => [id, null]));
    [answers(), answers(7), odd, none].forEach((some, i) => attempt(i + 1, some));
    await run.leave();
    const types = Object.entries(one.kept.elements).filter(([name]) => /^cmi\.interactions\.\d+\.type$/.test(name));
    return told("interactions", types.length, listless(profile) ? 0 : 28);
  },

  async "report: completion"(one) {
    const data = given({ module: { report: "completion" } });
    await played(one, [4, 1], data);
    const locked = told("locked", one.kept.attempts.some((each) => each.locked), false);
    return [...locked, ...gradebook(one, "completed", 88, true)];
  },

  async "report: completion, failed"(one, profile) {
    await played(one, [4, 7], given({ module: { report: "completion" } }));
    return gradebook(one, "incomplete", unfinished(profile, 38), false);
  },

  async "no quiz"(one) {
    await played(one, [], given({ quiz: null, module: { complete: ["pages"] } }));
    return gradebook(one, "completed", 100, true);
  },
};

/** The same end whatever the network did meanwhile, after one more launch. */
const FAULTS = ["down", "error", "login", "lost", "late", "slow"];
const faulty = (is) => async (one) => {
  const run = await one.launch();
  see("accueil");
  await pass(2000);
  run.network.is = is;
  see("ins");
  attempt(1, answers(1));
  await run.leave();
  run.network.arrive();
  const again = await one.launch();
  await again.leave();
  return gradebook(one, "passed", 88, true);
};
for (const is of FAULTS) SCENARIOS[`network ${is}`] = faulty(is);

/** The calls that an LMS reports as wrong; to probe what is optional for it is no mistake. */
const refused = (calls) => calls.filter(([name, element, ...rest]) => {
  const [answer, error] = rest.slice(-2);
  const probe = name === "LMSGetValue" && /_count$|lesson_mode$/.test(element);
  return !probe && name !== "LMSGetLastError" && (answer === "false" || error !== 0);
});

/** Play a scenario: what was wrong and refused, the gradebook, and the calls of each launch. */
async function play(scenario, profile) {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 25, 9) });
  try {
    const one = learner(profile);
    const wrong = await SCENARIOS[scenario](one, profile);
    const calls = one.calls.flat();
    // A network that fails is said by commit and finish: no mistake of the package's.
    const mistakes = refused(calls).filter(([name]) => !/^network/.test(scenario) || name === "LMSSetValue");
    const found = { book: one.book(), launches: one.calls };
    return { ...found, wrong: [...one.wrong, ...wrong], refused: mistakes };
  } finally {
    mock.timers.reset();
  }
}

module.exports = { SCENARIOS, play };
