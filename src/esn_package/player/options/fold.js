// Texts as learners type them, tidied, folded, marked: questions/folding.py and typed.py are the
// same in Python.

// The same list in both languages: what each calls a space differs.
const SPACES = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;
const LIGATURES = { œ: "oe", æ: "ae", Œ: "OE", Æ: "AE" };
// What phones put for an apostrophe, and hyphens that we print so that a word stays whole.
const PLAIN = { "’": "'", "\u2010": "-", "\u2011": "-" };
const TYPED = 60;

/** The text with one space where there were several, and none around it. */
Esn.tidy = (text) => text.replace(SPACES, " ").replace(/^ +| +$/g, "");

/** The text without any space. */
Esn.bare = (text) => text.replace(SPACES, "");

// Planes of Unicode where no letter stands, nor will: a state has no room for them.
const NONE = /[\u{40000}-\u{10ffff}]/gu;

/** What is kept of a learner's text: its first 60 characters, as Unicode counts them, or so many. */
Esn.cut = (text, most = TYPED) =>
  Array.from(Esn.tidy(text).replace(NONE, "\ufffd")).slice(0, most).join("").replace(/ +$/, "");

/**
 * The text as it is compared: NFD without U+0300..036F, œ → oe, ’ → ', lower case, one space.
 * Where `how` lacks "case", capitals count; where it lacks "accents", accents and ligatures do.
 */
Esn.fold = (text, how = ["case", "accents"]) => {
  let folded = text.replace(/[’\u2010\u2011]/g, (mark) => PLAIN[mark]);
  folded = folded.normalize(how.includes("accents") ? "NFD" : "NFC");
  if (how.includes("accents")) {
    folded = folded.replace(/[\u0300-\u036f]/g, "").replace(/[œæŒÆ]/g, (pair) => LIGATURES[pair]);
  }
  return Esn.tidy(how.includes("case") ? folded.toLowerCase() : folded);
};

/** What is kept of a typed answer; "" for none and for garbage. */
Esn.typed = (given) => {
  if (Number.isSafeInteger(given)) return String(given);
  return typeof given === "string" ? Esn.cut(given) : "";
};

/** 1 for a text that is right, 0.5 for one that is close, else 0. */
Esn.typedMark = ({ answers, close, fold }, text) => {
  const same = (answer) => Esn.fold(answer, fold) === Esn.fold(text, fold);
  return answers.some(same) ? 1 : close.some(same) ? 0.5 : 0;
};
