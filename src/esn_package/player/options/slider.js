// A slider beside the field that its number is written in: whoever cannot drag types it, or presses
// arrows on either. The field holds the answer: a slider that nobody moved says nothing.

const slider = (form) => form.querySelector(".slider");
const words = (form, step) => {
  const label = form.querySelector(`[data-step="${step}"] > span`);
  const number = Esn.answers.decimal(step);
  return label ? `${number} : ${label.textContent}` : number;
};

/** The slider stands where the field says: in the middle, and pale, where that holds no step. */
function place(form, steps, step) {
  const made = slider(form);
  const at = steps.indexOf(step);
  made.value = at < 0 ? (steps.length - 1) >> 1 : at;
  made.classList.toggle("unset", at < 0);
  made.setAttribute("aria-valuetext", at < 0 ? Esn.word("scale-none") : words(form, step));
}

Esn.slider = {
  /** Make the slider; `digits` reads what is written in the field. */
  start(form, steps, digits) {
    const field = Esn.answers.field(form);
    const whole = { type: "range", min: 0, max: steps.length - 1, step: 1, autocomplete: "off" };
    const names = { class: "slider", "aria-labelledby": field.getAttribute("aria-labelledby") };
    const made = Esn.make("input", { ...whole, ...names });
    const moved = () => {
      Esn.slider.show(form, steps, steps[made.value]);
    };
    field.closest(".typed").prepend(made);
    place(form, steps, "");
    made.addEventListener("input", moved);
    // A press on the thumb where it stands is an answer too.
    made.addEventListener("click", () => {
      if (form.classList.contains("done")) return;
      moved();
      made.dispatchEvent(new Event("change", { bubbles: true }));
    });
    field.addEventListener("input", () => place(form, steps, digits(field.value)));
  },

  /** Put a step in both, or none. */
  show(form, steps, step) {
    Esn.answers.field(form).value = Esn.answers.decimal(step);
    place(form, steps, step);
  },
};
