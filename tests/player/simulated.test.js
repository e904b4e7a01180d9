// The simulated LMS: that each rule of a profile bites, on a package that does not keep to it.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { profiles } = require("./lms.js");

const STATE = "cmi.suspend_data";
const STATUS = "cmi.core.lesson_status";
const RAW = "cmi.core.score.raw";
const MAX = "cmi.core.score.max";
const EXIT = "cmi.core.exit";

/** A launch with these values set in it, committed, and finished unless it is left open. */
function session(name, kept, values, { fault = "up", open = false, ...options } = {}) {
  const lms = Simulated.launch(profiles[name], kept, options);
  lms.API.LMSInitialize("");
  lms.set = (element, value) => [lms.API.LMSSetValue(element, value), lms.API.LMSGetLastError()];
  lms.get = (element) => lms.API.LMSGetValue(element);
  lms.network.is = fault;
  lms.said = Object.entries(values).map(([element, value]) => lms.set(element, value));
  lms.committed = lms.API.LMSCommit("");
  if (!open) lms.finished = lms.API.LMSFinish("");
  return lms;
}

const book = (name, kept) => Simulated.gradebook(profiles[name].behaviour, kept);
const answer = (name, element, value) =>
  session(name, Simulated.record(), {}, { open: true }).set(element, value);

test("values are held to the types of the LMS, each with its error", () => {
  const cases = [
    ["moodle", STATE, "x".repeat(64000), "0"], ["moodle", STATE, "x".repeat(64001), "405"],
    ["moodle", STATE, `${"x".repeat(63999)}😀`, "405"], ["moodle-standards", STATE, "x".repeat(4097), "405"],
    ["moodle", STATE, "é", "0"], ["standard", STATE, "é", "405"],
    ["standard", STATE, "x".repeat(4096), "0"], ["strict", STATE, "x".repeat(4096), "405"],
    ["moodle-standards", "cmi.core.lesson_location", "x".repeat(256), "405"],
    ["standard", STATUS, "not attempted", "405"], ["standard", EXIT, "normal", "405"],
    ["standard", RAW, "", "0"], ["standard", RAW, "100.5", "405"], ["standard", RAW, "-1", "405"],
    ["standard", "cmi.core.session_time", "1:00:00", "405"],
    ["standard", "cmi.core.student_id", "x", "403"], ["standard", "cmi.core._children", "x", "402"],
    ["standard", "cmi.interactions.1.id", "x", "201"], ["standard", "cmi.interactions.0.id", "a b", "405"],
    ["standard", "cmi.core.colour", "x", "401"], ["strict", "cmi.interactions.0.id", "x", "401"],
    ["chamilo", RAW, "1e9", "0"], ["chamilo", "cmi.comments", "x", "401"],
    ["ilias", "cmi.interactions.0.weighting", "-1", "405"], ["ilias", STATE, "é", "0"],
    ["strict", "cmi.core.score.max", "100", "401"], ["openedx", "anything.at.all", "x", "0"],
  ];
  for (const [name, element, value, error] of cases) {
    const told = `${name} ${element} ${value.slice(0, 20)}`;
    assert.deepEqual(answer(name, element, value), [error === "0" ? "true" : "false", error], told);
  }
});

test("a response is held to the type of its interaction, but in Moodle", () => {
  const typed = (name, kind, value) => {
    const lms = session(name, Simulated.record(), {}, { open: true });
    lms.set("cmi.interactions.0.id", "q");
    lms.set("cmi.interactions.0.type", kind);
    return lms.set("cmi.interactions.0.student_response", value)[0];
  };
  assert.equal(typed("standard", "choice", "a,c"), "true");
  assert.equal(typed("standard", "choice", "{a,c}"), "false");
  assert.equal(typed("standard", "matching", "1-a"), "false");
  assert.equal(typed("moodle", "matching", "1-a"), "true");
});

test("a first launch is read as the LMS has it", () => {
  const read = (name, element) => session(name, Simulated.record(), {}, { open: true }).get(element);
  assert.equal(read("standard", STATUS), "not attempted");
  assert.equal(read("openedx", STATUS), "");
  assert.equal(read("openedx", "cmi.core.student_name"), null);
  assert.equal(read("openedx", "cmi.interactions._count"), "");
  assert.equal(read("standard", "cmi.interactions._count"), "0");
  assert.equal(read("standard", "cmi.core.score._children"), "raw,min,max");
  assert.equal(read("strict", "cmi.core.score._children"), "raw");
  assert.equal(read("standard", "cmi.core.entry"), "ab-initio");
  assert.equal(read("moodle", "cmi.core.student_name"), "Martin Dupont");
});

