// Zones of an image or of a passage: a response is a list of their ids. The boxes of the list are
// the answer; a press on a zone is a press on its box, so a keyboard and a finger do the same.

const started = new WeakSet(); // forms that listen

/** The ids that were picked, in the order of the definition; [] for none, garbage and too many. */
function picked(key, given) {
  const ids = Esn.marking.listed(given) || [];
  const known = key.choices.filter((id) => ids.includes(id));
  return known.length > key.pick || !ids.every((id) => known.includes(id)) ? [] : known;
}

/** How a zone was, in a state and a word; null where nothing is said of it. */
function verdict(right, chosen) {
  if (right) return chosen ? ["right", "answer-right"] : ["right", "choice-too"];
  return chosen ? ["wrong", "choice-not"] : null;
}

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

  read(form) {
    const ids = Esn.answers.picked(form).map((input) => input.value);
    return ids.length === 0 ? null : ids;
  },

  show(form, given) {
    Esn.answers.check(form, given || []);
    paint(form);
  },

  arrange: start,

  mark(key, given) {
    const ids = picked(key, given);
    const right = ids.filter((id) => key.right.includes(id)).length;
    // edn: zones found out of zones expected; no more can be chosen.
    return Esn.marking.shared(key.marking, right, key.pick ? 0 : ids.length - right, key.right.length);
  },

  value(key, given) {
    const ids = picked(key, given);
    return ids.length === 0 ? null : { picked: ids };
  },

  pack: (key, given) => Esn.packing.ids(picked(key, given)),
  unpack: (key, text) => Esn.packing.toIds(text, key.choices),

  /** While a try remains nothing is told: a word on each zone would give the answer away. */
  reveal(form, key, given, how) {
    if (!how.all) return;
    const ids = picked(key, given);
    for (const row of Esn.answers.rows(form)) {
      const id = row.querySelector("input").value;
      const said = verdict(key.right.includes(id), ids.includes(id));
      if (!said) continue;
      Esn.answers.say(row, said[0], how, how.words(said[1]), key.feedback[id] || "");
      for (const shape of shapes(form, id)) shape.classList.add(said[0]);
    }
  },

  hide(form) {
    Esn.answers.hide(form);
    for (const shape of form.querySelectorAll(".zone-map [data-zone]")) shape.classList.remove("right", "wrong");
  },
};
