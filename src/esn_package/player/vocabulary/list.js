// The list of terms: found by a few letters of a name, by pillar, by an address.

let names = new Map(); // of each entry, folded
const found = () => Esn.find("#finder-found");
const field = () => Esn.find("#finder-name");
const chosen = () => Esn.find("#finder-pillar");
const text = (selector, entry) => (Esn.find(selector, entry) || { textContent: "" }).textContent;
const folded = (entry, ...selectors) => Esn.fold(selectors.map((one) => text(one, entry)).join(" "));

/** Whether a term belongs to a pillar: "*" is any, "" none. */
Esn.inPillar = (entry, pillar) =>
  pillar === "*" || (pillar === "" ? entry.dataset.pillars === "" : entry.dataset.pillars.split(" ").includes(pillar));

/** Entries whose name has all the words; if there is none, those whose meaning has them. */
function matching(words) {
  const has = (whole) => words.every((word) => whole.includes(word));
  const pillar = chosen() ? chosen().value : "*";
  const there = Esn.entries().filter((entry) => Esn.inPillar(entry, pillar));
  const named = there.filter((entry) => has(names.get(entry)));
  if (named.length > 0) return { list: named, key: words.length > 0 ? "found" : "terms" };
  const list = there.filter((entry) => has(folded(entry, ".short", ".long")));
  return { list, key: list.length > 0 ? "spoken" : "none" };
}

/** Show what is looked for, and say how many there are. */
function look() {
  const { list, key } = matching(Esn.fold(field().value).split(" ").filter(Boolean));
  const shown = new Set(list);
  Esn.entries().forEach((entry) => entry.classList.toggle("away", !shown.has(entry)));
  for (const letter of Esn.all(".letter")) {
    const away = Esn.find(".entry:not(.away)", letter) === null;
    letter.classList.toggle("away", away);
    Esn.find(`.letters a[href="#${letter.id}"]`).parentElement.classList.toggle("away", away);
  }
  const words = Esn.word(`card-${key}`, { n: list.length });
  if (found().textContent !== words) found().textContent = words;
}

/** Everything is shown again: what an address names must not stay hidden. */
function clear() {
  field().value = "";
  if (chosen()) chosen().value = "*";
  look();
}

/** Before a link leads to a term that is out of sight; the address says which, where it can. */
function aim(hash) {
  const target = /^#(term|letter)-/.test(hash) && document.getElementById(hash.slice(1));
  if (!target) return;
  if (target.classList.contains("away")) clear();
  setTimeout(() => {
    try {
      history.replaceState(history.state, "", hash);
    } catch {
      // some frames forbid it: only the address is not kept
    }
  });
}

Esn.terms = {
  ready() {},

  start() {
    names = new Map(Esn.entries().map((entry) => [entry, folded(entry, "h3", ".aliases")]));
    field().addEventListener("input", look);
    if (chosen()) chosen().addEventListener("change", look);
    Esn.find("#finder").addEventListener("submit", (event) => {
      event.preventDefault();
      const first = Esn.find(".entry:not(.away)");
      if (first) Esn.pages.go(first);
    });
    const clicked = ({ target }) => target.closest("a[href^='#']");
    // Before the core acts on it: it goes to what is shown.
    document.addEventListener("click", (event) => clicked(event) && aim(clicked(event).hash), true);
    addEventListener("hashchange", () => {
      aim(location.hash);
      const named = Esn.pages.named(location.hash);
      if (named && named.at && named.screen === Esn.pages.current()) Esn.pages.go(named.at);
    });
    look(); // a browser that comes back has kept what was typed
  },
};
