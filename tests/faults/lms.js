// The SCORM 1.2 run-time of an LMS that behaves as Moodle 4.5 and 5.1 were seen to: a snapshot of
// the record at launch, one synchronous request a commit, what changed only, believed sent before
// it is; "true" when the network is down, a beacon while the window closes.

const { record, learner, mode, commit, review, faults: list } = window.LAUNCH;
const faults = new Set(list);
const values = { ...record };
const known = { ...record };
const calls = [];
const STATUS = /^(passed|completed|failed|incomplete|browsed)$/;
const SPAN = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;
const RULES = [
  [/^cmi\.core\.lesson_status$/, STATUS],
  [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
  [/^cmi\.core\.score\.(raw|min|max)$/, /^(100|\d{0,2}(\.\d+)?)$/],
  [/^cmi\.core\.session_time$/, SPAN],
  [/^cmi\.core\.lesson_location$/, /^[^]{0,255}$/],
  [/^cmi\.suspend_data$/, /^[^]{0,4096}$/],
  [/^cmi\.objectives\.\d+\.(id|status|score\.(raw|min|max))$/, /^[!-~]{0,255}$/],
  [/^cmi\.interactions\.\d+\.(id|objectives\.\d+\.id)$/, /^[!-~]{0,255}$/],
  [/^cmi\.interactions\.\d+\.time$/, /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/],
  [/^cmi\.interactions\.\d+\.latency$/, SPAN],
  [/^cmi\.interactions\.\d+\.type$/, /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/],
  [/^cmi\.interactions\.\d+\.(weighting|student_response|correct_responses\.\d+\.pattern)$/, /^[^]{0,255}$/],
];
const FIXED = {
  "cmi.core.student_id": learner,
  "cmi.core.student_name": "Martin Dupont",
  "cmi.core.credit": review ? "no-credit" : "credit",
  "cmi.core.lesson_mode": mode,
  "cmi.core.entry": record["cmi.core.lesson_status"] ? (record["cmi.core.exit"] === "suspend" ? "resume" : "") : "ab-initio",
  "cmi.core.total_time": "00:00:00",
  "cmi.launch_data": "",
};

let open = false;
let finished = false; // a second Initialize or Finish in one page is told to the test
let error = 0;
let closing = false; // Moodle turns to beacons while its window goes away

for (const on of ["beforeunload", "pagehide"]) addEventListener(on, () => (closing = true));
addEventListener("pageshow", () => (closing = false));
document.addEventListener("visibilitychange", () => (closing = document.visibilityState === "hidden"));

const fail = (code, answer) => ((error = code), answer);

function beacon(body) {
  body.append("beacon", "1");
  return navigator.sendBeacon(commit, body); // "true" as soon as it is queued
}

/** Send what changed; whether the LMS says that it took it. */
function store(finish) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (known[name] !== value) body.append(name, value);
    known[name] = value; // before the request: it is never sent again
  }
  if (finish) body.append("finish", "1");
  if (closing) return beacon(body);
  const request = new XMLHttpRequest();
  request.open("POST", commit, false);
  request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
  try {
    request.send(body.toString());
  } catch {
    return beacon(body);
  }
  return request.status === 200 && request.responseText.split("\n")[0] === "true";
}

function get(name) {
  const list = /^(cmi\..+)\._count$/.exec(name);
  if (list) {
    const indexes = Object.keys(values).map((key) => new RegExp(`^${list[1]}\\.(\\d+)\\.`).exec(key));
    return String(Math.max(-1, ...indexes.filter(Boolean).map((found) => Number(found[1]))) + 1);
  }
  if (name in FIXED) return FIXED[name];
  if (name === "cmi.core.lesson_status") return values[name] || "not attempted";
  return values[name] || "";
}

const functions = {
  LMSInitialize() {
    if (faults.has("no-initialize")) return fail(101, "false");
    if (finished || open) navigator.sendBeacon(`${commit}&again=LMSInitialize`);
    if (open) return fail(101, "false");
    open = true;
    return fail(0, "true");
  },
  LMSGetValue(name) {
    if (!open) return fail(301, "");
    return fail(0, get(name));
  },
  LMSSetValue(name, value) {
    if (faults.has("set-throws")) throw new TypeError("undefined is not a function");
    if (faults.has("set-false")) return fail(101, "false");
    if (!open) return fail(301, "false");
    const rule = RULES.find(([pattern]) => pattern.test(name));
    if (!rule) return fail(401, "false");
    if (!rule[1].test(String(value))) return fail(405, "false");
    values[name] = /(raw|min|max|weighting)$/.test(name) ? String(Number(value)) : String(value);
    return fail(0, "true");
  },
  LMSCommit() {
    if (faults.has("commit-throws")) throw new TypeError("undefined is not a function");
    if (!open) return fail(301, "false");
    const fine = store(false);
    return fail(fine ? 0 : 101, String(fine));
  },
  LMSFinish() {
    if (finished) navigator.sendBeacon(`${commit}&again=LMSFinish`);
    if (!open) return fail(301, "false");
    open = false;
    finished = true;
    // scorm_12.js: with no status from the package, Finish completes it.
    if (get("cmi.core.lesson_status") === "not attempted") values["cmi.core.lesson_status"] = "completed";
    const fine = store(true);
    return fail(fine ? 0 : 101, String(fine));
  },
  LMSGetLastError: () => String(error),
  LMSGetErrorString: (code) => `error ${code}`,
  LMSGetDiagnostic: (code) => `error ${code}`,
};

function appear() {
  const API = {};
  for (const [name, does] of Object.entries(functions)) {
    if (name === "LMSFinish" && faults.has("no-finish")) continue;
    API[name] = (...given) => {
      let answer = "thrown";
      try {
        answer = does(...given);
      } finally {
        calls.push([name, ...given, answer, error]);
      }
      return answer;
    };
  }
  window.API = API;
}

Object.assign(window, { calls, faults });
if (faults.has("api-late")) setTimeout(appear, 1500);
else if (!faults.has("api-missing")) appear();
