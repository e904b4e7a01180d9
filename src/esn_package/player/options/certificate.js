// The certificate of a module that was completed: printed by the learner, with a name that is typed
// for the print alone and kept nowhere. It says itself that it proves nothing to anyone.

const word = (name, values) => Esn.word(`certificate-${name}`, values);
const line = (text, kind = null) => Esn.make("p", { class: kind }, text);
const reached = () => Esn.status(Esn.data, Esn.session.state);
const isDone = () => ["passed", "completed"].includes(reached().verdict);
let dialog = null;

/** The sheet as it is printed: in the document only while it is. */
function sheet(name) {
  const { title, minutes, institution } = Esn.data.certificate;
  const { score } = reached();
  const date = new Date().toLocaleDateString(Esn.data.language, { dateStyle: "long" });
  const aims = Esn.all("#cover .objectives li").map((item) => Esn.make("li", {}, item.textContent));
  return Esn.make(
    "section",
    { id: "certificate", lang: Esn.data.language },
    line(institution),
    Esn.make("h1", {}, word("title")),
    line(name, "certificate-name"),
    line(word(Esn.data.quiz && score !== null ? "passed" : "completed", { score, minutes })),
    line(title, "certificate-module"),
    aims.length ? line(word("aims")) : "",
    Esn.make("ul", {}, ...aims),
    line(word("date", { date })),
    line(word("worth"), "mention"),
  );
}

function printed(name) {
  const made = sheet(name);
  document.body.append(made);
  document.documentElement.dataset.print = "certificate";
  const over = () => {
    made.remove();
    delete document.documentElement.dataset.print;
    removeEventListener("afterprint", over);
  };
  addEventListener("afterprint", over);
  print();
}

function ask() {
  if (dialog === null) {
    const field = Esn.make("input", { class: "field", id: "certificate-field", autocomplete: "name", maxlength: "80" });
    const close = Esn.button(Esn.word("close"), () => dialog.close(), "second");
    const form = Esn.make(
      "form",
      { method: "dialog" },
      Esn.make("label", { for: field.id }, word("name")),
      Esn.make("p", { class: "field-line" }, field),
      Esn.make("div", { class: "actions" }, Esn.make("button", { class: "button" }, word("print")), close),
    );
    form.addEventListener("submit", () => setTimeout(printed, 0, field.value.trim()));
    dialog = Esn.dialog("certificate-dialog", word("title"), line(word("about")), form);
  }
  dialog.showModal();
}

/** After it did what it does, `owner`'s function offers the certificate in a row of buttons. */
function offers(owner, name, row) {
  const before = owner[name];
  owner[name] = (...given) => {
    before(...given);
    if (isDone()) Esn.find(row).append(Esn.button(word("title"), ask, "second", "right"));
  };
}

Esn.certificate = {
  start() {
    offers(Esn.cover, "tell", "#cover-actions");
    if (Esn.results) offers(Esn.results, "show", "#quiz-head .actions");
    if (Esn.pages.current() === "cover") Esn.cover.tell();
  },
};
