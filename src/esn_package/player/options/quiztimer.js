// The time of an attempt, where the quiz limits it. A learner may have a third more, or no limit, and
// ask for more before it is over (WCAG 2.2.1, RGAA 13.1). What they chose tells of their health: it
// stays in this browser: of the usual time, which the state counts (quizclock.js), who has a third
// more spends three quarters of a second a second, and who has no limit never the last.

const MINUTE = 60;
const MORE = 10 * MINUTE;
const WARNED = [5, 1];
// Between two looks; if it was longer, the device slept or the page was frozen.
const LONGEST = 90; // a hidden page is looked at once a minute (Chrome, intensive throttling)
const SLEPT = 5; // seconds that the clock is ahead of the page's own, which may stop in a sleep
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
const seconds = (attempt) => Esn.quizClock.seconds(attempt);
const left = (one) => (free() ? Infinity : Math.ceil((usual() * MINUTE - seconds(one)) / rate() / MINUTE));
const notice = () => Esn.find("[data-notice=time]");
const box = () => Esn.find("#quiz-timer");

/** Keep the seconds that an attempt has spent. */
function put(attempt, spent) {
  Esn.quizClock.keep(attempt, Math.min(spent, free() ? OPEN_END * usual() * MINUTE : Infinity));
}

/** The attempt, what went by counted in whole seconds, by the page's own clock while it goes. */
function count(attempt) {
  const gone = (performance.now() - looked) / 1000;
  const away = Esn.quizClock.since(attempt);
  const took = !Esn.quizClock.absence() ? Math.min(gone, LONGEST) : away > gone + SLEPT ? away : gone;
  const whole = Math.floor(took * rate());
  looked += 1000 * (took === gone ? whole / rate() : gone);
  put(attempt, seconds(attempt) + whole);
  return attempt;
}

function stop() {
  const attempt = Esn.quiz.running();
  if (attempt) attempt.spent = Math.max(0, seconds(attempt)); // for good
  clearInterval(going);
  going = null;
  box().hidden = true;
  if (notice()) notice().remove();
}

function more() {
  Esn.quiz.change((attempt) => put(attempt, seconds(attempt) - Math.round(MORE * rate())), { now: true });
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

function look(end = over) {
  const attempt = Esn.quiz.running();
  const n = attempt && left(count(attempt));
  if (attempt === null) stop(); // it was ended on another device
  else if (n <= 0) end();
  else if (n < Infinity && n !== shown) show(n);
}

function choose() {
  const group = Esn.display.segments("time", { "aria-labelledby": "time-of" }, [
    ["", Esn.word("minutes", { n: Esn.quizTimer.limit() })],
    ["third", Esn.word("time-third", { n: third() })],
    ["free", Esn.word("time-free")],
  ]);
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

  /** An attempt begins or goes on; where absence costs nothing, with a minute at least. */
  go(end = over) {
    if (!Esn.quizTimer.waits()) return;
    if (granted === undefined) granted = Esn.session.allowed();
    const attempt = Esn.quiz.running();
    looked = performance.now() - 1000 * Esn.quizClock.since(attempt);
    const least = Esn.quizClock.absence() ? Infinity : Math.max(0, MINUTE * (usual() - rate()));
    put(attempt, Math.min(seconds(attempt), least));
    shown = Infinity;
    going = setInterval(() => look(), 1000);
    box().hidden = free();
    look(end);
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
    // The clock ran meanwhile. What ended so does a moment later: the launch comes first.
    if (Esn.quizClock.absence() && Esn.quiz.running()) Esn.quizTimer.go(() => {});
    document.addEventListener("visibilitychange", () => {
      if (going === null || document.visibilityState !== "hidden") return;
      look();
      Esn.quiz.change(() => {}, { now: true });
    });
  },
};
