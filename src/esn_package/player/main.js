// The one script that runs: before the first paint, then once the document is there, then once the
// second script is: the quiz, and what no first page needs (later.json).

const AGAIN = 3000; // milliseconds until that is asked for again where it did not come

/** What the state decides, again after the learner took other work. */
function tell() {
  Esn.practice.forget();
  Esn.pages.show(Esn.pages.current() || "cover", { quiet: true });
}

/** The second script is there: the quiz begins where the learner is, words tell their meaning. */
function whole(launch) {
  for (const part of ["drawer", "switches", "popover", "terms", "tabs", "display", "diagnose"]) Esn[part].start();
  if (Esn.data.quiz) Esn.quiz.start();
  for (const part of ["certificate", "opinion"]) if (Esn[part]) Esn[part].start();
  const screen = Esn.pages.current();
  Esn.terms.ready(document.getElementById(screen));
  if (screen === "quiz") Esn.quiz.turn(true);
  Esn.menu.tell(screen);
  Esn.menu.place(screen); // the list goes to the line of this page
  Esn.news.start(launch, tell);
  document.documentElement.classList.add("ready");
}

/** Ask for the second script, which nothing on the first page waits for. */
function more(src, launch) {
  const script = Esn.make("script", { src, onload: () => whole(launch) });
  script.onerror = () => setTimeout(more, AGAIN, src, launch);
  document.head.append(script);
}

async function start(second) {
  const launch = await Esn.session.open();
  for (const part of ["block", "pages", "practice"]) {
    Esn[part].start();
  }
  // A reload shows the page again; a new launch the cover, whose button goes on.
  const named = location.hash ? Esn.pages.named(location.hash) : null;
  Esn.pages.show(named ? named.screen : "cover", { at: named && named.at, quiet: true });
  Esn.notices.start(launch);
  if (second) Esn.afterPaint(() => more(second, launch));
  else whole(launch);
}

/** Without its script the document is whole and readable: that is what is left if one fails. */
function fail(error) {
  document.documentElement.classList.remove("js");
  throw error;
}

function ready(second) {
  Esn.data = Esn.decoded(Esn.find("#esn-data").textContent, Esn.all(".question"));
  start(second).catch(fail);
}

if (typeof document !== "undefined") {
  document.documentElement.classList.add("js");
  Esn.theme.early();
  Esn.menu.early();
  const { second } = document.currentScript.dataset;
  document.addEventListener("DOMContentLoaded", () => ready(second));
}
