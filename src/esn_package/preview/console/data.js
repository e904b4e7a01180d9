// What the platform holds: the data model of SCORM 1.2, the statements and the state of xAPI, or what
// the browser itself keeps.

const { make, word } = Desk;
const LONG = 60;

const short = (text) => (text.length > LONG ? `${text.slice(0, LONG - 1)}…` : text);

function table(key, heads, rows) {
  if (rows.length === 0) return [make("h3", {}, word(key)), make("p", { class: "mention" }, word("data-none"))];
  const cell = (value) => {
    const text = String(value);
    if (text.length <= LONG) return make("td", {}, text);
    const summary = make("summary", {}, heads.length > 3 ? word("data-see") : short(text));
    return make("td", {}, make("details", {}, summary, make("pre", {}, pretty(text))));
  };
  const broken = (name) => name.split(/(?<=[.-])/).flatMap((part) => [part, make("wbr")]);
  const row = ([name, ...values]) => make("tr", {}, make("th", { scope: "row" }, ...broken(name)), ...values.map(cell));
  const head = make("tr", {}, ...heads.map((one) => make("th", { scope: "col" }, word(one))));
  const whole = make("table", {}, make("caption", {}, word(key)), make("thead", {}, head), make("tbody", {}, ...rows.map(row)));
  return [make("div", { class: "scroller", tabindex: 0, role: "group", "aria-label": word(key) }, whole)];
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** What the learner's page wrote, and what of it the platform has stored. */
function scorm12({ kept, launch }) {
  const stored = kept.elements;
  const names = [...new Set([...Object.keys(stored), ...Object.keys(launch.values)])].sort(inOrder);
  const rows = names.map((name) => {
    const value = launch.values[name] ?? stored[name];
    return [name, value, word(stored[name] === value ? "data-yes" : "data-not-yet")];
  });
  return table("data-model", ["data-element", "data-value", "data-stored"], rows);
}

/** cmi.interactions.10 after cmi.interactions.9. */
const inOrder = (one, other) => one.localeCompare(other, "en", { numeric: true });

const nameOf = ({ definition, id, objectType }) => {
  const names = (definition && definition.name) || {};
  return names[Desk.facts.spoken] || Object.values(names)[0] || id || objectType;
};

function resultOf({ result = {} }) {
  const { score, success, response, completion } = result;
  const parts = [
    ...(success === undefined ? [] : [word(success ? "data-right" : "data-wrong")]),
    ...(score && score.scaled !== undefined ? [`${Math.round(100 * score.scaled)} %`] : []),
    ...(completion ? [word("data-completed")] : []),
    ...(response === undefined ? [] : [response]),
  ];
  return parts.join(" · ");
}

async function xapi(session) {
  const { registration, actor } = session;
  const agent = JSON.stringify(actor);
  const place = { agent, registration, activityId: Desk.facts.activity };
  const found = await Desk.lrs.ask("statements", { agent, registration });
  const ids = JSON.parse((await Desk.lrs.ask("activities/state", place)) || "[]");
  const texts = await Promise.all(ids.map((stateId) => Desk.lrs.ask("activities/state", { ...place, stateId })));
  const { statements } = JSON.parse(found || '{"statements": []}');
  const rows = statements.map((one) => [
    one.verb.id.split("/").pop(),
    nameOf(one.object),
    resultOf(one),
    JSON.stringify(one),
  ]);
  return [
    ...table("data-states", ["data-id", "data-value"], ids.map((id, index) => [id, texts[index] || ""])),
    ...table("data-statements", ["data-verb", "data-object", "data-result", "data-whole"], rows),
  ];
}

function web() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith("esn.")).sort();
  return table("data-browser", ["data-id", "data-value"], keys.map((key) => [key, localStorage.getItem(key)]));
}

/** An open row stays open where it still says the same. */
function put(elements) {
  const said = (one) => one.textContent;
  const open = new Set(Desk.all("details[open]", Desk.find("#data")).map(said));
  Desk.find("#data").replaceChildren(...elements);
  for (const one of Desk.all("details", Desk.find("#data"))) one.open = open.has(said(one));
}

Desk.console.parts.data = {
  element: () => make("div", { id: "data" }),

  async show(session) {
    if (Desk.find("#console-data").hidden) return;
    if (session.format === "scorm12") put(scorm12(session));
    else if (session.format === "web") put(web());
    else {
      const elements = await xapi(session);
      if (session === Desk.session) put(elements);
    }
  },
};
