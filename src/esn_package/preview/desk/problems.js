// What is wrong in the definitions, over the last version that was right; each with the address that
// opens it in the author's editor.

let open = true; // whether the author wants to see problems; warnings only when asked
let shown = "";

const { make, word, icon } = Desk;
const ICONS = { error: "wrong", warning: "warning", advice: "key" };

function place({ file, line, column, href }) {
  const text = `${file}:${line}:${column}`;
  const name = make("span", {}, ...text.split(/(?<=\/)/).flatMap((part) => [part, make("wbr")]));
  if (!href) return make("b", { class: "place" }, name);
  return make("a", { class: "place", href, title: word("open-in-editor", { place: text }) }, name);
}

/** The line with a mark under the column. */
function source({ source: text, column }) {
  if (!text.trim()) return [];
  const start = Math.max(0, Math.min(column - 1, text.length) - 50);
  const [before, here, after] = [text.slice(start, column - 1), text[column - 1] || " ", text.slice(column)];
  return [make("pre", { tabindex: 0 }, start ? "…" : "", before, make("mark", {}, here), after)];
}

/** What is said, with what stands between ` ` as code: text, whatever an author wrote in it. */
const spoken = (text) => text.split(/`([^`]+)`/).map((part, at) => (at % 2 ? make("code", {}, part) : part));

function item(problem) {
  const { severity, message, hint, code } = problem;
  return make(
    "li",
    { class: severity },
    make("p", { class: "message" }, icon(ICONS[severity]), make("span", {}, ...spoken(message))),
    make("p", { class: "where" }, place(problem), " ", make("code", {}, code)),
    ...source(problem),
    ...(hint ? [make("p", { class: "hint" }, icon("next"), make("span", {}, ...spoken(hint)))] : []),
  );
}

function list(title, problems) {
  if (problems.length === 0) return [];
  return [make("h2", {}, title), make("ol", {}, ...problems.map(item))];
}

const is = (wanted) => ({ severity }) => severity === wanted;

const mark = (bad, warnings) => ICONS[bad ? "error" : warnings.length ? "warning" : "advice"];

Desk.problems = {
  item,
  spoken,
  is,

  /** Show what was told; `errors` open by themselves, warnings wait behind the button. */
  tell({ problems, failure, version }) {
    const errors = problems.filter(is("error"));
    const warnings = problems.filter(is("warning"));
    const advice = problems.filter(is("advice"));
    const bad = errors.length > 0 || failure !== "";
    const counts = [
      ...(errors.length ? [word("problems", { n: errors.length })] : []),
      ...(warnings.length ? [word("warnings", { n: warnings.length })] : []),
      ...(advice.length ? [word("advice", { n: advice.length })] : []),
    ];
    const text = failure ? word("problems", { n: 1 }) : counts.join(", ");
    const button = Desk.find("#found");
    button.hidden = text === "";
    button.className = `found ${bad ? "bad" : warnings.length ? "warned" : ""}`;
    button.replaceChildren(icon(mark(bad, warnings)), text);
    if (bad !== (Desk.find("#problems").dataset.bad === "true")) open = bad;
    const about = version > 0 ? word("problems-over") : word("problems-never");
    Desk.find("#problems").dataset.bad = bad;
    Desk.find("#problems").replaceChildren(
      ...(bad ? [make("p", { class: "mention" }, about)] : []),
      ...(failure ? [make("p", { class: "failure" }, word("failure", { text: failure }))] : []),
      ...list(word("problems-title"), errors),
      ...list(word("warnings-title"), warnings),
      ...list(word("advice-title"), advice),
      make("p", { class: "foot" }, make("button", { type: "button", class: "button", onclick: () => Desk.problems.show(false) }, word("hide"))),
    );
    if (text === "") open = false;
    Desk.problems.show(open);
    if (text !== shown) Desk.say(text || (shown ? word("announce-fine") : ""));
    shown = text;
  },

  show(wanted) {
    open = wanted;
    Desk.find("#problems").hidden = !wanted;
    Desk.find("#found").setAttribute("aria-expanded", wanted);
  },

  start() {
    Desk.find("#found").addEventListener("click", () => Desk.problems.show(!open));
    Desk.find("#problems").addEventListener("keydown", ({ key }) => {
      if (key !== "Escape") return;
      Desk.problems.show(false);
      Desk.find("#found").focus();
    });
  },
};
