// The one script that runs: before the first paint, then once the document is there.

/** What the state decides, again after the learner took other work. */
function tell() {
  Esn.practice.forget();
  Esn.pages.show(Esn.pages.current() || "cover", { quiet: true });
}

async function start() {
  const launch = await Esn.session.open();
  for (const part of ["block", "popover", "terms", "tabs", "display", "diagnose", "menu", "pages", "practice"]) {
    Esn[part].start();
  }
  if (Esn.data.quiz) Esn.quiz.start();
  // A reload shows the page again; a new launch the cover, whose button goes on.
  const named = location.hash ? Esn.pages.named(location.hash) : null;
  Esn.pages.show(named ? named.screen : "cover", { at: named && named.at, quiet: true });
  Esn.notices.start(launch, tell);
  document.documentElement.classList.add("ready");
}

/** Without its script the document is whole and readable: that is what is left if one fails. */
function fail(error) {
  document.documentElement.classList.remove("js");
  throw error;
}

function ready() {
  Esn.data = Esn.decoded(Esn.find("#esn-data").textContent, Esn.all(".question"));
  start().catch(fail);
}

if (typeof document !== "undefined") {
  document.documentElement.classList.add("js");
  Esn.display.early();
  Esn.menu.early();
  document.addEventListener("DOMContentLoaded", ready);
}
