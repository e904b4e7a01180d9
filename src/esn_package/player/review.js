// The answers of an ended attempt, one below the other, with what was right and why.

/** How the answer to a question was, in a state and in words. */
function verdict(id, attempt) {
  const cancelled = Esn.quiz.cancelled(id);
  const marked = Esn.quiz.marked(id, attempt);
  const state = cancelled ? "kept" : Esn.block.stateOf(marked.mark, marked);
  const word = cancelled ? "cancelled-verdict" : id in attempt.answers ? `verdict-${state}` : "verdict-none";
  return { state, title: Esn.word(word) };
}

function settled(id, index, attempt) {
  const form = Esn.block.form(id);
  Esn.block.fresh(form, attempt.n, Esn.data.quiz.shuffle.includes("choices"));
  if (id in attempt.answers) Esn.block.put(form, attempt.answers[id]);
  const see = (state) => (["right", "kept"].includes(state) ? null : Esn.block.see(form));
  Esn.review.settle(form, id, attempt, (state) => [see(state)].filter(Boolean));
  Esn.find(".label > span", form).textContent = Esn.word("question-number", { n: index + 1 });
  return form;
}

Esn.review = {
  /** Close a question with its verdict, what was right and why; `actions` of its state go below. */
  settle(form, id, attempt, actions) {
    const { state, title } = verdict(id, attempt);
    const given = id in attempt.answers ? attempt.answers[id] : null;
    const more = Esn.certainty ? Esn.certainty.said(id, attempt) : [];
    const row = [...actions(state), ...more];
    Esn.block.settle(form, given, { state, title, all: true, explain: true, actions: row });
    if (Esn.quiz.cancelled(id)) Esn.questions[Esn.data.questions[id].kind].hide(form); // its key was wrong
  },

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
