// Where an attempt stands: a marker for each question, flags, the way to its end.

const known = (attempt, one) => one in attempt.answers;

const closed = (attempt, one) => Boolean(Esn.locks && Esn.locks.closed(attempt, one));
/** Whether nothing is left to do at a question. */
const done = (attempt, one) =>
  Esn.locks && Esn.locks.holds(one) ? closed(attempt, one) : known(attempt, one);
/** Why the learner cannot go to a question; "" where they can. */
const barred = (attempt, index) => (Esn.locks ? Esn.locks.why(attempt, index) : "");
/** The questions to come back to: nobody comes back to a closed one. */
const flagged = (attempt) => attempt.flags.filter((one) => !closed(attempt, one));

/** What a screen reader is told of a marker. */
function spoken(attempt, one, index, here) {
  const state = here ? "question-here" : known(attempt, one) ? "question-answered" : "question-open";
  const words = [Esn.word("question-number", { n: index + 1 }), Esn.word(state)];
  if (closed(attempt, one)) words.push(Esn.locks.word(attempt, one));
  if (flagged(attempt).includes(one)) words.push(Esn.word("question-flagged"));
  return words.join(", ");
}

function marker(attempt, at, go) {
  return (one, index) => {
    const shown = {
      type: "button",
      class: [known(attempt, one) && "answered", barred(attempt, index) && "barred"].filter(Boolean).join(" "),
      "aria-label": spoken(attempt, one, index, index === at),
      "aria-current": index === at ? "step" : null,
      onclick: () => go(index),
    };
    const flag = flagged(attempt).includes(one) ? Esn.icon("flag") : "";
    return Esn.make("li", {}, Esn.make("button", shown, String(index + 1), flag));
  };
}

function toggled(flags, one) {
  return flags.includes(one) ? flags.filter((other) => other !== one) : [...flags, one];
}

Esn.quizMarks = {
  /** Markers and a line that says the same in words. */
  head(attempt, at, go) {
    const { drawn } = attempt;
    const flags = flagged(attempt);
    const list = Esn.make("ol", { class: "markers", "aria-label": Esn.word("quiz-questions") });
    list.append(...drawn.map(marker(attempt, at, go)));
    const answered = drawn.filter((one) => known(attempt, one)).length;
    const parts = [Esn.word("answers-of", { n: answered, total: drawn.length })];
    if (flags.length) parts.push(Esn.word("flagged-count", { n: flags.length }));
    if (Esn.locks) parts.push(Esn.locks.passed(attempt, "lock-passed-count"));
    return [list, Esn.make("p", { class: "mention", id: "quiz-count" }, parts.filter(Boolean).join(" · "))];
  },

  /** The flag of the question on screen, and the way to the end; `changed` draws the head again. */
  foot(one, ask, changed) {
    const isFlagged = () => String(Esn.quiz.running().flags.includes(one));
    const flag = Esn.button(Esn.word("review-later"), () => {
      Esn.quiz.change((attempt) => (attempt.flags = toggled(attempt.flags, one)));
      flag.setAttribute("aria-pressed", isFlagged());
      changed();
    }, "second flag", "flag");
    flag.setAttribute("aria-pressed", isFlagged());
    const end = Esn.button(Esn.word("quiz-end"), ask, "second");
    const held = Esn.locks && Esn.locks.holds(one); // nobody comes back to it
    return [Esn.make("div", { class: "quiz-tools" }, held ? "" : flag, end)];
  },

  barred,

  /** The next question to be answered, from here on and around; -1 if there is none. */
  next(attempt, at) {
    const { drawn } = attempt;
    const order = drawn.map((_, index) => (at + 1 + index) % drawn.length);
    const open = order.find((index) => !done(attempt, drawn[index]) && !barred(attempt, index));
    return open === undefined ? -1 : open;
  },

  /** What is still open, in words, before the end. */
  open(attempt) {
    const open = attempt.drawn.filter((one) => !known(attempt, one) && !closed(attempt, one)).length;
    const passed = Esn.locks ? Esn.locks.passed(attempt, "lock-end-passed") : "";
    const flags = flagged(attempt);
    const parts = [
      open ? Esn.word("end-open", { n: open }) : passed ? "" : Esn.word("end-all"),
      passed,
      flags.length ? Esn.word("end-flagged", { n: flags.length }) : "",
      Esn.word("end-final"),
    ];
    return parts.filter(Boolean).join(" ");
  },
};
