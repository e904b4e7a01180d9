// The list of pages: a drawer over the page, or a panel beside it where there is room. What its lines
// say is in menulines.js.

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

Esn.menu = {
  wanted: null, // what the learner last asked of the panel
  ...{ set, wide, isOpen },
  tell() {}, // until menulines.js is there

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
};
