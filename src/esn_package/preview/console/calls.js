// Every call of the SCORM API, every request to the LRS: when, what, with what, and what came back.

const { make, word } = Desk;
const { button } = Desk.console;
const KEPT = 5000; // entries of the transcript
const SHOWN = 300; // rows of the list, the newest
const LONG = 90; // characters of a value in one line

let entries = [];
let count = 0;

const field = (name) => Desk.find(`#calls-${name}`);
const list = () => Desk.find("#calls-list");
const short = (text) => (text.length > LONG ? `${text.slice(0, LONG - 1)}…` : text);
const quoted = (value) => (typeof value === "string" ? JSON.stringify(value) : String(value));

const clock = (at) => {
  const date = new Date(at);
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()];
  const [hours, minutes, seconds] = parts.map((part) => String(part).padStart(2, "0"));
  return `${hours}:${minutes}:${seconds}.${String(date.getMilliseconds()).padStart(3, "0")}`;
};

// Many elements are optional, and to ask is the one way to know: that it is not there is an answer.
const isNone = ({ name, error }) => name === "LMSGetValue" && error === 401;
const isBad = (entry) => Boolean(entry.thrown || (entry.error && !isNone(entry)));

/** What was wrong with it, or not there, in words; "" for nothing. */
function wrong(entry) {
  const { error, thrown, status } = entry;
  if (thrown) return word("call-thrown", { text: thrown });
  if (!error) return "";
  if (isNone(entry)) return `${error} · ${word("scorm-none")}`;
  const key = status === undefined ? `scorm-${error}` : `http-${error}`;
  const said = Desk.facts.words[key] ? word(key) : "";
  return said ? `${error} · ${said}` : String(error);
}

const bare = (entry) => `${entry.name}(${entry.given.map(quoted).join(", ")}) → ${quoted(entry.answer)}`;
const line = (entry) => [clock(entry.at), bare(entry), wrong(entry)].filter(Boolean).join("  ");

function fits(entry) {
  const { value: name } = field("name");
  const text = field("text").value.trim().toLowerCase();
  if (name && entry.name !== name) return false;
  if (field("errors").checked && !isBad(entry)) return false;
  return !text || line(entry).toLowerCase().includes(text);
}

function details({ given, answer, took }) {
  const pretty = (value) => {
    try {
      return JSON.stringify(JSON.parse(value), null, 2);
    } catch {
      return String(value);
    }
  };
  const rows = [
    ...given.map((value, index) => [word("call-argument", { n: index + 1 }), pretty(value)]),
    [word("call-answer"), pretty(answer)],
    [word("call-took"), `${took.toFixed(1)} ms`],
  ];
  return make("dl", {}, ...rows.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

function row(entry) {
  const [text, bad] = [wrong(entry), isBad(entry)];
  const what = make("span", { class: "what" }, make("b", {}, entry.name), `(${short(entry.given.map(quoted).join(", "))})`);
  const back = make("span", { class: "back" }, "→ ", short(quoted(entry.answer)));
  const error = text ? [make("span", { class: bad ? "bad" : "mention" }, ...(bad ? [Desk.icon("wrong")] : []), text)] : [];
  const summary = make("summary", { tabindex: -1 }, make("time", {}, clock(entry.at)), what, back, ...error);
  const whole = make("details", {}, summary);
  const open = () => whole.open && whole.children.length === 1 && whole.append(details(entry));
  whole.addEventListener("toggle", open);
  return make("li", { "data-number": entry.number, class: bad ? "error" : null }, whole);
}

/** The newest first; rows that stay are kept, so an open one stays open. */
function show() {
  const fitting = entries.filter(fits);
  const wanted = fitting.slice(-SHOWN).reverse();
  const there = new Map(Array.from(list().children, (one) => [Number(one.dataset.number), one]));
  Desk.rows.replace(list(), wanted.map((entry) => there.get(entry.number) || row(entry)));
  const all = [...new Set(entries.map(({ name }) => name))].sort();
  const known = Array.from(field("name").options, ({ value }) => value).filter(Boolean);
  for (const one of all) {
    if (!known.includes(one)) field("name").append(make("option", { value: one }, one));
  }
  const bad = entries.filter(isBad).length;
  const hidden = make("span", { class: "visually-hidden" }, bad ? `, ${word("calls-bad", { n: bad })}` : "");
  const badge = bad ? [make("span", { class: "bad", "aria-hidden": "true" }, Desk.icon("wrong"), String(bad))] : [];
  Desk.find('[data-view="calls"]').replaceChildren(word("console-calls"), ...badge, hidden);
  const counts = { n: fitting.length, total: entries.length };
  field("count").textContent = entries.length ? word("calls-count", counts) : word("console-none");
}

Desk.calls = { text: () => entries.filter(fits).map(line).join("\n"), all: () => entries.map(line).join("\n") };

function clear() {
  entries = [];
  list().replaceChildren();
  field("name").replaceChildren(make("option", { value: "" }, word("calls-all")));
  show();
}

function element() {
  const changed = { onchange: show, oninput: show };
  const name = make("select", { id: "calls-name", "aria-label": word("calls-name"), ...changed });
  name.append(make("option", { value: "" }, word("calls-all")));
  const errors = make("input", { id: "calls-errors", type: "checkbox", ...changed });
  const text = make("input", { id: "calls-text", type: "search", placeholder: word("calls-text"), ...changed });
  text.setAttribute("aria-label", word("calls-text"));
  return make(
    "div",
    {},
    make("div", { class: "tools" }, name, text, make("label", {}, errors, word("calls-errors"))),
    make("div", { class: "tools" }, button("calls-clear", clear), ...Desk.transcript()),
    make("p", { class: "mention", id: "calls-count" }),
    Desk.rows.lead(make("ol", { id: "calls-list", class: "calls" })),
  );
}

Desk.console.entry = (entry) => {
  entries.push({ ...entry, number: (count += 1) });
  if (entries.length > KEPT) entries = entries.slice(-KEPT);
};

Desk.console.parts.calls = {
  element,
  show,
  start: () => Desk.on("call", Desk.console.entry),
};
