// A simulated LMS: the API of SCORM 1.2 over a record, answering as the profile of a real one says
// (profiles.py). It needs elements.js and gradebook.js; a page or a test needs only `launch`.

const STATUS = "cmi.core.lesson_status";
const LOST = { answer: "true", error: 0, stores: false }; // said, and not so: what any LMS may do
const ARGUMENTS = { LMSSetValue: 2, LMSGetLastError: 0 };

const two = (number) => String(Math.floor(number)).padStart(2, "0");
const span = (number) => [number / 3600, (number / 60) % 60, number % 60].map(two).join(":");

function entry({ launch: { entry: rule }, first }, stored) {
  if (rule !== "by exit") return rule === "none" ? "" : rule;
  if (stored["cmi.core.exit"] === "suspend") return "resume";
  return (stored[STATUS] || first[STATUS]) === "not attempted" ? "ab-initio" : "";
}

/** What the LMS itself says at this launch, whatever was written. */
function fixed(behaviour, kept, stored, mode) {
  const over = behaviour.launch.review.includes(stored[STATUS]);
  const word = mode || (over ? "review" : "normal");
  return {
    "cmi.core.credit": word === "normal" ? "credit" : "no-credit",
    "cmi.core.lesson_mode": word,
    "cmi.core.entry": entry(behaviour, stored),
    "cmi.core.total_time": span(kept.seconds),
    "cmi.student_data.mastery_score": kept.mastery === null ? "" : String(kept.mastery),
  };
}

/** What has to do with storing: values that the page holds, and what the network makes of them. */
function storage(behaviour, kept, network, { mode, wait }) {
  const one = Simulated.attempt(behaviour, kept, mode);
  const values = { ...one.elements };
  const known = { ...values }; // what the page believes that the server has
  const { commit } = behaviour;
  let doomed = false;

  function send(finished) {
    const all = Object.entries(values);
    const fresh = ([name, value]) => commit.sends === "all" || known[name] !== value;
    const changed = all.filter(fresh);
    const fault = network.is === "lost" ? LOST : commit[network.is];
    if (!fault || commit.believes === "what was sent") Object.assign(known, values);
    if (network.is === "slow") wait(network.seconds);
    const put = () => Simulated.put(behaviour, one, changed, finished);
    if (network.is === "late") network.waiting.push(put);
    else if (!fault || fault.stores) put();
    if (doomed) one.elements = {}; // Blackboard, of a suspend_data too long
    return fault || { answer: "true", error: 0 };
  }

  return { values, send, lose: () => (doomed = true), stored: { ...one.elements } };
}

/** The functions of the API; each returns what it says, `tell` sets the error that goes with it. */
function functions(behaviour, kept, network, options, tell) {
  const { values, send, lose, stored } = storage(behaviour, kept, network, options);
  const checked = behaviour.model !== "none";
  const own = checked ? fixed(behaviour, kept, stored, options.mode) : {};
  const mode = own["cmi.core.lesson_mode"] || "normal";
  let open = null; // null before, true, false after

  function read(name) {
    const [, list, what] = /^(.+)\._(count|children)$/.exec(name) || [];
    if (checked && what === "count") return String(Simulated.count(values, list));
    if (checked && what) return Simulated.children(behaviour, list).join(",");
    if (behaviour.hidden.includes(name)) return "";
    const found = [own[name], values[name], behaviour.first[name]];
    return found.find((value) => value !== undefined) ?? (name in behaviour.first ? null : "");
  }

  function write(name, value) {
    const error = checked ? Simulated.refusal(behaviour, name, value, values) : 0;
    const long = error === 405 && name === "cmi.suspend_data" && behaviour.overflow !== "refused";
    if (error && !long) return tell(error, "false");
    if (long) lose();
    const { type } = checked ? Simulated.element(behaviour, name) : {};
    const number = behaviour.numbers === "as numbers" && type && type.low !== null && value !== "";
    values[name] = number ? String(Number(value)) : value;
    if (behaviour.commit.stores === "at set") send(false);
    return tell(0, "true");
  }

  function sent(finished) {
    const { answer, error } = send(finished);
    return tell(error, answer);
  }

  const all = {
    LMSInitialize() {
      const throws = open === false && behaviour.again === "throws";
      if (throws && read("cmi.interactions._count") !== "0") throw new TypeError("nested");
      if (open !== null && !throws) return tell(101, "false");
      open = true;
      return tell(0, "true");
    },
    LMSGetValue(name) {
      if (!open) return tell(301, "");
      const known = checked ? Simulated.element(behaviour, name) : { rights: "r" };
      if (!known) return tell(401, "");
      return known.rights.includes("r") ? tell(0, read(name)) : tell(404, "");
    },
    LMSSetValue: (name, value) => (open ? write(name, value) : tell(301, "false")),
    LMSCommit: () => (open ? sent(false) : tell(301, "false")),
    LMSFinish() {
      if (!open) return tell(301, "false");
      open = false;
      Simulated.conclude(behaviour, kept, values, mode);
      return sent(true);
    },
  };
  return { all, values };
}

/**
 * A launch over a record: {API, calls, network, values}. `calls` has every call with its answer and
 * its error. `network.is` is up, down, error (500), login (session expired), lost ("true" is said,
 * nothing stored), late (stored at `network.arrive()`) or slow (`wait` is called with
 * `network.seconds`). `mode` is another lesson_mode than the profile's; `without` functions less.
 */
function launch({ behaviour }, kept, { mode, without = [], wait = () => {} } = {}) {
  const network = { is: "up", seconds: 30, waiting: [] };
  network.arrive = () => network.waiting.splice(0).forEach((put) => put());
  const calls = [];
  let error = 0;
  const tell = (code, answer) => ((error = code), answer);
  const { all, values } = functions(behaviour, kept, network, { mode, wait }, tell);
  Object.assign(all, {
    LMSGetLastError: () => String(error),
    LMSGetErrorString: (code) => `error ${code}`,
    LMSGetDiagnostic: (code) => `error ${code}`,
  });
  const missing = [...without, ...behaviour.without];
  const call = (name) => (...given) => {
    const needed = ARGUMENTS[name] ?? 1;
    if (given.length !== needed) throw new Error(`${name} was given ${given.length} arguments`);
    const answer = all[name](...given);
    calls.push([name, ...given, answer, error]);
    const later = name === "LMSSetValue" && behaviour.answers === "promised";
    return later ? Promise.resolve(answer) : answer;
  };
  const names = Object.keys(all).filter((name) => !missing.includes(name));
  const API = Object.fromEntries(names.map((name) => [name, call(name)]));
  return { API, calls, network, values };
}

globalThis.Simulated = { ...globalThis.Simulated, launch };
