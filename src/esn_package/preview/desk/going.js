// To any page or question of the module in one step, and its right answers shown.

let answers = false;

const group = (key, options) =>
  options.length ? [Desk.make("optgroup", { label: Desk.word(key) }, ...options)] : [];
const option = (value, text) => Desk.make("option", { value }, text);
const short = (text) => (text.length > 60 ? `${text.slice(0, 59).trim()}…` : text);

/** A question in the list: its number and how it begins. */
function question(win, form, n) {
  const legend = form.querySelector("legend, .prompt") || form;
  const words = legend.textContent.replace(/\s+/g, " ").trim();
  return option(form.id, short(`${n}. ${words}`));
}

function fill(win) {
  const { data } = win.Esn;
  const forms = (selector) => Array.from(win.document.querySelectorAll(selector));
  const practice = forms(".page:not(.quiz) .question").map((form, n) => question(win, form, n + 1));
  const quiz = (data.quiz ? data.quiz.questions : [])
    .map((id) => win.document.getElementById(`q-${id}`))
    .filter(Boolean)
    .map((form, n) => question(win, form, n + 1));
  const pages = data.pages.map(({ id }, n) => option(`p-${id}`, short(`${n + 1}. ${win.Esn.pages.heading(`p-${id}`)}`)));
  const screens = ["lexicon", "about"].filter((id) => win.document.getElementById(id));
  Desk.find("#go").replaceChildren(
    option("cover", Desk.word("go-cover")),
    ...group("go-pages", pages),
    ...group("go-practice", practice),
    ...(data.quiz ? [option("quiz", data.quiz.title)] : []),
    ...group("go-quiz", quiz),
    ...screens.map((id) => option(id, Desk.word(`go-${id}`))),
  );
}

/** Show what is right in a question, as no answer of the learner's. */
function settle(Esn, form) {
  const title = Desk.word("answer-shown");
  Esn.block.settle(form, null, { state: "kept", title, all: true, explain: true });
}

/** A question of the quiz: in the attempt that runs, in one that begins now, or else by itself. */
function toQuiz(Esn, id) {
  Esn.pages.show("quiz");
  if (!Esn.quiz.running() && Esn.quiz.mayBegin()) Esn.quiz.begin();
  const running = Esn.quiz.running();
  const at = running ? running.drawn.indexOf(id) : -1;
  const form = Esn.block.form(id);
  if (at >= 0) Esn.quizRun.show(at);
  if (at >= 0 && !form.hidden) return;
  Esn.block.fresh(form, running ? running.n : 1, false);
  Esn.quiz.view({ title: Esn.data.quiz.title, forms: [form] });
  settle(Esn, form);
  Desk.notice(Desk.word(!running ? "quiz-not-open" : at < 0 ? "not-drawn" : "not-yet"));
}

function go(id) {
  const win = Desk.frame.inside();
  if (win === null) return;
  const { Esn } = win;
  const name = id.replace(/^q-/, "");
  Desk.notice("");
  if (Esn.data.quiz && Esn.data.quiz.questions.includes(name) && id !== name) toQuiz(Esn, name);
  else {
    const target = win.document.getElementById(id);
    const screen = target.closest("[data-screen]");
    Esn.pages.show(screen.id, { at: screen === target ? null : target });
  }
  reveal(win);
}

/** Show what is right in every question on screen; the learner's state is left as it is. */
function reveal(win) {
  if (!answers) return;
  const { Esn } = win;
  for (const form of win.document.querySelectorAll(".shown .question:not([hidden])")) {
    if (form.dataset.question && !form.querySelector(".verdict > b")) settle(Esn, form);
  }
}

function toggle() {
  answers = !answers;
  Desk.find("#answers").setAttribute("aria-pressed", answers);
  const win = Desk.frame.inside();
  if (win === null) return;
  if (answers) reveal(win);
  else Desk.frame.reload();
}

Desk.going = {
  start() {
    Desk.find("#go").addEventListener("change", ({ target }) => go(target.value));
    Desk.find("#answers").addEventListener("click", toggle);
    Desk.on("ready", (win) => {
      fill(win);
      const seen = () => setTimeout(reveal, 0, win);
      const head = win.document.getElementById("quiz-title");
      if (head) new win.MutationObserver(seen).observe(head, { childList: true, characterData: true, subtree: true });
      reveal(win);
    });
    Desk.on("place", (screen) => {
      Desk.find("#go").value = screen;
      const win = Desk.frame.inside();
      if (win) setTimeout(reveal, 0, win);
    });
  },
};
