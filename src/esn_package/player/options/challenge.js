// The challenge (« défi »): a short round against the clock, for its own sake. Nothing of it counts
// or is told to anyone; a code lets others play the same questions and compare (challengecode.js).
// The clock stands still while an answer is explained or the learner is elsewhere, and may be lifted.

const RIGHT = 10; // points of a right answer; a streak adds one a question, up to
const STREAK = 5;
const SECOND = 1000;
const NEAR = 10; // seconds left when who does not see the bar is told

let round = null; // {ids, seed, at, score, streak, longest, right, gone, rival}
let since = 0; // when the clock began to run; 0 while it stands still
let ticking = null;

const rules = () => Esn.data.quiz.challenge;
const free = () => document.documentElement.dataset.time === "free";
const key = (id) => Esn.data.questions[id];
const bank = () => Esn.data.quiz.questions.filter((id) => key(id).points > 0 && !key(id).case);
/** What the questions are: a code of others is no code. */
const paper = () => Esn.fnv(bank().map((id) => id + Esn.packing.digest(key(id))).join() + rules().questions, 6);
const focus = () => Esn.find("#quiz-title").focus({ preventScroll: true });
const best = () => Esn.stored(`${Esn.session.key}.best`); // of this learner, on a shared computer too
const isLast = () => round.at + 1 === round.ids.length;
const form = () => Esn.block.form(round.ids[round.at]);
const word = (name, values) => Esn.word(`challenge-${name}`, values);

function left() {
  const running = since ? performance.now() - since : 0;
  return Math.max(0, Math.ceil(rules().minutes * 60 - (round.gone + running) / SECOND));
}

function stop() {
  clearInterval(ticking);
  if (round && since) round.gone += performance.now() - since;
  since = 0;
}

/** The clock runs, unless it was lifted or an answer is on screen with its verdict. */
function run() {
  stop();
  if (free() || form().classList.contains("done")) return;
  since = performance.now();
  ticking = setInterval(tick, SECOND);
  tell();
}

/** The state of the round in words, and its time as a bar. */
function head() {
  const facts = [word("score", { n: round.score })];
  if (round.streak > 1) facts.push(word("streak", { n: round.streak }));
  const bar = Esn.make("i", {});
  const time = Esn.make("span", { role: "timer", id: "challenge-time" });
  const clock = Esn.make("ul", { class: "bars" }, Esn.make("li", {}, time, bar));
  return [Esn.make("p", { class: "mention" }, facts.join(" · ")), ...(free() ? [] : [clock])];
}

function tell() {
  const time = Esn.find("#challenge-time");
  if (!time) return;
  const n = left();
  time.textContent = word("left", { n });
  time.parentElement.lastChild.style.setProperty("--share", `${(100 * n) / (rules().minutes * 60)}%`);
}

function tick() {
  tell();
  if (left() === NEAR) Esn.say(word("left", { n: NEAR }));
  if (left() === 0) over(true);
}

/** The button of the form says what it does here; in an attempt it saves. */
function label(text) {
  Esn.find(":scope > .actions button", form()).textContent = text;
}

function show() {
  Esn.all(":scope > .certainty", form()).forEach((one) => one.remove()); // of an attempt before
  Esn.block.fresh(form(), -1 - round.seed, true); // below 0: what a seed decides is alike for all
  label(Esn.word("check"));
  Esn.find(".label > span", form()).textContent = "";
  const title = Esn.word("question-of", { n: round.at + 1, total: round.ids.length });
  const give = Esn.button(word("stop"), () => over(), "second");
  Esn.quiz.view({ title, mention: word("title"), head: head(), forms: [form()], foot: [give] });
  run();
}

function next() {
  if (isLast()) return over();
  label(form().dataset.say);
  round.at += 1;
  show();
  return focus();
}

function submit() {
  const given = Esn.block.read(form());
  if (given === null) {
    Esn.block.missing(form());
    return;
  }
  stop();
  const one = Esn.block.key(form());
  const mark = Esn.marking.mark(one, given);
  const state = Esn.block.stateOf(mark, one);
  round.streak = state === "right" ? round.streak + 1 : 0;
  round.longest = Math.max(round.longest, round.streak);
  round.right += state === "right" ? 1 : 0;
  round.score += Math.round(RIGHT * Math.max(0, mark)) + Math.max(0, Math.min(round.streak - 1, STREAK));
  const button = Esn.button(word(isLast() ? "end" : "next"), next);
  const title = Esn.word(`verdict-${state}`);
  Esn.block.settle(form(), given, { state, title, all: true, explain: true, actions: [button] });
  Esn.find("#quiz-head").replaceChildren(...head());
  tell();
}

function begin(seed, rival = null) {
  const ids = Esn.shuffled(bank(), Esn.random(seed)).slice(0, rules().questions);
  round = { ids, seed, at: 0, score: 0, streak: 0, longest: 0, right: 0, gone: 0, rival };
  show();
  focus();
}

function over(late = false) {
  stop();
  label(form().dataset.say);
  const done = round;
  round = null;
  const before = best().read() || 0;
  if (done.score > before) best().write(done.score);
  Esn.challengeViews.over({ ...done, before, late, code: Esn.challengeCode.write(paper(), done.seed, done.score) });
  focus();
}

Esn.challenge = {
  best: () => best().read() || 0,
  begin: () => begin(crypto.getRandomValues(new Uint32Array(1))[0] % Esn.challengeCode.SEEDS),
  read: (typed) => Esn.challengeCode.read(paper(), typed),
  join: ({ seed, score }) => begin(seed, score),

  /** The round goes on when the learner is back; whether there is one. */
  back: () => round !== null && (run(), true),
  leave: stop,

  start() {
    Esn.find("#quiz-bank").addEventListener("submit", () => round && submit());
    document.addEventListener("visibilitychange", () => {
      if (!round || document.visibilityState === "hidden") stop();
      else if (Esn.pages.current() === "quiz") run();
    });
  },
};
