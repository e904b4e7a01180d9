// A double of an LMS: the SCORM 1.2 calls with their real errors (RTE 3.4), strict in its limits,
// over a record that outlives a launch, stored as Moodle 4.5 does.

const STATUSES = ["passed", "completed", "failed", "incomplete", "browsed"];
const ascii = (most) => (text) => text.length <= most && /^[\x00-\x7f]*$/.test(text);
const identifier = (text) => /^[\x21-\x7e]{1,255}$/.test(text);
const decimal = (text) => text === "" || /^-?\d{0,3}(\.\d*)?$/.test(text);
const percent = (text) => decimal(text) && (text === "" || (Number(text) >= 0 && Number(text) <= 100));
const span = (text) => /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(text);
const time = (text) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(text);
const one = (...words) => (text) => words.includes(text);
const types = one("true-false", "choice", "fill-in", "matching", "performance", "likert",
  "sequencing", "numeric");

// Element → [rights, what may be written]; n stands for an index.
const MODEL = {
  "cmi.core._children": ["r"],
  "cmi.core.student_id": ["r"],
  "cmi.core.student_name": ["r"],
  "cmi.core.lesson_location": ["rw", ascii(255)],
  "cmi.core.credit": ["r"],
  "cmi.core.lesson_status": ["rw", one(...STATUSES)],
  "cmi.core.entry": ["r"],
  "cmi.core.score._children": ["r"],
  "cmi.core.score.raw": ["rw", percent],
  "cmi.core.score.min": ["rw", percent],
  "cmi.core.score.max": ["rw", percent],
  "cmi.core.total_time": ["r"],
  "cmi.core.lesson_mode": ["r"],
  "cmi.core.exit": ["w", one("time-out", "suspend", "logout", "")],
  "cmi.core.session_time": ["w", span],
  "cmi.suspend_data": ["rw", ascii(4096)],
  "cmi.launch_data": ["r"],
  "cmi.objectives._count": ["r"],
  "cmi.objectives.n.id": ["rw", identifier],
  "cmi.objectives.n.score.raw": ["rw", percent],
  "cmi.objectives.n.score.min": ["rw", percent],
  "cmi.objectives.n.score.max": ["rw", percent],
  "cmi.objectives.n.status": ["rw", one(...STATUSES)],
  "cmi.interactions._count": ["r"],
  "cmi.interactions.n.id": ["w", identifier],
  "cmi.interactions.n.objectives.n.id": ["w", identifier],
  "cmi.interactions.n.time": ["w", time],
  "cmi.interactions.n.type": ["w", types],
  "cmi.interactions.n.correct_responses.n.pattern": ["w", ascii(255)],
  "cmi.interactions.n.weighting": ["w", (text) => decimal(text) && Math.abs(Number(text)) <= 100],
  "cmi.interactions.n.student_response": ["w", ascii(255)],
  "cmi.interactions.n.result": ["w", (text) =>
    one("correct", "wrong", "unanticipated", "neutral")(text) || (text !== "" && decimal(text))],
  "cmi.interactions.n.latency": ["w", span],
};

/** What an LMS keeps of a learner in one attempt; `mastery` is of the manifest, null for none. */
const record = ({ mastery = null } = {}) =>
  ({ elements: {}, mastery, seconds: 0, sessions: 0 });

const seconds = (text) => text.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);

/** PHP's `!=`: two texts that look like numbers are compared as numbers (locallib.php:540). */
function differs(one, other) {
  const numeric = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
  if (numeric.test(one) && numeric.test(other)) return Number(one) !== Number(other);
  return one !== other;
}

/** The next index of a list, by what stands in it. */
function count(values, list) {
  const indexes = Object.keys(values).map((name) => new RegExp(`^${list}\\.(\\d+)\\.`).exec(name));
  return Math.max(-1, ...indexes.filter(Boolean).map((found) => Number(found[1]))) + 1;
}

/**
 * A launch over a record: {API, calls, network}. `network.is` is "up", "down" (commits say "true"
 * and are lost), "error" (500) or "login" (session expired): both say "false".
 */
