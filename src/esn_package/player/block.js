// A question's block: what was given, what is missing, the verdict. Practice and quiz share it.

const pristine = new WeakMap(); // how the answers of a form stood in the document
const given = new WeakMap(); // what a form that is closed was given

const key = (form) => Esn.key(form.dataset.question, form.dataset.attempt);
const kind = (form) => Esn.questions[key(form).kind];
const answers = (form) => Esn.find(".answers", form);
const verdict = (form) => Esn.find(":scope > .verdict", form);
const STATES = ["right", "partly", "wrong", "kept"];

/** The row of a chosen answer is marked by script: Firefox 115 does not know :has. */
function mark(form) {
  for (const row of Esn.all(".choice", form)) {
    row.classList.toggle("chosen", Esn.find(":checked", row) !== null);
  }
  if (Esn.picking) Esn.picking(form);
}

function close(form, what) {
  form.classList.toggle("done", what !== undefined);
  if (what === undefined) given.delete(form);
  else given.set(form, what);
  for (const field of Esn.all("input, select, textarea", answers(form))) {
    if (what === undefined) field.removeAttribute("aria-disabled");
    else field.setAttribute("aria-disabled", "true");
    if (field.matches("textarea, input:not([type=radio], [type=checkbox])")) {
      field.readOnly = what !== undefined;
    }
  }
  Esn.find(":scope > .actions", form).hidden = what !== undefined;
}

const empty = (form) => {
  verdict(form).replaceChildren();
  verdict(form).classList.remove(...STATES);
  Esn.answers.blame(form, verdict(form).id, false);
};

/**
 * A form can be answered: without this script it has no button, for none would do anything. Done
 * when it is first shown: an old phone would need a second for all forms of a long module.
 */
function ready(form) {
  form.dataset.question = form.id.slice(2);
  form.reset(); // Firefox fills in what stood there before a reload
  pristine.set(form, answers(form).innerHTML);
  const word = form.dataset.say || Esn.word("check");
  const button = Esn.ours("button", word, { class: "button", type: "submit" });
  form.append(
    Esn.make("div", { class: "verdict", role: "status", id: `${form.id}-verdict` }),
    Esn.make("p", { class: "actions" }, button),
  );
}

/** The mark in a word: right, partly or wrong; "kept" of what has no points, an opinion. */
const stateOf = (value, { points }) =>
  points === 0 ? "kept" : value >= 1 ? "right" : value > 0 ? "partly" : "wrong";

Esn.block = {
  key,
  stateOf,
  form: (id) => document.getElementById(`q-${id}`),
  read: (form) => kind(form).read(form),

  /** The form as it stood in the document, its choices in the order of this attempt. */
  fresh(form, attempt, shuffle) {
    if (pristine.has(form)) answers(form).innerHTML = pristine.get(form);
    else ready(form);
    form.dataset.attempt = attempt;
    if (Esn.values) Esn.values(form);
    close(form);
    empty(form);
    mark(form);
    const seed = `${Esn.session.state.seed}.${attempt}.${form.dataset.question}`;
    if (shuffle || kind(form).mixed) {
      kind(form).arrange(form, Esn.random(parseInt(Esn.state.short(seed), 36)));
    }
    if (Esn.terms) Esn.terms.ready(form);
  },

  /** Put an answer back. */
  put(form, what) {
    kind(form).show(form, what);
    mark(form);
  },

  /** Say what to do where nothing was answered; the button keeps the focus. */
  missing(form, more = "") {
    empty(form);
    const words = [Esn.word(kind(form).missing), more].filter(Boolean).join(" ");
    verdict(form).append(Esn.icon("warning"), Esn.ours("b", words));
    Esn.answers.blame(form, verdict(form).id, true);
  },

  /** Close the form with a verdict: `all` shows the right answers too, `actions` go below. */
  settle(form, what, { state, title, all, explain, actions = [] }) {
    const how = { all, words: Esn.word, icon: Esn.icon };
    const held = form.contains(document.activeElement);
    close(form, what);
    const more = kind(form).reveal(form, key(form), what, how);
    mark(form);
    empty(form);
    const { explanation } = key(form);
    const text = explain && explanation ? Esn.html("div", explanation) : "";
    const row = actions.length ? Esn.make("div", { class: "actions" }, ...actions) : "";
    verdict(form).classList.add(state);
    const said = Esn.ours("b", title, { tabindex: -1 });
    verdict(form).append(...[Esn.icon(state === "kept" ? "tick" : state), said, more, text, row].filter(Boolean));
    if (Esn.terms) Esn.terms.ready(form);
    if (held) said.focus();
  },

  /** Open the form again with its answer kept, to be changed. */
  reopen(form) {
    kind(form).hide(form);
    close(form);
    empty(form);
    mark(form);
    const fields = "select, input, button:not(:disabled)";
    (Esn.find("input:checked", form) || Esn.find(fields, answers(form))).focus();
  },

  /** A button to the page that explains, or to the head of this one; null where none is named. */
  see(form) {
    const { see } = key(form);
    if (!see || !document.getElementById(`p-${see}`)) return null;
    const here = Esn.pages.current() === `p-${see}`;
    const n = Esn.pages.number(`p-${see}`);
    return Esn.link(Esn.word(here ? "see-here" : "see-page", { n }), `p-${see}`, "second", "definition");
  },

  start() {
    const formOf = (event) => event.target.closest(".question");
    const changed = (event) => {
      const form = formOf(event);
      if (form === null) return;
      if (given.has(form)) kind(form).show(form, given.get(form)); // it is closed
      else if (Esn.find(".verdict > b", form) && kind(form).read(form) !== null) empty(form);
      mark(form);
    };
    document.addEventListener("change", changed);
    document.addEventListener("input", changed); // before a press on the button moves it
    document.addEventListener("click", (event) => {
      const form = formOf(event);
      const choice = form && given.has(form) && event.target.closest(".choice");
      if (choice && !event.target.closest("button, a")) event.preventDefault();
    });
  },
};
