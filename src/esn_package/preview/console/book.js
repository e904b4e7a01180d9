// What a teacher would read: who, which attempt, status, grade, completion; and how much state there is.

const { make, word } = Desk;
const STANDARD = 4096; // RTE 3.4.4: CMIString4096
const VERBS = { completed: "completed", passed: "passed", failed: "failed" };

let known = { status: "", grade: null, complete: false, size: 0 }; // of the LRS, asked last

const number = (value) => value.toLocaleString(Desk.facts.language);
const percent = (value) => word("book-percent", { n: number(Math.round(value * 100) / 100) });

function scorm12({ kept, launch, profile }) {
  const book = Simulated.gradebook(profile.behaviour, kept);
  const data = launch.values["cmi.suspend_data"] || kept.elements["cmi.suspend_data"] || "";
  const [, type] = (profile.behaviour.elements["cmi.suspend_data"] || "").split(" ");
  const { longest } = profile.behaviour.types[type] || {};
  return { ...book, size: data.length, limit: Math.min(longest || STANDARD), attempt: kept.attempts.length };
}

function web() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("esn."));
  const size = keys.reduce((sum, key) => sum + (localStorage.getItem(key) || "").length, 0);
  return { status: "", grade: null, complete: null, size };
}

/** As Moodle's plugin reads them (mod_tincanlaunch): completed, and the last scaled score. */
async function look(session) {
  const { registration, actor } = session;
  const agent = JSON.stringify(actor);
  const activityId = Desk.facts.activity;
  const found = await Desk.lrs.ask("statements", { agent, registration, activity: activityId, ascending: "true" });
  const state = await Desk.lrs.ask("activities/state", { agent, registration, activityId, stateId: "esn-package-state" });
  if (session !== Desk.session || found === null) return;
  const { statements } = JSON.parse(found);
  const verbs = statements.map(({ verb }) => VERBS[verb.id.split("/").pop()]).filter(Boolean);
  const scores = statements.map(({ result }) => result && result.score && result.score.scaled);
  const scaled = scores.filter((one) => one !== undefined && one !== null).pop();
  known = {
    status: verbs.pop() || "incomplete",
    grade: scaled === undefined ? null : 100 * scaled,
    complete: verbs.includes("completed") || statements.some(({ verb }) => verb.id.endsWith("/completed")),
    size: (state || "").length,
  };
  paint(known);
}

function meter({ size, limit }) {
  if (!limit) return [word("book-size", { n: size })];
  const bar = make("meter", { min: 0, max: limit, high: limit * 0.9, value: size, "aria-label": word("book-state") });
  const standard = limit === STANDARD ? [] : [make("span", { class: "mention" }, word("book-standard", { n: number(STANDARD) }))];
  return [bar, make("span", {}, word("book-of", { n: number(size), limit: number(limit) })), ...standard];
}

function paint(book) {
  const complete = book.complete === null ? "book-nobody" : book.complete ? "book-yes" : "book-no";
  const rows = [
    ["book-learner", Desk.learner().name + (book.attempt > 1 ? ` · ${word("book-attempt", { n: book.attempt })}` : "")],
    ["book-status", book.status || "—"],
    ["book-grade", book.grade === null ? "—" : percent(book.grade)],
    ["book-complete", word(complete)],
    ["book-state", ...meter(book)],
  ];
  const pairs = rows.map(([key, ...value]) => make("div", { "data-row": key }, make("dt", {}, word(key)), make("dd", {}, ...value)));
  Desk.find("#book").replaceChildren(...pairs);
  const fault = Desk.faults.now();
  const said = [Desk.learner().name, ...(book.status ? [book.status] : [])];
  Desk.console.now(fault === "up" ? said.join(" · ") : word(`fault-${fault}`), fault !== "up");
}

Desk.console.parts.book = {
  element: () => make("dl", { id: "book", class: "part book" }),

  show(session) {
    if (session.format === "scorm12") paint(scorm12(session));
    else if (session.format === "web") paint(web());
    else look(session);
  },
};
