// Questions that nobody goes back to: those of a case, and all of a quiz that says `back: false`.
// One that was answered or passed is closed: a sign in the state says so (state.js), so that a
// reload or another device opens none again. It is shown in the review.

const CLOSED = /[-A-J]/;

/** What a question is asked in order with: its case, the whole quiz, or nothing. */
const chain = (id) => (Esn.data.quiz.closes ? "quiz" : Esn.data.questions[id].case);
const holds = (id) => chain(id) !== undefined;
const closed = ({ signs }, id) => CLOSED.test(signs[id] || "");

/** Why the learner cannot go to a question of an attempt, in words; "" where they can. */
function why(attempt, index) {
  const id = attempt.drawn[index];
  if (!holds(id)) return "";
  if (closed(attempt, id)) return Esn.word("lock-closed", { n: index + 1 });
  const first = attempt.drawn.findIndex((one) => chain(one) === chain(id) && !closed(attempt, one));
  return first === index ? "" : Esn.word("lock-ahead", { n: index + 1, before: first + 1 });
}

Esn.locks = {
  holds,
  closed,
  why,

  /** Close a question of the attempt that runs; how sure the learner was stays with it. */
  close(id) {
    const sign = ({ signs }) => (signs[id] ? String.fromCharCode(65 + Number(signs[id])) : "-");
    if (!holds(id) || closed(Esn.quiz.running(), id)) return;
    Esn.quiz.change((attempt) => (attempt.signs[id] = sign(attempt)), { now: true });
  },

  /** Where an attempt goes on that was at a place; -1 where every question is closed. */
  place(attempt, index) {
    if (!why(attempt, index)) return index;
    const next = Esn.quizMarks.next(attempt, index);
    return next < 0 ? attempt.drawn.findIndex((_, one) => !why(attempt, one)) : next;
  },

  /** Say what is missing, and let the learner go on without it: asked once, as it is for good. */
  offer(form, pass) {
    Esn.block.missing(form, Esn.word("lock-or"));
    const button = Esn.button(Esn.word("lock-pass"), pass, "second");
    Esn.find(":scope > .verdict", form).append(Esn.make("div", { class: "actions" }, button));
  },

  /** What is said of a closed question: « fermée », « passée ». */
  word: (attempt, id) => Esn.word(id in attempt.answers ? "lock-shut" : "lock-passed"),

  /** How many were passed, in words; "" for none. */
  passed(attempt, key) {
    const n = attempt.drawn.filter((id) => closed(attempt, id) && !(id in attempt.answers)).length;
    return n ? Esn.word(key, { n }) : "";
  },

  /** Every question is closed: nothing is left but to end. */
  all(ask) {
    const end = Esn.button(Esn.word("quiz-end"), ask);
    return [Esn.make("p", {}, Esn.word("lock-all")), Esn.make("div", { class: "actions" }, end)];
  },
};
