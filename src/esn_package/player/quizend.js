// The end of an attempt, asked once more before it cannot be taken back.

/** The title is where the focus goes on: below it, everything is another. */
const focus = () => Esn.find("#quiz-title").focus({ preventScroll: true });

Esn.quizEnd = {
  /** Ask; the first button is the safe one. */
  ask() {
    const asked = Esn.find("#quiz-dialog");
    Esn.find("p", asked).textContent = Esn.quizMarks.open(Esn.quiz.running());
    asked.showModal();
  },

  start() {
    const show = (results) => {
      results();
      focus();
    };
    const end = () => {
      made.close();
      Esn.quiz.finish("", (results) => setTimeout(show, 0, results)); // two short tasks, not a long one
    };
    const stay = Esn.button(Esn.word("quiz-go-on"), () => made.close());
    const leave = Esn.button(Esn.word("quiz-finish"), end, "second");
    const row = Esn.make("div", { class: "actions" }, stay, leave);
    const made = Esn.dialog("quiz-dialog", Esn.word("end-question"), Esn.make("p"), row);
  },
};
