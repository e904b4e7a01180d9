// A sentence that is true or false: a response is a boolean.

// The words for it are taken too, as questions/truth.py does.
const WORDS = { oui: true, vrai: true, true: true, non: false, faux: false, false: false };

function said(given) {
  if (typeof given === "boolean") return given;
  const word = typeof given === "string" ? Esn.tidy(given).toLowerCase() : "";
  return Object.prototype.hasOwnProperty.call(WORDS, word) ? WORDS[word] : null;
}

Esn.questions.truth = {
  missing: "missing-choice",
  parts: () => [],
  read: (form) => Esn.answers.picked(form).map((input) => input.value === "true").concat(null)[0],
  show: (form, given) => Esn.answers.check(form, [String(given)]),
  arrange() {}, // true stands before false, always
  mark: (key, given) => (said(given) === key.right ? 1 : 0),

  value(key, given) {
    const value = said(given);
    return value === null ? null : { yesNo: value };
  },

  pack: (key, given) => ({ true: "t", false: "f" })[said(given)] || "",
  unpack: (key, text) => ({ t: true, f: false })[text] ?? null,

  reveal(form, key, given, how) {
    for (const row of Esn.answers.rows(form)) {
      const value = row.querySelector("input").value === "true";
      const right = value === key.right;
      const chosen = value === said(given);
      const word = right ? (chosen ? "answer-right" : "choice-was-right") : "answer-wrong";
      if (chosen || (right && how.all)) {
        Esn.answers.say(row, right ? "right" : "wrong", how, how.words(word));
      }
    }
  },

  hide: (form) => Esn.answers.hide(form),
};
