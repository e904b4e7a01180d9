// Where an attempt stands: a marker for each question, flags, the way to its end.

const known = (attempt, one) => one in attempt.answers;

/** What a screen reader is told of a marker. */
function spoken(attempt, one, index, here) {
  const state = here ? "question-here" : known(attempt, one) ? "question-answered" : "question-open";
  const words = [Esn.word("question-number", { n: index + 1 }), Esn.word(state)];
  if (attempt.flags.includes(one)) words.push(Esn.word("question-flagged"));
  return words.join(", ");
}

function marker(attempt, at, go) {
  return (one, index) => {
    const shown = {
      type: "button",
      class: known(attempt, one) ? "answered" : null,
      "aria-label": spoken(attempt, one, index, index === at),
      "aria-current": index === at ? "step" : null,
      onclick: () => go(index),
    };
    const flag = attempt.flags.includes(one) ? Esn.icon("flag") : "";
    return Esn.make("li", {}, Esn.make("button", shown, String(index + 1), flag));
  };
}

function toggled(flags, one) {
  return flags.includes(one) ? flags.filter((other) => other !== one) : [...flags, one];
}

Esn.quizMarks = {
  /** Markers and a line that says the same in words. */
  head(attempt, at, go) {
    const { drawn, flags } = attempt;
    const list = Esn.make("ol", { class: "markers", "aria-label": Esn.word("quiz-questions") });
    list.append(...drawn.map(marker(attempt, at, go)));
    const answered = drawn.filter((one) => known(attempt, one)).length;
    const parts = [Esn.word("answers-of", { n: answered, total: drawn.length })];
    if (flags.length) parts.push(Esn.word("flagged-count", { n: flags.length }));
    return [list, Esn.make("p", { class: "mention", id: "quiz-count" }, parts.join(" · "))];
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
    return [Esn.make("div", { class: "quiz-tools" }, flag, end)];
  },

  /** The next question without an answer, from here on and around; -1 if there is none. */
  next({ drawn, answers }, at) {
    const order = drawn.map((_, index) => (at + 1 + index) % drawn.length);
    const open = order.find((index) => !(drawn[index] in answers));
    return open === undefined ? -1 : open;
  },

  /** What is still open, in words, before the end. */
  open({ drawn, answers, flags }) {
    const open = drawn.filter((one) => !(one in answers)).length;
    const parts = [
      open ? Esn.word("end-open", { n: open }) : Esn.word("end-all"),
      flags.length ? Esn.word("end-flagged", { n: flags.length }) : "",
      Esn.word("end-final"),
    ];
    return parts.filter(Boolean).join(" ");
  },
};
