// A step of a scale: a response is its number. Steps are counted in whole numbers of their last
// decimal, as questions/steps.py does, so that 0.1 + 0.2 is the step 0.3 in both languages.

const NUMBER = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/;
const MOST = 1e12; // 12 characters: more is no step
const FINEST = 6; // decimals of a step at most
const NAMED = 35; // steps that SCORM 1.2 can name (RTE 3.4.5)
const counted = new WeakMap(); // the steps of a key

/** The number given in digits, without needless zeros; "" for what is none. */
function digits(given) {
  const near = typeof given === "number" && Math.abs(given) < MOST;
  const text = near ? given.toFixed(FINEST) : typeof given === "string" ? Esn.bare(given) : "";
  const found = NUMBER.exec(text.replace("\u2212", "-").replace(",", "."));
  if (!found) return "";
  const [, sign, whole, rest] = found;
  const size = rest ? `${whole}.${rest}` : whole;
  return size === "0" ? size : sign + size;
}

function count({ from, to, step }) {
  const places = Math.max(...[from, step].map((text) => (text.split(".")[1] || "").length));
  const whole = (text) => Math.round(text * 10 ** places);
  const size = (whole(to) - whole(from)) / whole(step) + 1;
  return Array.from({ length: size }, (_, n) => String((whole(from) + n * whole(step)) / 10 ** places));
}

function steps(key) {
  if (!counted.has(key)) counted.set(key, count(key));
  return counted.get(key);
}

/** What answers name the step given by, or null. */
function named(key, given) {
  const text = digits(given);
  return steps(key).includes(text) ? text : null;
}

const place = (key, text) => steps(key).indexOf(text);

function right(key, text) {
  const [low, high] = key.right.map((end) => place(key, end));
  return low <= place(key, text) && place(key, text) <= high;
}

const keyOf = (form) => Esn.data.questions[form.dataset.question];
const buttons = (form) => Esn.answers.inputs(form);

/** « de 7 à 10 » */
function expected({ right: [low, high] }, how) {
  const ends = { low: Esn.answers.decimal(low), high: Esn.answers.decimal(high) };
  return low === high ? ends.low : how.words("scale-expected", ends);
}

Esn.questions.scale = {
  missing: "scale-missing",
  mixed: true, // never shuffled, but a slider is to be made
  parts: (key) => (steps(key).length > NAMED ? [] : steps(key)),

  read(form) {
    const written = buttons(form).length === 0 ? Esn.answers.field(form).value : "";
    const said = written || Esn.answers.picked(form).map((input) => input.value)[0] || "";
    const text = named(keyOf(form), said);
    return text === null ? null : Number(text);
  },

  show(form, given) {
    const text = named(keyOf(form), given) || "";
    Esn.answers.check(form, [text]);
    if (buttons(form).length === 0) Esn.slider.show(form, steps(keyOf(form)), text);
  },

  arrange(form) {
    if (buttons(form).length === 0) Esn.slider.start(form, steps(keyOf(form)), digits);
  },

  mark(key, given) {
    const text = named(key, given);
    return text !== null && key.right.length > 0 && right(key, text) ? 1 : 0;
  },

  value(key, given) {
    const text = named(key, given);
    if (text === null) return null;
    return steps(key).length > NAMED ? { number: Number(text) } : { rated: text };
  },

  pack: (key, given) => (named(key, given) || "").replace(".", "~"),

  unpack(key, text) {
    const found = named(key, text.replace("~", "."));
    return found === null ? null : Number(found);
  },

  /** Nothing is said of an opinion; the steps that are right are shown by a colour and in words. */
  reveal(form, key, given, how) {
    if (key.right.length === 0) return;
    const text = named(key, given);
    const mark = text === null ? null : Number(right(key, text));
    for (const input of how.all ? buttons(form) : Esn.answers.picked(form)) {
      const fits = right(key, input.value);
      if (fits || input.checked) input.parentNode.classList.add(fits ? "right" : "wrong");
    }
    Esn.answers.sayTyped(form, mark, how, expected(key, how));
  },

  hide: (form) => Esn.answers.hide(form),
};
