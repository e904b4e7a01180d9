// Which screen is shown: the cover, a page, the quiz, the lexicon, about. Its id is the hash.

let current = "";
let watcher = null;

const pageOf = (screen) => Esn.data.pages.find((page) => `p-${page.id}` === screen);
const total = () => Esn.data.pages.length + (Esn.data.quiz ? 1 : 0);

/** The number of a screen among pages and quiz, 0 for what is neither. */
function number(screen) {
  if (screen === "quiz") return total();
  return Esn.data.pages.findIndex((page) => `p-${page.id}` === screen) + 1;
}

function seen(screen) {
  const page = pageOf(screen);
  if (!page || Esn.session.state.seen.includes(page.id)) return;
  Esn.session.change((state) => state.seen.push(page.id));
  Esn.session.experienced(page.id);
  Esn.menu.tell(current);
}

/** A page is seen when its end came into view. */
function watch(screen) {
  if (watcher) watcher.disconnect();
  const end = pageOf(screen) && Esn.find(".neighbours", document.getElementById(screen));
  if (!end) return;
  watcher = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) seen(screen);
  });
  watcher.observe(end);
}

function progress(screen) {
  const notches = Esn.find("#notches");
  const at = number(screen) || Esn.pages.seen();
  notches.style.setProperty("--pages", total());
  notches.style.setProperty("--at", at);
  notches.setAttribute("aria-valuenow", at);
  const words = number(screen) ? Esn.word("page-of", { n: at, total: total() }) : null;
  const text = words || Esn.word("pages-seen", { n: at, total: total() });
  notches.setAttribute("aria-valuetext", text);
}

const heading = (screen) => Esn.find("h1", document.getElementById(screen)).textContent;

function title(screen) {
  const { title: module } = Esn.data.module;
  const bar = Esn.find("#bar-title");
  bar.textContent = heading(screen);
  bar.lang = Esn.all("h1, h1 [lang]", document.getElementById(screen)).pop().closest("[lang]").lang;
  document.title = screen === "cover" ? module : `${heading(screen)} · ${module}`;
}

function remember(screen) {
  try {
    // An LMS's Back stays usable; no element has this name, so no browser scrolls to it.
    history.replaceState(history.state, "", screen === "cover" ? "#" : `#at-${screen}`);
  } catch {
    // some frames forbid it: only the address is not kept
  }
  const page = pageOf(screen);
  const position = page ? page.id : screen === "quiz" ? "quiz" : null;
  if (position !== null && position !== Esn.session.state.position) {
    Esn.session.change((state) => (state.position = position));
  }
}

function focus(target) {
  if (!target.hasAttribute("tabindex") && !target.matches("a[href], button")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

Esn.pages = {
  current: () => current,
  heading,
  number,
  title: () => title(current),

  /** How many pages were seen, an ended quiz being one. */
  seen() {
    const { state } = Esn.session;
    const ended = Esn.data.quiz && state.attempts.some((attempt) => attempt.ended);
    return state.seen.length + (ended ? 1 : 0);
  },

  /** Show a screen; focus goes to its heading, or to the element `at` in it. */
  show(screen, { at = null, quiet = false } = {}) {
    if (Esn.popover) Esn.popover.close();
    const leaving = current;
    current = screen;
    const section = document.getElementById(screen);
    if (Esn.terms) Esn.terms.ready(section);
    Esn.practice.restore(section);
    Esn.all("[data-screen]").forEach((one) => one.classList.toggle("shown", one === section));
    if (Esn.quiz && (screen === "quiz" || leaving === "quiz")) {
      Esn.quiz.turn(screen === "quiz");
    }
    if (screen === "cover") Esn.cover.tell();
    document.documentElement.dataset.at = screen;
    title(screen);
    remember(screen);
    progress(screen);
    Esn.menu.tell(screen);
    Esn.menu.place(screen);
    watch(screen);
    if (at === null) scrollTo(0, 0);
    else at.scrollIntoView();
    if (!quiet) focus(at || Esn.find("h1", section));
  },

  /** The screen that an address names, with the element in it; null if it names none. */
  named(hash) {
    const target = document.getElementById(hash.replace(/^#(at-)?/, ""));
    const screen = target && target.closest("[data-screen]");
    return screen ? { screen: screen.id, at: target === screen ? null : target } : null;
  },

  start() {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      if (link === null || event.defaultPrevented) return; // a term tells in place
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const named = Esn.pages.named(link.hash);
      if (named === null) {
        focus(Esn.find("#main")); // the link that skips the bar
        return;
      }
      if (link.rel === "next") seen(current);
      if (named.screen !== current || named.at === null) Esn.pages.show(named.screen, named);
      else Esn.pages.go(named.at);
    });
    addEventListener("hashchange", () => {
      const named = Esn.pages.named(location.hash);
      if (named && named.screen !== current) Esn.pages.show(named.screen, named);
    });
  },

  /** Move to an element of the screen that is shown. */
  go(target) {
    target.scrollIntoView();
    focus(target);
  },
};
