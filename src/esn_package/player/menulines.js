// What the lines of the menu say: where the learner is, what was seen, what is left to read.

/** Icon and words of one line; `icon` is the name, `state` the words before the minutes. */
function line(link, { icon, state, minutes, seen }) {
  Esn.find("use", link).setAttribute("href", `#i-${icon}`);
  const time = minutes ? Esn.word("minutes", { n: minutes }) : "";
  Esn.find("small", link).textContent = [state, time].filter(Boolean).join(" · ");
  link.parentElement.classList.toggle("seen", seen);
}

function pageLine(page, current) {
  const seen = Esn.session.state.seen.includes(page.id);
  const icon = current ? "dot" : seen ? "right" : "ring";
  const state = Esn.word(current ? "page-current" : seen ? "page-seen" : "page-to-read");
  return { icon, state, minutes: page.minutes, seen };
}

/** Say in the list and in the bar where the learner is and what was seen. */
Esn.menu.tell = (screen) => {
  const { pages, quiz } = Esn.data;
  const links = Esn.all("#menu a"); // the pages, in their order, then the quiz
  pages.forEach((page, i) => line(links[i], pageLine(page, screen === `p-${page.id}`)));
  if (quiz) {
    const current = screen === "quiz";
    const state = current ? Esn.word("page-current") : Esn.quiz.standing();
    const seen = Esn.session.state.attempts.some((attempt) => attempt.ended);
    line(links[pages.length], { icon: current ? "dot" : "quiz", state, seen });
  }
  for (const link of links) {
    if (link.hash === `#${screen}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const total = pages.length + (quiz ? 1 : 0);
  Esn.find("#menu-seen").textContent = Esn.word("pages-seen", { n: Esn.pages.seen(), total });
};
