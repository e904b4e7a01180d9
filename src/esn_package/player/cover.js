// The cover's actions: begin, go on where one was, or read again.

const has = (screen) => document.getElementById(screen) !== null;

/** The screen where the learner was, "" at a first launch. */
function place() {
  const { position } = Esn.session.state;
  if (position === "quiz" && Esn.data.quiz) return "quiz";
  return position && has(`p-${position}`) ? `p-${position}` : "";
}

function actions() {
  const first = `p-${Esn.data.pages[0].id}`;
  const at = place();
  if (at === "") return [Esn.link(Esn.word("begin"), first)];
  const n = Esn.pages.number(at);
  const { attempts } = Esn.session.state;
  const running = Esn.session.counts() && attempts.some((attempt) => !attempt.ended);
  const quiz = attempts.length && !running;
  const words = at === "quiz" ? Esn.word(quiz ? "see-results" : "resume-quiz") : Esn.word("resume", { n });
  const list = [Esn.link(words, at)];
  if (at !== first) list.push(Esn.link(Esn.word("to-start"), first, "second"));
  return list;
}

/** « Module validé · 75 % », once there is a last word. */
function standing() {
  const { verdict, score } = Esn.status(Esn.data, Esn.session.state);
  if (verdict === "incomplete") return [];
  const words = { passed: "module-passed", completed: "module-completed", failed: "module-failed" };
  const shown = Esn.data.quiz && score !== null ? Esn.word("percent", { n: score }) : "";
  const text = [Esn.word(words[verdict]), shown].filter(Boolean).join(" · ");
  const icon = Esn.icon(verdict === "failed" ? "ring" : "right");
  return [Esn.make("p", { class: "standing", id: "cover-standing" }, icon, text)];
}

Esn.cover = {
  tell() {
    const row = Esn.find("#cover-actions");
    row.replaceChildren(...actions());
    row.firstChild.append(Esn.icon("next"));
    const old = Esn.find("#cover-standing");
    if (old) old.remove();
    row.before(...standing());
  },
};
