// The list of pages: a drawer over the page, or a panel beside it where there is room.

const WIDE = 68.75; // rem
const NARROW = 32;
const TINY = 20;

let room = 0; // asked of the browser only when it changes: a page turned would be laid out for it
const app = () => Esn.find(".app");
const wide = () => room >= WIDE;
const isOpen = () => app().dataset.menu === "open";

function set(open) {
  app().dataset.menu = open ? "open" : "closed";
  Esn.find("#menu-button").setAttribute("aria-expanded", String(open));
  const covered = open && !wide();
  for (const one of Esn.all("main, .bar, .skip")) one.inert = covered;
  const menu = Esn.find("#menu");
  if (!open && menu.contains(document.activeElement)) Esn.find("#menu-button").focus();
  const current = Esn.find("[aria-current]", menu);
  if (open && current) menu.scrollTop = current.offsetTop - menu.clientHeight / 2;
}

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

Esn.menu = {
  wanted: null, // what the learner last asked of the panel
  ...{ set, wide, isOpen },

  /** Before the first paint: nothing of the bar moves later. */
  early() {
    room = Esn.room();
    document.documentElement.dataset.room =
      room >= WIDE ? "wide" : room < TINY ? "narrow tiny" : room <= NARROW ? "narrow" : "";
  },

  /** The panel opens beside a page, not beside the cover; a drawer waits to be asked. */
  place(screen) {
    set(wide() && (Esn.menu.wanted === null ? screen !== "cover" : Esn.menu.wanted));
  },

  /** Say in the list and in the bar where the learner is and what was seen. */
  tell(screen) {
    const { pages, quiz } = Esn.data;
    const links = Esn.all("#menu a"); // the pages, in their order, then the quiz
    pages.forEach((page, i) => line(links[i], pageLine(page, screen === `p-${page.id}`)));
    if (quiz) {
      const current = screen === "quiz";
      const state = current ? Esn.word("page-current") : Esn.quiz ? Esn.quiz.standing() : Esn.word("graded-quiz");
      const seen = Esn.session.state.attempts.some((attempt) => attempt.ended);
      line(links[pages.length], { icon: current ? "dot" : "quiz", state, seen });
    }
    for (const link of links) {
      if (link.hash === `#${screen}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const total = pages.length + (quiz ? 1 : 0);
    Esn.find("#menu-seen").textContent = Esn.word("pages-seen", { n: Esn.pages.seen(), total });
  },
};
