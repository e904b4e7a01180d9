// The bars of a result: by objective, by competency, and how attempt after attempt went.

const number = (value) => Esn.answers.decimal(String(Math.round(100 * value) / 100));
const won = (marks) => Math.max(0, marks.reduce((sum, { points, mark }) => sum + points * mark, 0));
const all = (marks) => marks.reduce((sum, { points }) => sum + points, 0);
const points = (marks) => Esn.word("points-of", { n: number(won(marks)), total: number(all(marks)) });

function bar(name, said, share) {
  const made = Esn.make("i", {});
  made.style.setProperty("--share", `${share}%`);
  return Esn.make("li", {}, Esn.make("span", {}, name), Esn.make("b", {}, said), made);
}

const list = (word, bars) =>
  bars.length ? [Esn.make("h2", {}, Esn.word(word)), Esn.make("ul", { class: "bars" }, ...bars)] : [];

/** The marks of an attempt's questions whose objective is one of these; [] where none has points. */
function marksOf(attempt, objectives) {
  const keys = Esn.data.questions;
  const ids = attempt.drawn.filter((id) => objectives.includes(keys[id].objective) && keys[id].points > 0);
  return ids.map((id) => Esn.counted(id, attempt));
}

function measured(attempt, name, objectives) {
  const marks = marksOf(attempt, objectives);
  return marks.length ? [bar(name, points(marks), (100 * won(marks)) / all(marks))] : [];
}

Esn.bars = {
  /** « 8 points sur 10 » of the whole attempt. */
  points: (attempt) => points(attempt.drawn.map((id) => Esn.counted(id, attempt))),

  /** How it went by objective, and by competency where the framework's own words are known. */
  parts(attempt) {
    if (attempt.partial) return [];
    const { objectives, competencies = {} } = Esn.data;
    const texts = Esn.all("#cover .objectives li").map((item) => item.textContent);
    const named = Object.entries(competencies);
    return [
      ...list("by-objective", objectives.flatMap(({ id }, i) => measured(attempt, texts[i], [id]))),
      ...list("by-competency", named.flatMap(([wording, ids]) => measured(attempt, wording, ids))),
    ];
  },

  /** The score of each attempt, once there are two. */
  attempts() {
    const ended = Esn.session.state.attempts.filter((one) => one.ended && one.score !== null);
    const bars = ended.map(({ n, score }) =>
      bar(Esn.word("attempt-number", { n }), Esn.word("percent", { n: score }), score));
    return ended.length > 1 ? list("my-attempts", bars) : [];
  },
};
