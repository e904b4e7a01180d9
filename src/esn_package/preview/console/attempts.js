// Sessions: close and come back, begin again, look back, be somebody else.

const { make, word } = Desk;
const { button } = Desk.console;
const LEARNERS = [
  { id: "camille.martin", name: "Camille Martin" },
  { id: "dominique.petit", name: "Dominique Petit" },
];

const message = () => Desk.find("#attempt-said");

function said(key, values) {
  message().textContent = word(key, values);
  Desk.say(message().textContent);
}

/** Launched again, as what it says; the old session ends first. */
async function launch(key, how = {}) {
  await Desk.frame.open(how);
  said(key, { name: Desk.learner().name });
}

/** What this browser keeps of the module: its keys all begin so (player/storage.js). */
function forget() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("esn."));
  keys.forEach((key) => localStorage.removeItem(key));
  indexedDB.deleteDatabase("esn");
}

async function anew() {
  await Desk.frame.leave();
  const { format } = Desk.choice;
  if (format === "scorm12") Desk.another();
  else if (format === "xapi") Desk.registration().write(null);
  else forget();
  await launch("anew-done");
}

async function other() {
  await Desk.frame.leave();
  const now = Desk.learner().id;
  const next = LEARNERS.find(({ id }) => id !== now);
  Desk.kept("learner").write(next);
  await launch("other-done");
}

async function close() {
  await Desk.frame.leave();
  Desk.console.stopped("close-done");
}

/** Nothing runs in the frame: what happened, and how to go on. */
Desk.console.stopped = (key) => {
  said(key);
  Desk.console.refresh();
  Desk.find("#resume").focus();
};

function element() {
  const only = { "data-only": "scorm12" };
  return make(
    "section",
    { class: "part", "aria-labelledby": "attempts-title" },
    make("h3", { id: "attempts-title" }, word("attempts")),
    make(
      "div",
      { class: "tools" },
      button("close", close, { title: word("close-long") }),
      button("resume", () => launch("resume-done"), { id: "resume", title: word("resume-long") }),
      button("anew", anew, { title: word("anew-long") }),
      button("review", () => launch("review-done", { mode: "review" }), { ...only, title: word("review-long") }),
      button("browse", () => launch("browse-done", { mode: "browse" }), { ...only, title: word("browse-long") }),
      button("other", other, { title: word("other-long") }),
    ),
    make("p", { class: "mention", id: "attempt-said" }),
  );
}

function show({ format }) {
  for (const one of Desk.all("[data-only]", Desk.find("#console"))) one.hidden = one.dataset.only !== format;
}

Desk.console.parts.attempts = { element, show };
