// The console beside the module: what it says to its platform, what the platform makes of it, and
// buttons for what may go wrong. Its parts add themselves; this file lays them out and starts them, and
// its name puts it before them.
//
//   Desk.console.entry({at, took, name, given, answer, error, thrown})   one call or request
//   Desk.console.parts   {name: {element, show(session)}}: what stands in it, in their order

const { make, word, on } = Desk;
const VIEWS = { session: ["book", "attempts", "faults"], calls: ["calls"], data: ["data"] };

const panel = () => Desk.find("#console");
const parts = {};
let due = false;

/** Show what is there now, once for all that happens at once. */
function refresh() {
  if (due) return;
  due = true;
  setTimeout(() => {
    due = false;
    if (Desk.session && Desk.console.open()) Object.values(parts).forEach(({ show }) => show && show(Desk.session));
  }, 60);
}

function view(name) {
  Desk.kept("console.view").write(name);
  for (const one of Desk.all("[data-view]", panel())) one.setAttribute("aria-pressed", one.dataset.view === name);
  for (const one of Object.keys(VIEWS)) Desk.find(`#console-${one}`).hidden = one !== name;
  refresh();
}

function fold(open) {
  Desk.find("#console-fold").setAttribute("aria-expanded", open);
  Desk.find("#console-body").hidden = !open;
  panel().classList.toggle("folded", !open);
  Desk.kept("console.open").write(open);
  refresh();
}

/** In the head, whatever is shown: who learns, how far, and what goes wrong. */
function now(text, isFaulty) {
  const line = Desk.find("#console-now");
  line.replaceChildren(...(isFaulty ? [Desk.icon("warning")] : []), text);
  line.classList.toggle("faulty", isFaulty);
}

/** A button with words; `on` is what it does. */
function button(key, act, attributes = {}) {
  return make("button", { type: "button", onclick: act, ...attributes }, word(key));
}

function head() {
  const icon = Desk.icon("down");
  const toggle = () => fold(!Desk.console.open());
  const attributes = { type: "button", id: "console-fold", class: "fold", "aria-controls": "console-body" };
  const whole = make("button", { ...attributes, onclick: toggle }, icon, make("span", {}, word("console")));
  return make("div", { class: "console-head" }, make("h2", {}, whole), make("p", { class: "mention", id: "console-now" }));
}

function views() {
  const one = (name) => button(`console-${name}`, () => view(name), { "data-view": name });
  return make("div", { class: "segments", role: "group", "aria-label": word("console-views") }, ...Object.keys(VIEWS).map(one));
}

Desk.console = {
  parts,
  button,
  refresh,
  now,
  entry: () => {}, // calls.js
  open: () => Desk.find("#console-fold").getAttribute("aria-expanded") === "true",

  start() {
    const stands = (name) => parts[name].element();
    const section = ([name, within]) =>
      make("section", { id: `console-${name}`, "aria-label": word(`console-${name}`) }, ...within.map(stands));
    const body = make("div", { id: "console-body" }, views(), ...Object.entries(VIEWS).map(section));
    panel().replaceChildren(head(), body);
    panel().hidden = false;
    const kept = Desk.kept("console.open").read();
    fold(kept === null ? matchMedia("(min-width: 68.76rem)").matches : kept);
    view(Desk.kept("console.view").read() || "calls");
    for (const { start } of Object.values(parts)) if (start) start();
    for (const name of ["call", "request", "launch", "ready", "place"]) on(name, refresh);
  },
};
