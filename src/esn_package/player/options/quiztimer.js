// The time of an attempt, where the quiz limits it. A learner may have a third more, or no limit, and
// ask for more before it is over (WCAG 2.2.1, RGAA 13.1). What they chose tells of their health: it
// stays in this browser. The state holds the seconds spent of the usual time, of which a learner
// with a third more spends three quarters of one a second, and one without a limit never the last.

const MINUTE = 60;
const MORE = 10 * MINUTE;
const WARNED = [5, 1];
// Between two looks; if it was longer, the device slept or the page was frozen, which costs nothing.
const LONGEST = 90; // a hidden page is looked at once a minute (Chrome, intensive throttling)
const OPEN_END = 0.8; // of the usual time, spent at most without a limit

let granted; // minutes that the LMS allows
let going = null;
let looked = 0;
let shown = Infinity; // minutes left, as they were said last

const choice = () => document.documentElement.dataset.time || ""; // display.js
const free = () => choice() === "free";
const usual = () => Esn.data.quiz.timeLimit;
const third = () => Math.ceil((4 * usual()) / 3);
const minutes = () => Math.max(choice() === "third" ? third() : usual(), granted || 0);
/** Seconds of the usual time that a second takes. */
const rate = () => usual() / minutes();
const left = ({ spent }) =>
  free() ? Infinity : Math.ceil((usual() * MINUTE - spent) / rate() / MINUTE);
const notice = () => Esn.find("[data-notice=time]");
const box = () => Esn.find("#quiz-timer");

/** The attempt, what went by counted in whole seconds, by a clock that nobody sets back. */
function count(attempt) {
  const gone = (performance.now() - looked) / 1000;
  const whole = Math.floor(Math.min(gone, LONGEST) * rate());
  looked += 1000 * (gone > LONGEST ? gone : whole / rate());
  attempt.spent += whole;
  if (free()) attempt.spent = Math.min(attempt.spent, OPEN_END * usual() * MINUTE);
  return attempt;
}

function stop() {
  clearInterval(going);
  going = null;
  box().hidden = true;
  if (notice()) notice().remove();
}

function more() {
  Esn.quiz.change((attempt) => (attempt.spent -= Math.round(MORE * rate())), { now: true });
  look();
  Esn.say(Esn.find("p", notice()).textContent);
}

/** Show the minutes that are left; say once that they are few, and from then on offer more. */
function show(n) {
  const near = n < minutes() && WARNED.some((one) => n <= one && shown > one);
  const words = Esn.word("time-left", { n });
  if (near && !notice()) {
    const ask = Esn.button(Esn.word("time-more"), more, "second");
    const about = { class: "notice warning", "data-notice": "time" };
    Esn.find("#notices").append(Esn.make("div", about, Esn.icon("clock"), Esn.make("p"), ask));
  }
  Esn.all("#quiz-timer span, [data-notice=time] p").forEach((one) => (one.textContent = words));
  if (near) Esn.say(`${words}. ${Esn.word("time-may-ask")}`);
  shown = n;
}

/** The attempt ends as it stands, what is on screen in it. */
function over() {
  if (Esn.pages.current() !== "quiz") Esn.pages.show("quiz");
  Esn.quizRun.keep();
  Esn.find("#quiz-dialog").close();
  Esn.quiz.finish(Esn.word("time-over"));
  Esn.find("#quiz-title").focus({ preventScroll: true });
  Esn.say(Esn.word("time-over"));
}

function look() {
  const attempt = Esn.quiz.running();
  const n = attempt && left(count(attempt));
  if (attempt === null) stop(); // it was ended on another device
  else if (n <= 0) over();
  else if (n < Infinity && n !== shown) show(n);
}

/** The choice of time: display.js hears it. */
function choose() {
  const about = { class: "segments", role: "group", "aria-labelledby": "time-of", "data-set": "time" };
  const group = Esn.make("div", about);
  const option = (value, text) => {
    const looks = { "data-value": value, "aria-pressed": String(value === choice()) };
    group.append(Esn.make("button", { type: "button", ...looks }, text));
  };
  option("", Esn.word("minutes", { n: Esn.quizTimer.limit() }));
  option("third", Esn.word("time-third", { n: third() }));
  option("free", Esn.word("time-free"));
  const title = Esn.make("p", { class: "mention", id: "time-of" }, Esn.word("time-choice"));
  const note = Esn.make("p", { class: "mention" }, Esn.word("time-private"));
  return Esn.make("div", { class: "time" }, title, group, note);
}

Esn.quizTimer = {
  stop,
  choose,
  limit: () => usual().toLocaleString(Esn.data.language),

  /** Whether the clock of the attempt stands still: after a reload, in a new launch. */
  waits: () => Esn.quiz.counts() && going === null,

  /** An attempt begins or goes on; who comes back has a minute at least. */
  go() {
    if (!Esn.quizTimer.waits()) return;
    if (granted === undefined) granted = Esn.session.allowed();
    const attempt = Esn.quiz.running();
    attempt.spent = Math.min(attempt.spent || 0, Math.max(0, MINUTE * (usual() - rate())));
    looked = performance.now();
    shown = Infinity;
    going = setInterval(look, 1000);
    box().hidden = free();
    look();
  },

  start() {
    const clock = Esn.make("span", { role: "timer" });
    const onclick = ({ target }) => {
      clock.hidden = !clock.hidden;
      target.textContent = Esn.word(clock.hidden ? "time-show" : "time-hide");
    };
    const looks = { type: "button", class: "icon-button", onclick };
    const hide = Esn.make("button", looks, Esn.word("time-hide"));
    const made = Esn.make("div", { id: "quiz-timer", hidden: "" }, Esn.icon("clock"), clock, hide);
    Esn.find("#quiz-head").before(made);
    document.addEventListener("visibilitychange", () => {
      if (going === null || document.visibilityState !== "hidden") return;
      look();
      Esn.quiz.change(() => {}, { now: true });
    });
  },
};
