// An attempt all on one page (`show: all`): each answer is kept as it changes, and told at the end,
// for an LMS need not know of each press.

const attempt = () => Esn.quiz.running();
const form = (id) => Esn.block.form(id);
const forms = () => attempt().drawn.map(form);

/** How much is answered, in words. */
function count() {
  const { drawn, answers } = attempt();
  const n = drawn.filter((id) => id in answers).length;
  const line = Esn.find("#quiz-count");
  if (line) line.textContent = Esn.word("answers-of", { n, total: drawn.length });
}

/** Keep the answers on screen; `now` saves them at once. */
function keep(now = false) {
  if (attempt() && !forms()[0].hidden) forms().forEach((one) => Esn.quizKeep(one, { now }));
}

/** The question as it stands in the attempt, numbered, with no button of its own. */
function placed(id, index) {
  const one = form(id);
  const { n, answers, signs } = attempt();
  Esn.block.fresh(one, n, Esn.data.quiz.shuffle.includes("choices"));
  if (id in answers) Esn.block.put(one, answers[id]);
  Esn.find(".label > span", one).textContent = Esn.word("question-number", { n: index + 1 });
  if (Esn.certainty) Esn.certainty.show(one, signs[id]);
  Esn.find(":scope > .actions", one).hidden = true;
  return one;
}

function ask() {
  keep();
  Esn.quizEnd.ask();
}

Esn.quizWhole = {
  keep,

  show(index) {
    const mention = `${Esn.word("graded-quiz")} · ${Esn.results.essay(attempt())}`;
    const line = Esn.make("p", { class: "mention", id: "quiz-count" });
    const end = Esn.make("div", { class: "quiz-tools" }, Esn.button(Esn.word("quiz-end"), ask));
    const all = attempt().drawn.map(placed);
    Esn.quiz.view({ title: Esn.data.quiz.title, mention, head: [line], forms: all, foot: [end] });
    count();
    if (index > 0 && all[index]) all[index].scrollIntoView();
  },

  /** An answer is kept as it changes, whatever way its kind is answered. */
  start() {
    const changed = (target) => {
      const one = target.closest(".question");
      if (one === null || !attempt()) return;
      const at = attempt().drawn.indexOf(one.dataset.question);
      if (at >= 0 && Esn.quizKeep(one, {})) Esn.quiz.change((running) => (running.at = at));
      count();
    };
    const bank = Esn.find("#quiz-bank");
    for (const type of ["input", "change"]) bank.addEventListener(type, ({ target }) => changed(target));
    // What a press moves stands elsewhere once its kind has heard of it.
    for (const type of ["click", "pointerup"]) {
      bank.addEventListener(type, ({ target }) => setTimeout(changed, 0, target));
    }
  },
};