test("what comes back, and in which mode, follows from the exit and the status", () => {
  const again = (name, values, element, mode) => {
    const kept = Simulated.record();
    session(name, kept, values);
    return session(name, kept, {}, { open: true, mode }).get(element);
  };
  const left = { [STATUS]: "incomplete", [STATE]: "e1;x", [EXIT]: "suspend" };
  const ended = { [STATUS]: "passed", [STATE]: "e1;x", [EXIT]: "" };
  assert.equal(again("standard", left, STATE), "e1;x");
  assert.equal(again("standard", left, "cmi.core.entry"), "resume");
  assert.equal(again("chamilo", left, "cmi.core.entry"), "ab-initio");
  assert.equal(again("canvas", ended, STATE), "");
  assert.equal(again("canvas", ended, STATUS), "not attempted");
  assert.equal(again("moodle", ended, STATE), "e1;x");
  assert.equal(again("moodle", ended, "cmi.core.lesson_mode"), "review");
  assert.equal(again("moodle", ended, "cmi.core.credit"), "no-credit");
  assert.equal(again("moodle", left, "cmi.core.lesson_mode", "browse"), "browse");
  assert.equal(again("chamilo", { "cmi.objectives.0.id": "x", ...left }, "cmi.objectives._count"), "0");
  assert.equal(again("moodle", { "cmi.objectives.0.id": "x", ...left }, "cmi.objectives._count"), "1");
  assert.equal(again("standard", { "cmi.core.session_time": "00:01:05", ...left }, "cmi.core.total_time"), "00:01:05");
});

test("a status that was never set, and a mastery score, are what the LMS makes of them", () => {
  const ended = (name, values, mastery, options) => {
    const kept = Simulated.record({ mastery });
    session(name, kept, values, options);
    return kept.elements[STATUS] || "";
  };
  const low = { [STATUS]: "completed", [RAW]: "60", [EXIT]: "suspend" };
  assert.equal(ended("standard", {}, null), "completed");
  assert.equal(ended("openedx", {}, null), "");
  assert.equal(ended("standard", {}, null, { mode: "browse" }), "browsed");
  assert.equal(ended("moodle", {}, null, { mode: "browse" }), "completed");
  assert.equal(ended("moodle", low, 70), "failed");
  assert.equal(ended("moodle", low, 50), "passed");
  assert.equal(ended("moodle", low, 70, { mode: "review" }), "completed");
  assert.equal(ended("canvas", low, 70), "completed");
  assert.equal(ended("canvas", { [RAW]: "60" }, 70), "failed");
  assert.equal(ended("chamilo", low, 70), "completed");
  assert.equal(ended("ilias", low, 70), "failed");
  assert.equal(ended("ilias", { ...low, [STATUS]: "incomplete" }, 70), "incomplete");
});

test("a commit that fails says so, or does not, as the LMS does", () => {
  const failed = (name, fault) => {
    const kept = Simulated.record();
    const { committed } = session(name, kept, { [STATE]: "e1;x" }, { fault, open: true });
    return [committed, kept.elements[STATE] || ""];
  };
  assert.deepEqual(failed("standard", "up"), ["true", "e1;x"]);
  assert.deepEqual(failed("standard", "down"), ["false", ""]);
  assert.deepEqual(failed("moodle", "down"), ["true", ""]);
  assert.deepEqual(failed("moodle", "error"), ["false", ""]);
  assert.deepEqual(failed("moodle", "login"), ["false", ""]);
  assert.deepEqual(failed("moodle-app", "down"), ["true", "e1;x"]);
  assert.deepEqual(failed("openedx", "error"), ["true", ""]);
  assert.deepEqual(failed("standard", "lost"), ["true", ""]);
  assert.deepEqual(failed("standard", "late"), ["true", ""]);
});

test("a late answer arrives, a slow one is waited for", () => {
  const kept = Simulated.record();
  session("standard", kept, { [STATE]: "e1;x" }, { fault: "late", open: true }).network.arrive();
  assert.equal(kept.elements[STATE], "e1;x");
  const waited = [];
  session("standard", kept, {}, { fault: "slow", open: true, wait: (seconds) => waited.push(seconds) });
  assert.deepEqual(waited, [30]);
});

