// The conditions of an exam, as far as a page in a browser can keep them: what it cannot, it says.

const box = () => Esn.find("#quiz-honour");
const asked = () => Boolean(Esn.data.quiz.honour) && Esn.quiz.counts();

/** The day from which answers are explained: midnight where the learner is. */
function explained() {
  const [year, month, day] = Esn.data.quiz.explainedFrom.day.split("-").map(Number);
  return new Date(year, month - 1, day);
}

/** What the learner agrees to, and where it is said that they have not yet. */
function statement() {
  const { honour } = Esn.data.quiz;
  const text = honour === true ? Esn.ours("span", Esn.word("exam-honour")) : Esn.make("span", {}, honour);
  const about = { type: "checkbox", id: "quiz-honour", "aria-describedby": "quiz-honour-why" };
  const field = Esn.make("input", { ...about, onchange: () => agree(true) });
  const why = Esn.make("p", { id: "quiz-honour-why", role: "status" });
  return Esn.make("div", { class: "honour" }, Esn.make("label", { class: "choice" }, field, text), why);
}

/** Say that the statement waits for the learner, or no longer. */
function agree(quiet) {
  const why = Esn.find("#quiz-honour-why");
  why.replaceChildren(...(quiet ? [] : [Esn.icon("warning"), Esn.word("exam-agree")]));
  box().setAttribute("aria-invalid", String(!quiet));
  box().closest(".choice").classList.toggle("chosen", box().checked);
}

Esn.exam = {
  /** Whether the day from which answers are explained is still to come. */
  waits: () => Boolean(Esn.data.quiz.explainedFrom) && Date.now() < explained().getTime(),

  /** « Les réponses seront expliquées à partir du … »; "" where the quiz names no day. */
  from() {
    const { explainedFrom } = Esn.data.quiz;
    return explainedFrom ? Esn.word("exam-from", { date: explainedFrom.said }) : "";
  },

  /** What a package in a browser cannot do. */
  honest: () => Esn.word("exam-honest"),

  statement: () => (asked() ? statement() : ""),

  /** Whether an attempt may begin: where it may not yet, that is said or asked. */
  agreed() {
    if (!asked() || (box() && box().checked)) return true;
    if (box()) {
      agree(false);
      box().focus();
    } else {
      Esn.quizRules.show();
      Esn.find("#quiz-title").focus({ preventScroll: true });
    }
    return false;
  },
};
