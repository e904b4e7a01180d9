// Zones of an image or of a passage: a response is a list of their ids. The boxes of the list are
// the answer; a press on a zone is a press on its box, so a keyboard and a finger do the same.

const started = new WeakSet(); // forms that listen

/** What stands for a zone in the image or the passage: its outline or words, and its letter. */
const shapes = (form, id) => form.querySelectorAll(`.zone-map [data-zone="${id}"]`);

/** Zones look as their boxes do. */
function paint(form) {
  for (const input of Esn.answers.inputs(form)) {
    const here = input === document.activeElement;
    for (const shape of shapes(form, input.value)) {
      shape.classList.toggle("chosen", input.checked);
      shape.classList.toggle("here", here);
    }
  }
}

function press(form, { target }) {
  const shape = target.closest(".zone-map [data-zone]");
  if (shape === null || target.closest("a, button")) return; // a term of the lexicon stands in it
  const { zone } = shape.dataset;
  Esn.answers.inputs(form).find((input) => input.value === zone).click();
}

function start(form) {
  if (started.has(form)) return;
  started.add(form);
  form.addEventListener("click", (event) => press(form, event));
  // Later: whoever takes a box back, as one too many, has been heard by then.
  const later = () => setTimeout(() => paint(form));
  for (const name of ["change", "focusin", "focusout"]) form.addEventListener(name, later);
}

Esn.questions.zone = {
  missing: "zone-missing",
  mixed: true, // its letters keep their order; its zones listen
  parts: (key) => key.choices,

  read: (form) => Esn.choices.read(form),

  show(form, given) {
    Esn.answers.check(form, given || []);
    paint(form);
  },

  arrange: start,

  mark(key, given) {
    const ids = Esn.choices.picked(key, given);
    const right = ids.filter((id) => key.right.includes(id)).length;
    // edn: zones found out of zones expected; no more can be chosen.
    return Esn.marking.shared(key.marking, right, key.pick ? 0 : ids.length - right, key.right.length);
  },

  value: (key, given) => Esn.choices.value(key, given),
  pack: (key, given) => Esn.choices.pack(key, given),
  unpack: (key, text) => Esn.choices.unpack(key, text),

  reveal(form, key, given, how) {
    const paintAs = (id, state) => shapes(form, id).forEach((shape) => shape.classList.add(state));
    Esn.choices.reveal(form, key, given, how, paintAs);
  },

  hide(form) {
    Esn.answers.hide(form);
    for (const shape of form.querySelectorAll(".zone-map [data-zone]")) shape.classList.remove("right", "wrong");
  },
};