test("Moodle never sends again what it believes sent, nor stores what PHP finds equal", () => {
  const kept = Simulated.record();
  const lms = session("moodle", kept, { [STATUS]: "passed" }, { fault: "error", open: true });
  lms.network.is = "up";
  assert.equal(lms.API.LMSCommit(""), "true");
  assert.equal(kept.elements[STATUS], undefined);
  lms.set("cmi.core.lesson_location", "0101");
  lms.API.LMSCommit("");
  lms.set("cmi.core.lesson_location", "101");
  lms.API.LMSCommit("");
  assert.equal(kept.elements["cmi.core.lesson_location"], "0101");
  const other = Simulated.record();
  const fair = session("standard", other, { [STATUS]: "passed" }, { fault: "error", open: true });
  fair.network.is = "up";
  fair.API.LMSCommit("");
  assert.equal(other.elements[STATUS], "passed");
});

test("a grade is what the LMS makes of score, status and LMSFinish", () => {
  const graded = (name, values, options) => {
    const kept = Simulated.record();
    session(name, kept, values, options);
    return book(name, kept);
  };
  const passed = { [STATUS]: "passed", [RAW]: "80" };
  assert.deepEqual(graded("standard", passed), { status: "passed", grade: 80, complete: true });
  assert.equal(graded("brightspace", passed).grade, null);
  assert.equal(graded("brightspace", { ...passed, [MAX]: "100" }, { open: true }).grade, null);
  assert.equal(graded("brightspace", { ...passed, [MAX]: "100" }).grade, 80);
  assert.equal(graded("brightspace", { ...passed, [MAX]: "0" }).grade, null);
  assert.equal(graded("moodle", { [RAW]: "8", [MAX]: "10" }).grade, 8);
  assert.equal(graded("moodle", { [STATUS]: "completed" }).grade, 0);
  assert.equal(graded("moodle", { [STATUS]: "failed" }).grade, null);
  assert.equal(graded("openedx", { [STATUS]: "failed", [RAW]: "60" }).grade, 0);
  assert.equal(graded("openedx", { [STATUS]: "incomplete", [RAW]: "60" }).grade, null);
  assert.equal(graded("standard", { [STATUS]: "browsed" }).complete, false);
});

test("of several attempts the highest counts, or the last that has a grade", () => {
  const two = (name) => {
    const kept = Simulated.record();
    session(name, kept, { [STATUS]: "passed", [RAW]: "80", [EXIT]: "" });
    kept.attempts.push({ elements: {}, grade: null, locked: false });
    session(name, kept, { [STATUS]: "failed", [RAW]: "30", [EXIT]: "" });
    kept.attempts.push({ elements: {}, grade: null, locked: false });
    session(name, kept, { [STATUS]: "incomplete" });
    return book(name, kept);
  };
  assert.deepEqual(two("moodle"), { status: "passed", grade: 80, complete: true });
  assert.deepEqual(two("blackboard"), { status: "failed", grade: 30, complete: false });
});

test("Blackboard locks what is completed and suspended, and loses what is too long", () => {
  const kept = Simulated.record();
  session("blackboard", kept, { [STATUS]: "completed", [EXIT]: "suspend" });
  session("blackboard", kept, { [RAW]: "90" });
  assert.equal(kept.elements[RAW], undefined);
  const other = Simulated.record();
  const { said } = session("blackboard", other, { [STATUS]: "passed", [STATE]: "x".repeat(4097) });
  assert.deepEqual(said[1], ["true", "0"]);
  assert.deepEqual(other.elements, {});
});

test("an API may lack a function, promise its answers, and throw when it is begun again", async () => {
  const { API } = Simulated.launch(profiles.wagtail, Simulated.record());
  assert.equal("LMSFinish" in API, false);
  API.LMSInitialize("");
  assert.equal(await API.LMSSetValue(STATUS, "passed"), "true");
  assert.notEqual(typeof API.LMSSetValue(STATUS, "passed"), "string");
  const told = { "cmi.interactions.0.id": "q" };
  assert.throws(() => session("moodle", Simulated.record(), told).API.LMSInitialize(""), TypeError);
  const { API: fair } = session("standard", Simulated.record(), told);
  assert.equal(fair.LMSInitialize(""), "false");
  assert.equal(fair.LMSGetValue(STATUS), "");
  assert.equal(fair.LMSGetLastError(), "301");
  assert.throws(() => fair.LMSCommit(), /0 arguments/);
});

test("a record outlives its page, as JSON", () => {
  const kept = Simulated.record();
  session("standard", kept, { [STATUS]: "incomplete", [STATE]: "e1;x", [EXIT]: "suspend" });
  const again = Simulated.record(JSON.parse(JSON.stringify(kept)));
  assert.equal(session("standard", again, {}, { open: true }).get(STATE), "e1;x");
});
