// A text of some length: a response is the text. Nobody marks it: once it is written, the learner
// compares it with a rubric, whose ticks are kept nowhere, or with a model.

const limits = (form) => Esn.block.key(form).essay;
/** Whether another character, of whatever kind, still fits. */
const room = (form, text) => Esn.prose.packed(text).length + 6 <= limits(form).bound;

/** Say how many words there are; who cannot see it is told at the limits only. */
function tell(form, before, cut) {
  const { least, most } = limits(form);
  const { value } = Esn.answers.field(form);
  const n = Esn.prose.count(value);
  const full = n >= most ? Esn.word("essay-most", { n }) : room(form, value) ? "" : Esn.word("essay-full");
  Esn.find(".count", form).textContent = full || Esn.word("essay-count", { n });
  Esn.find(".essay", form).dataset.text = value; // the field grows with it
  if (before === undefined) return;
  const was = Esn.prose.count(before);
  if (full && (cut || was < n)) Esn.say(full);
  else if (was < least && least <= n) Esn.say(Esn.word("essay-least", { n: least }));
}

/** Of what came before the caret, keep as much as fits, in whole words; whether some did not. */
function hold(form, before) {
  const field = Esn.answers.field(form);
  const { value, selectionEnd } = field;
  const fits = (text) => Esn.prose.fits(limits(form), text);
  if (fits(value)) return false;
  const after = value.slice(selectionEnd);
  let head = Esn.prose.longest(value.slice(0, selectionEnd), (part) => fits(part + after));
  const stood = before.length - after.length;
  if (head.length > stood && /^\S/.test(after)) head = head.slice(0, Math.max(stood, head.search(/\S*$/)));
  field.value = head + after;
  field.setSelectionRange(head.length, head.length);
  return true;
}

function listen(form) {
  const field = Esn.answers.field(form);
  let before = field.value;
  const typed = (event) => {
    if (event.isComposing) return;
    tell(form, before, hold(form, before));
    before = field.value;
  };
  field.addEventListener("input", typed);
  field.addEventListener("compositionend", typed);
}

/** What the learner judges the text by. */
function judged({ rubric, model }) {
  if (!rubric.length && !model) return null;
  const box = Esn.make("div", { class: "judged" });
  const lines = rubric.map((one) =>
    Esn.make("label", {}, Esn.make("input", { type: "checkbox" }), Esn.html("span", one)),
  );
  const named = { role: "group", "aria-label": Esn.word("essay-rubric") };
  if (lines.length) {
    const ticks = Esn.ours("p", Esn.word("essay-ticks"), { class: "mention" });
    box.append(Esn.ours("b", Esn.word("essay-rubric")), Esn.make("div", named, ...lines), ticks);
  }
  if (model) box.append(Esn.ours("b", Esn.word("essay-model")), Esn.html("div", model));
  return box;
}

Esn.questions.essay = {
  missing: "missing-text",
  mixed: true, // its field is listened to each time that it is shown anew
  parts: () => [],
  read: (form) => Esn.prose.kept(limits(form), Esn.answers.field(form).value) || null,

  show(form, given) {
    Esn.answers.field(form).value = given === null ? "" : given;
    tell(form);
  },

  arrange(form) {
    listen(form);
    tell(form);
  },

  mark: () => 0,

  value(key, given) {
    const text = Esn.prose.kept(key.essay, given);
    return text === "" ? null : { written: key.essay.told ? text : "" };
  },

  pack: (key, given) => Esn.prose.packed(Esn.prose.kept(key.essay, given)),
  unpack: (key, text) => Esn.prose.kept(key.essay, Esn.prose.decoded(text)) || null,

  reveal(form, key, given, how) {
    const { least } = key.essay;
    const n = Esn.prose.count(given || "");
    const row = Esn.answers.field(form).closest(".typed");
    if (given && n < least) Esn.answers.say(row, "", how, Esn.word("essay-short", { n, least }));
    return how.all && judged(key.essay);
  },

  hide: (form) => Esn.answers.hide(form),
};
