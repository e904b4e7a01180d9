// What an attempt came to: a figure, a sentence, each objective, the pages to read again.

const verdict = () => Esn.status(Esn.data, Esn.session.state).verdict;
const best = () => Esn.status(Esn.data, Esn.session.state).score;
const mention = (text) => Esn.make("p", { class: "mention" }, text);

const waits = () => Boolean(Esn.exam && Esn.exam.waits()); // answers are explained later

/** The score on a ring, the pass mark a tick on it. */
function ring(attempt) {
  const { passMark } = Esn.data.quiz;
  const circle = { cx: 60, cy: 60, r: 54 };
  const length = `${Math.max(0, attempt.score)} 100`;
  const reached = { pathLength: 100, "stroke-dasharray": length, transform: "rotate(-90 60 60)" };
  const tick = { d: "M60 -1v14", transform: `rotate(${3.6 * passMark} 60 60)`, class: "pass-mark" };
  const drawing = Esn.draw(
    "svg",
    { viewBox: "0 0 120 120", "aria-hidden": "true" },
    Esn.draw("circle", circle),
    Esn.draw("circle", { ...circle, ...reached, class: "reached" }),
    Esn.draw("path", tick),
  );
  const figure = Esn.make("b", { class: attempt.score > 99 ? "full" : null }, Esn.word("percent", { n: attempt.score }));
  // The detail of an old attempt may have been dropped; of part of it no points are told.
  const known = attempt.drawn.length > 0 && !attempt.partial;
  return Esn.make("div", { class: "ring" }, drawing, figure, known ? Esn.make("small", {}, Esn.bars.points(attempt)) : "");
}

function title(attempt) {
  if (Esn.quiz.training(attempt)) return Esn.word("training-over");
  if (["passed", "completed"].includes(verdict())) return Esn.word("module-passed");
  return Esn.word(attempt.passed ? "quiz-passed" : "module-not-yet");
}

function sentence(attempt) {
  const { passMark } = Esn.data.quiz;
  if (!attempt.passed) return Esn.word("below", { pass: passMark, n: passMark - attempt.score });
  return Esn.word(attempt.n === 1 ? "above-first" : "above", { pass: passMark, n: attempt.n });
}

function remarks(attempt) {
  return [...standing(attempt), waits() ? Esn.exam.from() : ""].filter(Boolean);
}

function standing(attempt) {
  if (Esn.quiz.training(attempt)) return [Esn.word("training-note")];
  const { left } = Esn.status(Esn.data, Esn.session.state);
  const parts = [];
  if (best() > attempt.score) parts.push(Esn.word("best-score", { n: best() }));
  if (!Esn.quiz.counts()) return [...parts, Esn.word("best-kept")];
  if (left === 0) parts.push(Esn.word("no-attempt-left"));
  else parts.push(Esn.word("best-kept"));
  if (left > 0 && left < Infinity) parts.push(Esn.word("attempts-left", { n: left }));
  return [parts.join(" "), attempt.passed ? Esn.results.unread() : ""].filter(Boolean);
}

function actions(attempt) {
  const made = [];
  const unread = Esn.data.pages.find((page) => !Esn.session.state.seen.includes(page.id));
  if (attempt.passed && Esn.results.unread()) {
    const n = Esn.pages.number(`p-${unread.id}`);
    made.push(Esn.link(Esn.word("read-page", { n }), `p-${unread.id}`));
  }
  if (Esn.data.quiz.feedback !== "never" && !waits() && attempt.drawn.length) {
    const kind = made.length ? "second" : "";
    made.push(Esn.button(Esn.word("review-answers"), () => Esn.review.show(attempt), kind));
  }
  if (Esn.quiz.mayBegin()) {
    const word = Esn.quiz.counts() ? "quiz-again" : "quiz-train";
    const kind = made.length ? "second" : "";
    made.push(Esn.button(Esn.word(word), Esn.quiz.begin, kind, "redo"));
  }
  if (Esn.challenge) made.push(Esn.challengeViews.button());
  return Esn.make("div", { class: "actions" }, ...made);
}

/** The pages that explain what was not wholly right. */
function revise(attempt) {
  const fell = ({ points, mark }) => points > 0 && mark < 1;
  const wrong = attempt.drawn.filter((id) => !Esn.quiz.cancelled(id) && fell(Esn.quiz.marked(id, attempt)));
  const named = new Set(wrong.map((id) => Esn.data.questions[id].see));
  const pages = Esn.data.pages.filter((page) => named.has(page.id));
  if (pages.length === 0) return [];
  const items = pages.map(({ id }) => {
    const name = Esn.pages.heading(`p-${id}`);
    const text = Esn.word("page-named", { n: Esn.pages.number(`p-${id}`), title: name });
    return Esn.make("li", {}, Esn.make("a", { href: `#p-${id}` }, text));
  });
  return [Esn.make("h2", {}, Esn.word("to-revise")), Esn.make("ul", {}, ...items)];
}

Esn.results = {
  /** « essai 1 sur 3 », for the line above the title. */
  essay(attempt) {
    const { n } = attempt;
    if (Esn.quiz.training(attempt)) return Esn.word("training");
    const total = Esn.data.quiz.attempts;
    return total ? Esn.word("attempt-of", { n, total }) : Esn.word("attempt", { n });
  },

  /** What is left to read before the module is passed; "" if nothing is. */
  unread() {
    const { complete } = Esn.data.module;
    const count = Esn.data.pages.filter((page) => !Esn.session.state.seen.includes(page.id)).length;
    return Esn.quiz.counts() && complete.includes("pages") && count ? Esn.word("pages-left", { n: count }) : "";
  },

  /** Show what an attempt came to; `note` is what else there is to say of its end. */
  show(attempt, note = "") {
    const [first, ...more] = remarks(attempt);
    const lead = Esn.make("p", { class: "lead" }, sentence(attempt));
    const ended = note && Esn.make("p", {}, note);
    const lines = [first, ...more, ...(Esn.counting ? Esn.counting.cost(attempt) : [])];
    const said = Esn.make("div", {}, ended, lead, ...lines.map(mention));
    const score = Esn.make("div", { class: "score" }, ring(attempt), said);
    const { parts, attempts } = Esn.bars;
    const sure = Esn.certainty ? Esn.certainty.results(attempt) : [];
    const head = [score, actions(attempt), ...sure, ...parts(attempt), ...revise(attempt), ...attempts()];
    const above = `${Esn.data.quiz.title} · ${Esn.results.essay(attempt)}`;
    Esn.quiz.view({ title: title(attempt), mention: above, head });
    Esn.menu.tell(Esn.pages.current());
  },
};
