// Plays what hypothesis thinks of: one JSON line in, {format, steps}; one out, what it came to.
// A learner's acts, a window's fate and the faults of LMS, LRS, network and browser, in any order;
// then two launches without a fault. The same acts without faults are the reference.

const { createInterface } = require("node:readline");
const { mock } = require("node:test");
const { record, launch } = require("./lms.js");
const { lrs } = require("./lrs.js");
const { browser, load, settled } = require("./world.js");
const { sample, answers, ids, SCORM12, XAPI } = require("./sample.js");

const QUERY = new URLSearchParams({
  endpoint: "https://lrs.example/xapi/", auth: "Basic c2VjcmV0", registration: "ec531277-b57b-4c15-8d91-d292c5b2b8f7",
  actor: JSON.stringify({ account: { homePage: "https://moodle.example", name: "m" } }),
});
const RIGHT = answers();
const WRONG = answers(7);

/** Time passes in steps, so that what a timer sets off has its own timers run too. */
async function pass(seconds) {
  for (let i = 0; i < Math.ceil(seconds); i += 1) {
    mock.timers.tick(1000);
    await settled();
  }
}

/** What a learner does, wherever it is possible; the marks are those of the quiz. */
const ACTS = {
  see([page]) {
    if (Esn.session.state.seen.includes(page)) return;
    Esn.session.change((state) => state.seen.push(page));
    Esn.session.experienced(page);
  },
  turn: ([page]) => Esn.session.change((state) => (state.position = page)),
  practise: ([right]) => Esn.session.change((state) => {
    const { tries = 0 } = state.practice.essai || {};
    state.practice.essai = { given: right ? "oui1" : "non2", tries: Math.min(30, tries + 1), mark: right ? 1 : 0 };
  }, { now: true }),
  begin() {
    const { state } = Esn.session;
    if (state.attempts.some((one) => !one.ended) || Esn.status(Esn.data, state).left === 0) return;
    const n = Math.max(0, ...state.attempts.map((one) => one.n)) + 1;
    Esn.session.change((now) => now.attempts.push({ n, drawn: ids, at: 0, flags: [], signs: {}, answers: {}, ended: false, score: null, passed: null }), { now: true });
  },
  answer([which, right]) {
    const running = () => Esn.session.state.attempts.find((one) => !one.ended);
    if (!running()) return;
    const id = ids[which % ids.length];
    Esn.session.change(() => (running().answers[id] = (right ? RIGHT : WRONG)[id]), { now: true });
  },
  end() {
    const running = () => Esn.session.state.attempts.find((one) => !one.ended);
    if (!running()) return;
    const one = running();
    const told = one.drawn.map((id) => {
      const given = id in one.answers ? one.answers[id] : null;
      const key = Esn.data.questions[id];
      return { id, given, points: key.points, mark: given === null ? 0 : Esn.marking.mark(key, given), latency: null, attempt: one.n };
    });
    const score = Esn.marking.score(told);
    Esn.session.answered(told.filter((each) => each.given !== null));
    Esn.session.change(() => Object.assign(running(), { ended: true, score, passed: score >= 70 }), { now: true });
  },
};

async function play(format, steps, faults) {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 25, 9) });
  const store = { kept: new Map(), base: new Map() };
  const rec = record();
  const server = lrs();
  let world = null;
  let lms = null;
  let acked = null; // what was last said to be saved, where that can be believed
  const errors = [];

  async function begin() {
    const url = `https://lms.example/content/index.html?${QUERY}`;
    lms = launch(rec, { mode: "normal" });
    const was = world ? world.is.storage : "fine";
    world = format === "xapi"
      ? browser({ url, ...store, fetch: server.fetch })
      : browser({ API: lms.API, ...store });
    world.is.storage = was;
    load(sample({ tracking: format === "xapi" ? XAPI : SCORM12 }));
    Esn.session.onSaved(({ is }) => {
      if (is === "saved" && Esn.session.state && lms.network.is === "up") acked = structuredClone(Esn.session.state);
    });
    const opening = Esn.session.open().catch((error) => errors.push(error.stack));
    await pass(5);
    const opened = await opening;
    if (opened && opened.offered) Esn.take(opened.offered);
    await pass(1);
  }

  const FATE = {
    hide: () => world.hide(),
    wait: ([seconds]) => pass(seconds),
    async kill() {
      well();
      await begin();
    },
    async leave() {
      world.leave();
      await settled();
      well();
      await begin();
    },
    network([is]) {
      lms.network.is = is;
      world.is.reached = is === "down" ? false : is === "login" ? "login" : true;
      server.is.fails = is === "up" ? [] : Array(999).fill(is === "error" ? 500 : "network");
    },
    some: ([list]) => (server.is.fails = list),
    offline([yes]) {
      world.is.online = !yes;
      FATE.network([yes ? "down" : "up"]);
      if (!yes) world.online();
    },
    storage: ([is]) => (world.is.storage = is),
  };
  /** A launch needs the network; what fails later fails again only if a step says so. */
  function well() {
    lms.network.is = "up";
    server.is.fails = [];
  }

  await begin();
  for (const [what, ...more] of steps) {
    if (ACTS[what]) ACTS[what](more);
    else if (faults) await FATE[what](more);
    await settled();
  }
  if (world) world.is.storage = "fine";
  for (let i = 0; i < 2; i += 1) {
    await FATE.network(["up"]);
    world.is.online = true;
    await pass(i === 0 ? 400 : 5); // the longest that a retry waits, and its jitter
    await FATE.leave();
  }
  const { state } = Esn.session;
  const told = Object.keys(rec.elements).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).map((name) => rec.elements[name]);
  const statements = [...server.statements.values()].map((one) =>
    [one.verb.id.split("/").pop(), one.object.id.split("/").pop(), one.result && one.result.response, one.result && one.result.score && one.result.score.raw]);
  const text = server.states.size ? JSON.parse([...server.states.values()][0]).state : rec.elements["cmi.suspend_data"];
  return {
    state: brief(state), held: brief(Esn.state.read(text)), acked: acked && brief(acked), errors,
    status: rec.elements["cmi.core.lesson_status"], score: rec.elements["cmi.core.score.raw"] ?? null, told, statements,
    table: Esn.status(Esn.data, state),
  };
}

/** A state but for what differs from one launch to another. */
const brief = (state) => state && {
  seen: [...state.seen].sort(), position: state.position, status: state.status, practice: state.practice,
  attempts: state.attempts.map(({ n, answers: given, ended, score, passed }) => ({ n, answers: given, ended, score, passed })),
};

createInterface({ input: process.stdin }).on("line", async (line) => {
  const { format, steps } = JSON.parse(line);
  try {
    const answer = { faulty: await play(format, steps, true), fine: await play(format, steps, false) };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: error.stack })}\n`);
  }
});
