// What an attempt is, before it is begun.

function rules(timer) {
  const { quiz } = Esn.data;
  const { left } = Esn.status(Esn.data, Esn.session.state);
  const count = quiz.draw ? quiz.draw.reduce((sum, [row]) => sum + row, 0) : quiz.questions.length;
  const total = quiz.draw ? Esn.quiz.units().length : count;
  const asked = count === total ? "questions" : Esn.cases ? "case-drawn" : "quiz-drawn";
  const facts = [
    ["pages", Esn.word(asked, { n: count, total })],
    ["flag", Esn.word("pass-mark", { n: quiz.passMark })],
    Esn.quiz.counts() && ["redo", quiz.attempts ? Esn.word("attempts-left", { n: left }) : Esn.word("attempts-free")],
  ].filter(Boolean);
  if (timer) facts.push(["clock", Esn.word("time-limit", { n: timer.limit() })]);
  const items = facts.map(([icon, text]) => Esn.make("li", {}, Esn.icon(icon), text));
  const from = Esn.exam ? Esn.exam.from() : "";
  const lines = [from || Esn.word(`quiz-feedback-${quiz.feedback}`), ...(Esn.counting ? Esn.counting.rules() : [])];
  if (quiz.closes) lines.push(Esn.word("lock-rule"));
  if (Esn.cases) lines.push(Esn.word("case-rule"));
  const kept = timer && !quiz.pause ? "time-runs" : "quiz-kept";
  if (Esn.quiz.counts()) lines.push(Esn.word(kept), Esn.results.unread());
  if (Esn.exam && Esn.quiz.counts()) lines.push(Esn.exam.honest());
  return [
    Esn.make("ul", { class: "facts" }, ...items),
    timer ? timer.choose() : "",
    ...lines.filter(Boolean).map((line) => Esn.make("p", {}, line)),
    ...(Esn.certainty ? Esn.certainty.rules() : []),
    Esn.exam && !Esn.quiz.running() ? Esn.exam.statement() : "",
  ];
}

Esn.quizRules = {
  show() {
    const counts = Esn.quiz.counts();
    const goes = Esn.quiz.running() !== null; // its time stands still until the learner is back
    const label = Esn.word(goes ? "quiz-go-on" : counts ? "quiz-begin" : "quiz-train");
    const act = goes ? Esn.quiz.go : Esn.quiz.begin;
    const more = Esn.challenge && !goes ? Esn.challengeViews.button() : "";
    Esn.quiz.view({
      title: Esn.data.quiz.title,
      head: rules(counts && Esn.quizTimer),
      foot: [Esn.make("div", { class: "actions" }, Esn.button(label, act), more)],
    });
  },
};
