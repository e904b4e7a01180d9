// The display menu: what theme.js keeps, chosen.

const { KINDS, stored, apply } = Esn.theme;

const current = () => {
  const chosen = {};
  for (const kind of KINDS) chosen[kind] = document.documentElement.dataset[kind] || "";
  return chosen;
};

function show() {
  for (const group of Esn.all("[data-set]")) {
    const value = current()[group.dataset.set];
    for (const button of Esn.all("button", group)) {
      button.setAttribute("aria-pressed", String(button.dataset.value === value));
    }
  }
}

Esn.display = {
  /** A choice of a kind that stands outside the menu: its name, [value, words] of each. */
  segments(kind, named, options) {
    const now = current()[kind];
    const chosen = options.some(([value]) => value === now) ? now : "";
    const button = ([value, text]) => {
      const looks = { "data-value": value, "aria-pressed": String(value === chosen) };
      return Esn.make("button", { type: "button", ...looks }, text);
    };
    const about = { class: "segments", role: "group", ...named, "data-set": kind };
    return Esn.make("div", about, ...options.map(button));
  },

  start() {
    const button = Esn.find("#display-button");
    button.addEventListener("click", () => Esn.popover.toggle(button, Esn.find("#display")));
    document.addEventListener("click", ({ target }) => {
      const pressed = target.closest("[data-set] button");
      if (pressed === null) return;
      const chosen = { ...current(), [pressed.parentElement.dataset.set]: pressed.dataset.value };
      apply(chosen);
      stored().write(chosen);
      show();
      dispatchEvent(new Event("resize")); // larger text is like a narrower window
    });
    show();
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = Esn.all("details:not([open])");
      opened.forEach((one) => (one.open = true));
    });
    addEventListener("afterprint", () => opened.forEach((one) => (one.open = false)));
  },
};