function launch(kept, { mode, without = [] } = {}) {
  const values = { ...kept.elements }; // the page's copy of the record
  const known = { ...values }; // what the page believes the server has
  const status = kept.elements["cmi.core.lesson_status"] || "not attempted";
  const over = ["passed", "completed", "failed"].includes(status);
  const fixed = {
    "cmi.core.student_id": "martin.dupont",
    "cmi.core.student_name": "Dupont, Martin",
    "cmi.core.credit": over ? "no-credit" : "credit",
    "cmi.core.lesson_mode": mode || (over ? "review" : "normal"),
    "cmi.core.entry": status === "not attempted" ? "ab-initio" : "resume",
    "cmi.core._children": "student_id,student_name,lesson_location,credit,lesson_status,entry," +
      "score,total_time,lesson_mode,exit,session_time",
    "cmi.core.score._children": "raw,min,max",
    "cmi.core.total_time": "00:00:00",
    "cmi.launch_data": "",
  };
  const network = { is: "up" };
  const calls = [];
  let open = null; // null, true, false
  let error = 0;

  const fail = (code, answer) => ((error = code), answer);

  function get(name) {
    if (name.endsWith("._count")) return String(count(values, name.slice(0, -7)));
    if (name in fixed) return fixed[name];
    if (name === "cmi.core.lesson_status") return values[name] || "not attempted";
    return values[name] || "";
  }

  /** Whether the indexes of a name are the next ones at most. */
  const contiguous = (name) =>
    [...name.matchAll(/\.(\d+)(?=\.)/g)].every(
      (found) => Number(found[1]) <= count(values, name.slice(0, found.index)));

  function store() {
    const changed = Object.entries(values).filter(([name, value]) => known[name] !== value);
    changed.forEach(([name, value]) => (known[name] = value)); // before the request, as Moodle
    if (network.is === "down") return true;
    if (network.is !== "up") return fail(101, false);
    for (const [name, value] of changed) {
      const old = kept.elements[name];
      if (old === undefined || differs(old, value)) kept.elements[name] = value;
    }
    return true;
  }

  /** What Moodle does at Finish: mastery over the package's word, `not attempted` completed. */
  function finish() {
    const raw = values["cmi.core.score.raw"];
    if (get("cmi.core.lesson_status") === "not attempted") {
      values["cmi.core.lesson_status"] = "completed";
    }
    if (fixed["cmi.core.lesson_mode"] === "normal" && kept.mastery !== null && raw) {
      const passed = Number(raw) >= kept.mastery;
      values["cmi.core.lesson_status"] = passed ? "passed" : "failed";
    }
    kept.seconds += seconds(values["cmi.core.session_time"] || "00:00:00");
    kept.sessions += 1;
    return store();
  }

  const functions = {
    LMSInitialize() {
      if (open === false && get("cmi.interactions._count") !== "0") throw new TypeError("nested");
      if (open) return fail(101, "false");
      open = true;
      return fail(0, "true");
    },
    LMSGetValue(name) {
      if (!open) return fail(301, "");
      const entry = MODEL[name.replace(/\.\d+(?=\.)/g, ".n")];
      if (!entry) return fail(401, "");
      if (!entry[0].includes("r")) return fail(404, "");
      return fail(0, get(name));
    },
    LMSSetValue(name, value) {
      if (!open) return fail(301, "false");
      const entry = MODEL[name.replace(/\.\d+(?=\.)/g, ".n")];
      if (!entry) return fail(401, "false");
      if (/\._(count|children)$/.test(name)) return fail(402, "false");
      if (!entry[0].includes("w")) return fail(403, "false");
      if (!contiguous(name)) return fail(201, "false");
      if (typeof value !== "string" || !entry[1](value)) return fail(405, "false");
      // Moodle makes a number of what has a range (scorm_12.js:352): "77.0" is 77 there.
      values[name] = /(raw|min|max|weighting)$/.test(name) ? String(Number(value)) : value;
      return fail(0, "true");
    },
    LMSCommit() {
      if (!open) return fail(301, "false");
      error = 0;
      return String(store());
    },
    LMSFinish() {
      if (!open) return fail(301, "false");
      open = false;
      error = 0;
      return String(finish());
    },
    LMSGetLastError: () => String(error),
    LMSGetErrorString: (code) => `error ${code}`,
    LMSGetDiagnostic: (code) => `error ${code}`,
  };

  const API = {};
  for (const [name, does] of Object.entries(functions)) {
    if (without.includes(name)) continue;
    API[name] = (...given) => {
      if (given.length !== (name === "LMSSetValue" ? 2 : name === "LMSGetLastError" ? 0 : 1)) {
        throw new Error(`${name} was given ${given.length} arguments`);
      }
      const answer = does(...given);
      calls.push([name, ...given, answer, error]);
      return answer;
    };
  }
  return { API, calls, network, values };
}

module.exports = { record, launch, MODEL };
