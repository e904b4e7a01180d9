// The frame that the module is in: launched, left and launched again, or loaded anew where it was.

const frame = () => Desk.find("#module");
const WAIT = 8000; // milliseconds that a module gets to start

let place = null; // where the learner was before a reload
let leaving = false; // whether what goes away is not to be followed by another launch

/** The window of the module; null where there is none yet, or the frame has gone to another site. */
function inside() {
  try {
    const win = frame().contentWindow;
    return win.location.href === "about:blank" ? null : win;
  } catch {
    return null;
  }
}

function isEmpty() {
  try {
    return frame().contentWindow.location.href === "about:blank";
  } catch {
    return false;
  }
}

/** Once the player has started, which it says by a class; whether it has. */
function started(win) {
  const root = win.document.documentElement;
  return new Promise((resolve) => {
    const look = () => root.classList.contains("ready") && resolve(true);
    new win.MutationObserver(look).observe(root, { attributeFilter: ["class"] });
    setTimeout(resolve, WAIT, false);
    look();
  });
}

function theme(win) {
  const { theme: chosen } = Desk.choice;
  const root = win.document.documentElement;
  if (chosen === "device") delete root.dataset.theme;
  else root.dataset.theme = chosen;
}

async function loaded() {
  const win = inside();
  if (win === null) return;
  theme(win);
  // What loads next is another launch. Heard after the player's own listener, which tells the
  // platform all and ends its session: so it is put last once the player has started.
  const left = () => leaving || Desk.begin({ mode: Desk.session.mode });
  win.addEventListener("pagehide", left);
  const starts = await started(win);
  if (inside() !== win) return;
  win.removeEventListener("pagehide", left);
  win.addEventListener("pagehide", left);
  if (!starts) return;
  Desk.toPlace(win, place);
  place = null;
  const told = () => Desk.tell("place", win.document.documentElement.dataset.at);
  new win.MutationObserver(told).observe(win.document.documentElement, { attributeFilter: ["data-at"] });
  Desk.tell("ready", win);
  told();
}

Desk.frame = {
  inside,

  /** Launch the module as a platform does, from its first screen; `how` as Desk.begin has it. */
  async open(how = {}) {
    await Desk.platform();
    await Desk.frame.leave();
    place = null;
    const { url } = Desk.begin(how);
    frame().contentWindow.location.replace(new URL(url, location.href));
    Desk.find("#alone").href = `${Desk.choice.format}/site/index.html`;
  },

  /** Load it anew where the learner is. */
  reload() {
    const win = inside();
    if (win === null || Desk.session === null) {
      Desk.frame.open();
      return;
    }
    place = Desk.place(win);
    win.location.reload();
  },

  /** The learner closes it: the platform hears the end of the session. A promise. */
  leave() {
    if (isEmpty()) return null;
    leaving = true;
    return new Promise((resolve) => {
      const left = () => {
        leaving = false;
        resolve();
      };
      frame().addEventListener("load", left, { once: true });
      frame().contentWindow.location.replace("about:blank");
    });
  },

  start() {
    frame().addEventListener("load", loaded);
    Desk.on("choice", (changes) => {
      if ("format" in changes || "profile" in changes) Desk.frame.open();
      if ("theme" in changes && inside()) theme(inside());
    });
  },
};
