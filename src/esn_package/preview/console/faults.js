// What may go wrong between a module and its platform, to be had at will. Each is real for the player:
// the simulated LMS answers as its profile says of a network that is down, the LRS answers with an
// error or not at all.

const { make, word } = Desk;
const { button } = Desk.console;
const FAULTS = {
  scorm12: ["up", "down", "error", "login", "lost", "slow"],
  xapi: ["up", "down", "error", "busy", "refused", "login", "lost", "slow"],
  web: [],
};
const SECONDS = 3;
const EVENTS = ["pagehide", "visibilitychange", "beforeunload", "unload", "freeze", "blur"];

let fault = "up";

/** The network as the player's own look at the server finds it (scorm12probe.js). */
function probed(win) {
  const { fetch } = win;
  win.fetch = (...given) => {
    if (Desk.choice.format !== "scorm12" || fault === "up") return fetch.apply(win, given);
    if (fault === "down") return Promise.reject(new win.TypeError("Failed to fetch"));
    const status = { error: 500, login: 401 }[fault];
    return status ? Promise.resolve(new win.Response(null, { status })) : fetch.apply(win, given);
  };
}

function set() {
  const { launch } = Desk.session || {};
  if (launch) Object.assign(launch.network, { is: fault, seconds: SECONDS });
}

function choose(name) {
  fault = name;
  set();
  if (Desk.choice.format === "xapi") Desk.lrs.fault(name, SECONDS);
  show();
  Desk.say(word(`fault-${name}-long`));
  Desk.console.refresh();
}

/** The tab dies, as on a phone that is out of memory: the module hears nothing of it. */
async function kill() {
  const win = Desk.frame.inside();
  if (win === null) return;
  for (const name of EVENTS) {
    win.addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true });
  }
  delete window.API; // what still runs of it finds no platform
  await Desk.frame.leave();
  Desk.console.stopped("kill-done");
}

function show() {
  const known = FAULTS[Desk.choice.format];
  const group = Desk.find("#faults");
  group.hidden = known.length === 0;
  for (const one of group.children) {
    one.hidden = !known.includes(one.value);
    one.setAttribute("aria-pressed", one.value === fault);
  }
  Desk.find("#fault-long").textContent = known.length ? word(`fault-${fault}-long`) : "";
}

function element() {
  const one = (name) => button(`fault-${name}`, () => choose(name), { value: name });
  return make(
    "section",
    { class: "part", "aria-labelledby": "faults-title" },
    make("h3", { id: "faults-title" }, word("faults")),
    make("div", { class: "tools", role: "group", id: "faults", "aria-labelledby": "faults-title" }, ...FAULTS.xapi.map(one)),
    make("p", { class: "mention", id: "fault-long" }),
    make("div", { class: "tools" }, button("kill", kill, { title: word("kill-long") })),
  );
}

Desk.faults = { now: () => (FAULTS[Desk.choice.format].includes(fault) ? fault : "up") };

Desk.console.parts.faults = {
  element,
  show,
  start() {
    Desk.lrs.start();
    if (Desk.choice.format === "xapi") Desk.lrs.fault("up", SECONDS); // an earlier page may have left one
    Desk.on("choice", (changes) => "format" in changes && choose("up"));
    Desk.on("launch", () => set());
    Desk.on("ready", probed);
  },
};
