// An attempt under way: one question at a time, markers to go anywhere, flags, the end asked twice.

let at = 0;
let since = 0; // when the question came on screen
const spent = new Map(); // question id → milliseconds before the answer

const attempt = () => Esn.quiz.running();
const id = () => attempt().drawn[at];
const form = () => Esn.block.form(id());
const known = (one) => one in attempt().answers;
const eachTime = () => Esn.data.quiz.feedback === "after-each";
/** Whether the learner was told how the answer on screen was. */
const told = () => eachTime() && known(id());
function count() {
  if (since) spent.set(id(), (spent.get(id()) || 0) + Date.now() - since);
  since = Date.now();
}

/** Keep what is answered on screen; whether it is new. */
const keep = (now = false) => Esn.quizKeep(form(), { now }, count);

const next = () => Esn.quizMarks.next(attempt(), at);
const redraw = () => Esn.find("#quiz-head").replaceChildren(...Esn.quizMarks.head(attempt(), at, go));

function onward() {
  const to = next();
  if (to >= 0) {
    go(to);
    return;
  }
  if (Esn.locks) Esn.quizRun.show(at); // it may be closed
  ask();
}

function settle() {
  const button = Esn.button(Esn.word(next() < 0 ? "quiz-end" : "next-question"), onward);
  Esn.review.settle(form(), id(), attempt(), () => [button]);
}

/** Nothing is answered: it can wait, or be passed for good. */
function lacking() {
  const pass = () => {
    Esn.locks.close(id());
    onward();
  };
  if (Esn.locks && Esn.locks.holds(id())) Esn.locks.offer(form(), pass);
  else Esn.block.missing(form(), Esn.word("quiz-missing"));
}

function submit() {
  if (Esn.block.read(form()) === null) {
    lacking();
    return;
  }
  if (Esn.certainty && Esn.certainty.lacks(form())) return;
  keep(true);
  if (Esn.locks) Esn.locks.close(id());
  if (!eachTime()) {
    onward();
    return;
  }
  settle();
  redraw();
}

function ask() {
  if (!eachTime()) keep();
  Esn.quizEnd.ask();
}

function go(index) {
  const why = Esn.quizMarks.barred(attempt(), index);
  if (why) {
    Esn.find("#quiz-count").textContent = why;
    Esn.say(why);
    return;
  }
  if (!eachTime()) keep();
  Esn.quizRun.show(index);
  Esn.find("#quiz-title").focus({ preventScroll: true });
}

Esn.quizRun = {
  /** How long the question was looked at, in milliseconds; null if that is not known. */
  latency: (one) => (spent.has(one) ? spent.get(one) : null),

  /** Show the question at a place of the attempt that runs. */
  show(index) {
    if (Esn.quizWhole) {
      Esn.quizWhole.show(index);
      return;
    }
    at = Math.min(index, attempt().drawn.length - 1);
    since = Date.now();
    const to = Esn.locks && !told() ? Esn.locks.place(attempt(), at) : at;
    if (to < 0) {
      const head = Esn.quizMarks.head(attempt(), -1, go);
      Esn.quiz.view({ title: Esn.data.quiz.title, head, foot: Esn.locks.all(ask) });
      return;
    }
    at = to;
    if (attempt().at !== at) Esn.quiz.change((running) => (running.at = at));
    Esn.block.fresh(form(), attempt().n, Esn.data.quiz.shuffle.includes("choices"));
    if (known(id())) Esn.block.put(form(), attempt().answers[id()]);
    if (Esn.certainty) Esn.certainty.show(form(), attempt().signs[id()]);
    Esn.find(".label > span", form()).textContent = "";
    const title = Esn.word("question-of", { n: at + 1, total: attempt().drawn.length });
    const place = Esn.cases ? Esn.cases.place(attempt(), id()) : "";
    const mention = [Esn.data.quiz.title, Esn.results.essay(attempt()), place].filter(Boolean).join(" · ");
    const head = Esn.quizMarks.head(attempt(), at, go);
    const above = Esn.cases ? Esn.cases.above(attempt(), id()) : [];
    const foot = Esn.quizMarks.foot(id(), ask, redraw);
    Esn.quiz.view({ title, mention, head, forms: [...above, form()], foot });
    if (told()) settle();
  },

  keep: () => (Esn.quizWhole || { keep }).keep(true),

  /** The learner goes elsewhere: what is on screen is kept. */
  leave() {
    if (Esn.quizWhole) Esn.quizWhole.keep();
    else if (attempt() && !eachTime() && !form().hidden) keep();
  },

  start() {
    Esn.find("#quiz-bank").addEventListener("submit", (event) => {
      event.preventDefault();
      if (attempt() && !Esn.quizWhole) submit();
    });
    if (Esn.quizWhole) Esn.quizWhole.start();
    else Esn.quizDrafts();
    Esn.quizEnd.start();
  },
};
