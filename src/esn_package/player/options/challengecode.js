// The code of a round of the challenge: eight characters that a classmate types to play the same
// questions and to compare. It holds no name, only the draw, the score and a check.

// Crockford's base 32 has no I, L, O, U, which are misread.
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const READ = { O: "0", I: "1", L: "1" };
const SEEDS = 2 ** 20;
const SCORES = 2 ** 10;
const WIDTH = 6; // digits before the check: 30 bits
const CHECK = 2;

const base32 = (number, width) => {
  let text = "";
  for (let rest = number; text.length < width; rest = Math.floor(rest / 32)) text = DIGITS[rest % 32] + text;
  return text;
};

const number = (text) => Array.from(text).reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0);

const check = (paper, body) => base32(parseInt(Esn.fnv(`${paper}.${body}`, 6), 36) % SCORES, CHECK);

Esn.challengeCode = {
  SEEDS,

  /** « 7K3M-9QXZ » of a draw and a score; `paper` stands for what the questions are. */
  write(paper, seed, score) {
    const body = base32(seed * SCORES + Math.min(score, SCORES - 1), WIDTH);
    const text = body + check(paper, body);
    return `${text.slice(0, 4)}-${text.slice(4)}`;
  },

  /** {seed, score} of what was typed, or null: misread, or of other questions. */
  read(paper, typed) {
    const text = typed.toUpperCase().replace(/[OIL]/g, (one) => READ[one]).replace(/[^0-9A-Z]/g, "");
    const body = text.slice(0, WIDTH);
    const sound = text.length === WIDTH + CHECK && !/[IOLU]/.test(text);
    if (!sound || check(paper, body) !== text.slice(WIDTH)) return null;
    const held = number(body);
    return { seed: Math.floor(held / SCORES), score: held % SCORES };
  },
};
