// What an LMS keeps of a learner: attempts, each with its elements, and what its gradebook makes
// of them. A record outlives launches; it is plain data but for `elements`, the last attempt's.

const STATUS = "cmi.core.lesson_status";
const RAW = "cmi.core.score.raw";

const reckoned = (text) => text.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
const last = ({ attempts }) => attempts[attempts.length - 1];
const blank = () => ({ elements: {}, grade: null, locked: false });

/** A record, or one that was kept as JSON; `mastery` is of the manifest, null for none. */
const record = ({ mastery = null, attempts = [blank()], seconds = 0 } = {}) => ({
  mastery, attempts, seconds,
  get elements() {
    return last(this).elements;
  },
});

/** A new attempt, with the elements that it takes over. */
function another({ launch }, kept) {
  const taken = Object.entries(kept.elements).filter(([name]) => Simulated.within(name, launch.keeps));
  kept.attempts.push({ ...blank(), elements: Object.fromEntries(taken) });
  return last(kept);
}

/** The attempt of a launch: the one that is there, or a new one where it is over. */
function attempt({ launch }, kept, mode) {
  const one = last(kept);
  const { elements } = one;
  const status = elements[STATUS] || "";
  const suspended = launch.resume === "always" || elements["cmi.core.exit"] === "suspend";
  if (mode || suspended || status === "" || launch.review.includes(status)) return one;
  return another({ launch }, kept);
}

/** PHP's `!=`: two texts that look like numbers are compared as numbers (locallib.php:540). */
function differs(one, other) {
  const numeric = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
  if (numeric.test(one) && numeric.test(other)) return Number(one) !== Number(other);
  return one !== other;
}

/** The grade of an attempt, 0 to 100, or null where there is none. */
function grade({ grade: { reads, as, unscored, zero } }, elements) {
  const status = elements[STATUS] || "";
  if (zero.includes(status)) return 0;
  const [raw, max] = [elements[RAW], elements["cmi.core.score.max"]];
  if (reads.some((name) => !elements[name])) return unscored.includes(status) ? 0 : null;
  if (as === "raw") return Number(raw);
  return Number(max) > 0 ? (100 * Number(raw)) / Number(max) : null;
}

/** Store what changed in an attempt, and grade it; `finished` is whether LMSFinish does. */
function put(behaviour, one, changed, finished) {
  if (one.locked) return;
  const { commit, forgets, grade: rule, locks } = behaviour;
  for (const [name, value] of changed) {
    const old = one.elements[name];
    const same = commit.compares === "as PHP" && old !== undefined && !differs(old, value);
    if (!same && !Simulated.within(name, forgets)) one.elements[name] = value;
  }
  const status = one.elements[STATUS] || "";
  const due = rule.at === "commit" || finished;
  if (due && (rule.given.length === 0 || rule.given.includes(status))) {
    one.grade = grade(behaviour, one.elements);
  }
  if (finished && locks.includes(status)) one.locked = one.elements["cmi.core.exit"] === "suspend";
}

/** What LMSFinish makes of the values: status, mastery, time. */
function conclude({ finish, first }, kept, values, mode) {
  const untouched = [undefined, "", "not attempted"].includes(values[STATUS] || first[STATUS]);
  const word = mode === "browse" ? finish.previewed : finish.untouched;
  if (untouched && word !== "") values[STATUS] = word;
  const raw = values[RAW];
  const judged = {
    overrides: true,
    "over completed": values[STATUS] === "completed",
    "where unset": untouched,
  }[finish.mastery];
  if (judged && mode === "normal" && kept.mastery !== null && raw) {
    values[STATUS] = Number(raw) >= kept.mastery ? "passed" : "failed";
  }
  if (finish.time === "at finish") kept.seconds += reckoned(values["cmi.core.session_time"] || "00:00:00");
}

/** What a teacher reads: {status, grade, complete} of the attempt that counts. */
function gradebook({ completes, grade: { of } }, kept) {
  const graded = kept.attempts.filter((one) => one.grade !== null);
  const better = (top, one) => (of === "highest" && top.grade >= one.grade ? top : one);
  const counts = graded.length > 0 ? graded.reduce(better) : last(kept);
  const status = counts.elements[STATUS] || "";
  const all = of === "highest" ? kept.attempts : [counts]; // there any attempt completes
  const complete = all.some((one) => completes.includes(one.elements[STATUS]));
  return { status, grade: counts.grade, complete };
}

globalThis.Simulated = { ...globalThis.Simulated, another, attempt, conclude, gradebook, put, record };
