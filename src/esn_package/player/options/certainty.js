// How sure the learner is of each answer: asked with the question, told with its verdict, and set
// against what was right in the results. What it is worth stands in tariff.js.

const degrees = () => Esn.data.quiz.certainty;
const asks = (id) => Esn.data.questions[id].points > 0 && !Esn.quiz.cancelled(id);
const box = (form) => Esn.find(":scope > .certainty", form);
const signed = (n) => Esn.answers.decimal(String(Math.abs(n))).replace(/^/, n > 0 ? "+" : n < 0 ? "−" : "");
const tariff = ({ right, wrong }) => Esn.word("certainty-tariff", { right: signed(right), wrong: signed(wrong) });
/** The degree that was said of an answer; the least sure where none was. */
const said = (id, { signs }) => Esn.tariff.degreeOf(signs[id]) || 0;
const isSure = (id, attempt) => said(id, attempt) >= degrees().length / 2;

function radio(form, degree, index) {
  const input = Esn.make("input", { type: "radio", name: `${form.id}-certainty`, value: index });
  const price = Esn.make("small", { class: "mention" }, tariff(degree));
  return Esn.make("label", { class: "degree" }, input, Esn.make("span", {}, degree.label, price));
}

/** The fields that ask, made when they are first shown. */
function fields(form) {
  const id = `${form.id}-certainty`;
  const status = Esn.make("p", { class: "mention", role: "status", id: `${id}-why` });
  const title = Esn.make("p", { id, class: "mention" }, Esn.word("certainty-ask"));
  const about = { class: "certainty", role: "radiogroup", "aria-labelledby": id, "aria-describedby": status.id };
  const made = Esn.ours("div", "", { ...about, onchange: () => blame(form, "") });
  made.append(title, Esn.make("div", {}, ...degrees().map((one, index) => radio(form, one, index))), status);
  Esn.find(":scope > .verdict", form).before(made);
  return made;
}

/** Say what is missing, or nothing any more. */
function blame(form, why) {
  Esn.find("[role=status]", box(form)).textContent = why;
  box(form).setAttribute("aria-invalid", String(why !== ""));
}

const chosen = (form) => Esn.find(".certainty :checked", form);

/** How many answers were right and wrong, with certainty and without: {n, ids}. */
function table(attempt) {
  const known = attempt.drawn.filter((id) => id in attempt.answers && asks(id));
  const isRight = (id) => Esn.quiz.marked(id, attempt).mark >= 1;
  const of = (sure, right) => known.filter((id) => isSure(id, attempt) === sure && isRight(id) === right);
  return { sure: [of(true, true), of(true, false)], unsure: [of(false, true), of(false, false)] };
}

/** What to look at first: what the learner was sure of, and was not so. */
function first(attempt, { sure, unsure }) {
  const numbers = sure[1].map((id) => String(attempt.drawn.indexOf(id) + 1));
  const list = new Intl.ListFormat(Esn.data.language).format(numbers);
  if (numbers.length) return Esn.word("certainty-first", { n: numbers.length, list });
  if (unsure[0].length) return Esn.word("certainty-more", { n: unsure[0].length });
  return Esn.word("certainty-well");
}

const cell = (tag, text, scope = null) => Esn.make(tag, { scope }, text);
const row = (...cells) => Esn.make("tr", {}, ...cells);
const drawn = (caption, head, rows) =>
  Esn.make("table", { class: "certainty-table" },
    Esn.make("caption", { class: "mention" }, caption),
    Esn.make("thead", {}, row(Esn.make("td"), ...head.map((word) => cell("th", Esn.word(word), "col")))),
    Esn.make("tbody", {}, ...rows));

Esn.certainty = {
  /** Ask of the question on screen, what was said of it put back. */
  show(form, sign) {
    const made = box(form) || (asks(form.dataset.question) ? fields(form) : null);
    if (made === null) return;
    const degree = Esn.tariff.degreeOf(sign);
    Esn.all("input", made).forEach((input, index) => (input.checked = index === degree));
    blame(form, "");
  },

  /** The sign of what is chosen, or the one it had: that of a question that is closed stays. */
  sign(form, was) {
    const input = chosen(form);
    return input && !/[-A-J]/.test(was) ? input.value : was;
  },

  /** Whether it is still to be said; if so that is told. */
  lacks(form) {
    const open = box(form) !== null && chosen(form) === null;
    if (open) blame(form, Esn.word("certainty-missing"));
    return open;
  },

  /** What was said of an answer, to stand below its verdict. */
  said(id, attempt) {
    if (!(id in attempt.answers && asks(id))) return [];
    const text = Esn.word("certainty-said", { label: degrees()[said(id, attempt)].label });
    return [Esn.ours("span", text, { class: "mention" })];
  },

  rules() {
    const rows = degrees().map((one) =>
      row(cell("th", one.label, "row"), cell("td", signed(one.right)), cell("td", signed(one.wrong))));
    const head = ["certainty-gain", "certainty-loss"];
    return [Esn.make("p", {}, Esn.word("certainty-rules")), drawn(Esn.word("certainty-scale"), head, rows)];
  },

  results(attempt) {
    if (attempt.partial || attempt.drawn.length === 0) return [];
    const found = table(attempt);
    const rows = ["sure", "unsure"].map((how) =>
      row(cell("th", Esn.word(`certainty-${how}`), "row"), ...found[how].map((ids) => cell("td", ids.length))));
    const head = ["certainty-right", "certainty-wrong"];
    return [
      Esn.make("h2", {}, Esn.word("certainty-results")),
      Esn.make("p", {}, first(attempt, found)),
      drawn(Esn.word("certainty-caption"), head, rows),
    ];
  },
};
