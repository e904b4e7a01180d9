// An attempt under way: one question at a time, markers to go anywhere, flags, the end asked twice.

let at = 0;
let since = 0; // when the question came on screen
const spent = new Map(); // question id → milliseconds before the answer

const attempt = () => Esn.quiz.running();
const id = () => attempt().drawn[at];
const form = () => Esn.block.form(id());
const known = (one) => one in attempt().answers;
const eachTime = () => Esn.data.quiz.feedback === "after-each";
/** Whether two answers say the same: the order in which choices were shown says nothing. */
const same = (key, a, b) => {
  const { pack } = Esn.questions[key.kind];
  return pack(key, a) === pack(key, b);
};

function count() {
  if (since) spent.set(id(), (spent.get(id()) || 0) + Date.now() - since);
  since = Date.now();
}

/** Keep what is answered on screen; whether it is new. */
function keep(now = false) {
  const given = Esn.block.read(form());
  const key = Esn.data.questions[id()];
  if (given === null || (known(id()) && same(key, given, attempt().answers[id()]))) return false;
  count();
  const one = id();
  // Told before it is saved: a state that holds an answer says that it was told.
  const { n, answers } = attempt();
  const told = { n, answers: { ...answers, [one]: given } };
  if (Esn.data.quiz.feedback !== "at-end") Esn.quiz.told([one], told);
  Esn.quiz.change((running) => (running.answers[one] = given), { now });
  return true;
}

const next = () => Esn.quizMarks.next(attempt(), at);
const redraw = () => Esn.find("#quiz-head").replaceChildren(...Esn.quizMarks.head(attempt(), at, go));

function onward() {
  const to = next();
  if (to < 0) ask();
  else go(to);
}

function settle() {
  const given = attempt().answers[id()];
  const marked = Esn.quiz.marked(id(), attempt().answers);
  const state = Esn.block.stateOf(marked.mark, marked);
  const button = Esn.button(Esn.word(next() < 0 ? "quiz-end" : "next-question"), onward);
  const title = Esn.word(`verdict-${state}`);
  Esn.block.settle(form(), given, { state, title, all: true, explain: true, actions: [button] });
}

function submit() {
  if (Esn.block.read(form()) === null) {
    Esn.block.missing(form(), Esn.word("quiz-missing"));
    return;
  }
  keep(true);
  if (!eachTime()) {
    onward();
    return;
  }
  settle();
  redraw();
}

/** Ask before the end; the first button is the safe one. */
function ask() {
  if (!eachTime()) keep();
  const asked = Esn.find("#quiz-dialog");
  Esn.find("p", asked).textContent = Esn.quizMarks.open(attempt());
  asked.showModal();
}

function go(index) {
  if (!eachTime()) keep();
  Esn.quizRun.show(index);
  Esn.find("#quiz-title").focus({ preventScroll: true });
}

function dialog() {
  const show = (results) => {
    results();
    Esn.find("#quiz-title").focus({ preventScroll: true });
  };
  const end = () => {
    made.close();
    Esn.quiz.finish("", (results) => setTimeout(show, 0, results)); // two short tasks, not a long one
  };
  const stay = Esn.button(Esn.word("quiz-go-on"), () => made.close());
  const leave = Esn.button(Esn.word("quiz-finish"), end, "second");
  const row = Esn.make("div", { class: "actions" }, stay, leave);
  const made = Esn.dialog("quiz-dialog", Esn.word("end-question"), Esn.make("p"), row);
}

Esn.quizRun = {
  /** How long the question was looked at, in milliseconds; null if that is not known. */
  latency: (one) => (spent.has(one) ? spent.get(one) : null),

  /** Show the question at a place of the attempt that runs. */
  show(index) {
    at = Math.min(index, attempt().drawn.length - 1);
    since = Date.now();
    if (attempt().at !== at) Esn.quiz.change((running) => (running.at = at));
    Esn.block.fresh(form(), attempt().n, Esn.data.quiz.shuffle.includes("choices"));
    if (known(id())) Esn.block.put(form(), attempt().answers[id()]);
    Esn.find(".label > span", form()).textContent = "";
    const title = Esn.word("question-of", { n: at + 1, total: attempt().drawn.length });
    const mention = `${Esn.data.quiz.title} · ${Esn.results.essay(attempt())}`;
    const head = Esn.quizMarks.head(attempt(), at, go);
    const foot = Esn.quizMarks.foot(id(), ask, redraw);
    Esn.quiz.view({ title, mention, head, forms: [form()], foot });
    if (eachTime() && known(id())) settle();
  },

  keep: () => keep(true),

  /** The learner goes elsewhere: what is on screen is kept. */
  leave() {
    if (attempt() && !eachTime() && !form().hidden) keep();
  },

  start() {
    Esn.find("#quiz-bank").addEventListener("submit", (event) => {
      event.preventDefault();
      if (attempt()) submit();
    });
    dialog();
  },
};
