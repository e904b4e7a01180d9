// For who has a switch: whatever is asked can be answered by Tab, Enter and Space alone. Browsers
// leave the choices of a group, and the lines of a list, to arrows.

let forth = false; // whether Tab alone was pressed last

/** What Tab stops at in a group of radio buttons: each of them, and the terms beside. */
const stops = (one) => {
  const group = one.closest("[role=radiogroup]");
  return group ? Esn.all("input, a", group) : [];
};

/** The next line of a list, the first after the last. */
function next(list) {
  list.selectedIndex = (list.selectedIndex + 1) % list.options.length;
  list.dispatchEvent(new Event("change", { bubbles: true }));
}

Esn.switches = {
  start() {
    document.addEventListener("keydown", (event) => {
      const { key, shiftKey, target } = event;
      const all = stops(target);
      const to = key === "Tab" && all[all.indexOf(target) + (shiftKey ? -1 : 1)];
      // Enter does what Space does: it must not submit what is half answered.
      const takes = key === "Enter" && target.matches("[type=radio], [type=checkbox], select");
      forth = key === "Tab" && !shiftKey;
      if (to || takes) event.preventDefault();
      if (to) to.focus();
      if (takes && target.options) next(target);
      else if (takes) target.click();
    });
    document.addEventListener("focusin", ({ target, relatedTarget }) => {
      const all = stops(target);
      if (forth && all.length && !all.includes(relatedTarget)) all[0].focus();
      forth = false;
    });
  },
};
