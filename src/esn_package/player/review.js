// The answers of an ended attempt, one below the other, with what was right and why.

function settled(id, index, attempt) {
  const form = Esn.block.form(id);
  const given = id in attempt.answers ? attempt.answers[id] : null;
  const marked = Esn.quiz.marked(id, attempt);
  const state = Esn.block.stateOf(marked.mark, marked);
  Esn.block.fresh(form, attempt.n, Esn.data.quiz.shuffle.includes("choices"));
  if (given !== null) Esn.block.put(form, given);
  const see = ["right", "kept"].includes(state) ? null : Esn.block.see(form);
  const title = Esn.word(given === null ? "verdict-none" : `verdict-${state}`);
  const actions = [see].filter(Boolean);
  Esn.block.settle(form, given, { state, title, all: true, explain: true, actions });
  Esn.find(".label > span", form).textContent = Esn.word("question-number", { n: index + 1 });
  return form;
}

Esn.review = {
  show(attempt) {
    const back = () => {
      Esn.results.show(attempt);
      Esn.find("#quiz-title").focus({ preventScroll: true });
    };
    const actions = () =>
      Esn.make(
        "div",
        { class: "actions" },
        Esn.button(Esn.word("back-to-results"), back, "second", "previous"),
      );
    Esn.quiz.view({
      title: Esn.word("my-answers"),
      mention: `${Esn.data.quiz.title} · ${Esn.results.essay(attempt)}`,
      head: [actions()],
      forms: attempt.drawn.flatMap((id, index) => [
        ...(Esn.cases ? Esn.cases.between(attempt, id) : []),
        settled(id, index, attempt),
      ]),
      foot: [actions()],
    });
    Esn.find("#quiz-title").focus({ preventScroll: true });
  },
};
