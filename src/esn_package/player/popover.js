// A box beside the button that opens it: Esc, a press outside or leaving it closes it. Browsers
// have had popovers of their own since 2023 and 2024; hospitals have older ones.

let open = null;
const GAP = 8;

/** Under the button, or above where there is no room, and never out of the window. */
function place() {
  const { button, box } = open;
  const at = button.getBoundingClientRect();
  if (at.bottom < 0 || at.top > innerHeight) {
    close();
    return;
  }
  const below = at.bottom + GAP;
  const above = at.top - GAP - box.offsetHeight;
  const fits = below + box.offsetHeight <= innerHeight || above < 0;
  const lowest = Math.max(GAP, innerHeight - box.offsetHeight - GAP);
  const left = Math.max(GAP, Math.min(at.left, innerWidth - box.offsetWidth - GAP));
  box.style.top = `${fits ? Math.min(below, lowest) : above}px`;
  box.style.left = `${left}px`;
}

function close({ focus = false } = {}) {
  if (open === null) return;
  const { button, box } = open;
  open = null;
  box.hidden = true;
  button.setAttribute("aria-expanded", "false");
  if (focus) button.focus();
}

Esn.popover = {
  close,

  /** Open the box at the button, or close it if it is open there. */
  toggle(button, box) {
    const same = open !== null && open.button === button;
    close();
    if (same) return;
    open = { button, box };
    box.hidden = false;
    button.setAttribute("aria-expanded", "true");
    place();
  },

  /** Watch the window, once. */
  start() {
    const outside = (target) =>
      open !== null && !open.box.contains(target) && !open.button.contains(target);
    document.addEventListener("pointerdown", (event) => outside(event.target) && close());
    document.addEventListener("focusin", (event) => outside(event.target) && close());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || open === null) return;
      event.preventDefault();
      close({ focus: true });
    });
    addEventListener("scroll", () => open !== null && place(), { capture: true, passive: true });
    addEventListener("resize", () => open !== null && place());
  },
};
