// The assessment: its attempts, which view of it is shown. What an attempt holds is in the state; a
// training attempt, in a launch where nothing counts, is held here alone.

let training = null;

const attempts = () => Esn.session.state.attempts;
const counts = () => Esn.session.counts(); // else what is done is training
const running = () => training || (counts() && attempts().find((attempt) => !attempt.ended)) || null;
const reached = () => Esn.status(Esn.data, Esn.session.state);
const mayBegin = () => !counts() || reached().left > 0;

/** What a question is drawn and shuffled with: its case, or itself alone. */
const unitOf = (id) => Esn.data.questions[id].case || id;

const units = () => Array.from(new Set(Esn.data.quiz.questions.map(unitOf)));

/** Which questions an attempt asks and in which order: the seed repeats it after a reload. */
function drawn(n) {
  const { quiz } = Esn.data;
  const { seed } = Esn.session.state;
  const rows = quiz.draw && quiz.draw.map(([count, ...at]) => [count, at.map((i) => units()[i])]);
  const chosen = rows ? Esn.drawn(rows, seed, n) : units();
  const asked = units().filter((unit) => chosen.includes(unit));
  const order = quiz.shuffle.includes("questions") ? Esn.shuffled(asked, Esn.random(seed + n)) : asked;
  return order.flatMap((unit) => quiz.questions.filter((id) => unitOf(id) === unit));
}

function begin() {
  if (Esn.exam && !Esn.exam.agreed()) return;
  const n = Math.max(0, ...attempts().map((attempt) => attempt.n)) + 1;
  const attempt = { n, drawn: drawn(n), at: 0, flags: [], signs: {}, answers: {} };
  const spent = Esn.quizTimer ? 0 : null; // seconds; only where time is limited
  Object.assign(attempt, { ended: false, score: null, passed: null, spent });
  if (counts()) Esn.session.change((state) => state.attempts.push(attempt), { now: true });
  else training = attempt;
  go();
}

/** The attempt that runs goes on where it was. */
function go() {
  if (Esn.quizTimer) Esn.quizTimer.go();
  Esn.quizRun.show(running().at);
  Esn.find("#quiz-title").focus({ preventScroll: true });
}

/** Score of an attempt as it stands; what was left out has no mark. */
const score = (attempt) => Esn.marking.score(attempt.drawn.map((id) => Esn.counted(id, attempt)));

/** End the attempt; `then` calls what it is given to show the results, at once or a task later. */
function finish(note = "", then = (show) => show()) {
  const attempt = running();
  if (Esn.quizTimer) Esn.quizTimer.stop();
  const result = score(attempt);
  if (Esn.data.quiz.feedback === "at-end" || Esn.quizWhole) {
    Esn.quiz.told(attempt.drawn.filter((id) => id in attempt.answers), attempt);
  }
  const end = (one) =>
    Object.assign(one, { ended: true, score: result, passed: result >= Esn.data.quiz.passMark });
  Esn.quiz.change(end, { now: true });
  const done = training || attempts().find((one) => one.n === attempt.n);
  training = null;
  then(() => Esn.results.show(done, note));
}

Esn.quiz = {
  running,
  begin,
  go,
  finish,
  mayBegin,
  units,
  counts,
  training: (attempt) => !counts() && !attempts().includes(attempt),

  /** Whether everyone has the points of a question. */
  cancelled: (id) => Boolean(Esn.tariff) && Esn.tariff.cancelled(id),

  /** The mark of a question's answer in an attempt, with its points. */
  marked(id, { n, answers }) {
    const key = Esn.key(id, n);
    return { points: key.points, mark: Esn.marking.mark(key, id in answers ? answers[id] : null) };
  },

  /** Change the attempt that runs. */
  change(fn, when) {
    if (training) fn(training);
    else Esn.session.change(() => fn(running()), when);
  },

  /** Tell the LMS of answers. */
  told(ids, attempt) {
    if (training) return;
    const list = ids.map((id) => {
      const given = attempt.answers[id];
      const latency = Esn.quizRun.latency(id);
      const more = { latency, sign: attempt.signs[id], attempt: attempt.n };
      return { id, given, ...Esn.quiz.marked(id, attempt), ...more };
    });
    Esn.session.answered(list);
  },

  /** Fill the section: words above, what is shown of the bank, what stands around it. */
  view({ title, mention = "", head = [], forms = [], foot = [] }) {
    const total = Esn.data.pages.length + 1;
    const usual = `${Esn.word("page-of", { n: total, total })} · ${Esn.word("graded-quiz")}`;
    Esn.find("#quiz-mention").textContent = mention || usual;
    const named = title === Esn.data.quiz.title ? title : Esn.ours("span", title);
    Esn.find("#quiz-title").replaceChildren(named);
    Esn.find("#quiz-head").replaceChildren(...head);
    Esn.find("#quiz-foot").replaceChildren(...foot);
    Esn.all("#quiz-bank > *").forEach((part) => (part.hidden = !forms.includes(part)));
    Esn.find("#quiz-bank").append(...forms);
    if (Esn.pages.current() === "quiz") Esn.pages.title();
    scrollTo(0, 0);
  },

  /** The learner comes to the quiz (`shown`), or leaves it. */
  turn(shown) {
    if (!shown) {
      Esn.quizRun.leave();
      if (Esn.challenge) Esn.challenge.leave();
      return;
    }
    if (Esn.challenge && Esn.challenge.back()) return;
    const ended = attempts().filter((attempt) => attempt.ended);
    const waits = Esn.quizTimer && Esn.quizTimer.waits();
    if (running() && !waits) Esn.quizRun.show(running().at);
    else if (!running() && ended.length > 0) Esn.results.show(ended[ended.length - 1]);
    else Esn.quizRules.show();
  },

  /** « 1 essai fait sur 3 », for the menu. */
  standing() {
    const { quiz } = Esn.data;
    const made = attempts().filter((attempt) => attempt.ended).length;
    if (made && quiz.attempts) return Esn.word("attempts-made", { n: made, total: quiz.attempts });
    if (made) return Esn.word("attempts-made-free", { n: made });
    const bound = quiz.attempts ? Esn.word("attempts", { n: quiz.attempts }) : "";
    return [Esn.word("graded-quiz"), bound].filter(Boolean).join(" · ");
  },

  start() {
    Esn.quizRun.start();
    if (Esn.quizTimer) Esn.quizTimer.start();
    if (Esn.challenge) Esn.challenge.start();
  },
};
