// An answer on screen is kept: told where it is told at once, then saved.

const AWHILE = 3000; // without a press, before what is on screen is kept

/** Whether two answers say the same: the order in which choices were shown says nothing. */
const same = (key, a, b) => {
  const { pack } = Esn.questions[key.kind];
  return pack(key, a) === pack(key, b);
};

/** Keep what a form was answered; whether it is new. `seen` is told where it is. */
Esn.quizKeep = (form, when, seen = () => {}) => {
  if (form.hidden) return false; // every question is closed
  const id = form.dataset.question;
  const given = Esn.block.read(form);
  const { n, answers, signs } = Esn.quiz.running();
  const sign = Esn.certainty ? Esn.certainty.sign(form, signs[id]) : signs[id];
  const isSame = id in answers && given !== null && same(Esn.block.key(form), given, answers[id]);
  if (given === null || (isSame && sign === signs[id])) return false;
  seen();
  // Told before it is saved: a state that holds an answer says that it was told.
  const after = { n, answers: { ...answers, [id]: given }, signs: { [id]: sign } };
  if (Esn.data.quiz.feedback !== "at-end" && !isSame && !Esn.quizWhole) Esn.quiz.told([id], after);
  Esn.quiz.change((running) => {
    running.answers[id] = given;
    if (sign) running.signs[id] = sign;
  }, when);
  return true;
};

/** What is on screen is kept before it is sent, unless it would be told: half an answer is none. */
function draft() {
  const isOn = Esn.pages.current() === "quiz" && Esn.data.quiz.feedback === "at-end";
  if (isOn) Esn.quizRun.leave();
}

/** Before the window is gone: at the event that says so (pagehide) the session has closed already. */
Esn.quizDrafts = () => {
  let waits = null;
  for (const type of ["input", "change", "click", "pointerup"]) {
    Esn.find("#quiz-bank").addEventListener(type, () => {
      clearTimeout(waits);
      waits = setTimeout(draft, AWHILE);
    });
  }
  document.addEventListener("visibilitychange", draft, true); // the session saves after it
};
