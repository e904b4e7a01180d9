// How a state is written: the table of its text stands in state.js.

const STATUS = { i: "incomplete", c: "completed", p: "passed", f: "failed" };
const letterOf = (status) => Object.keys(STATUS).find((letter) => STATUS[letter] === status) || "i";

const short = (id) => Esn.state.short(id);
const base36 = (number, width) =>
  Math.min(36 ** width - 1, Math.max(0, Math.trunc(number) || 0)).toString(36);
const padded = (number, width) => base36(number, width).padStart(width, "0");

const known = (id) => id in Esn.data.questions;
const marked = (id) => short(id) + Esn.packing.digest(Esn.key(id));

function answer(id, given) {
  if (given === null || given === undefined) return "";
  try {
    const { kind } = Esn.key(id);
    const text = Esn.questions[kind].pack(Esn.key(id), given);
    return /^[\w~-]+$/.test(text) ? kind.slice(0, Esn.widths.kind) + text : "";
  } catch {
    return ""; // an answer of another shape
  }
}

/** An attempt as text: what is never dropped, and its detail. A running one is all of the first. */
function attemptText(attempt, answered) {
  const { number, at, score, spent } = Esn.widths;
  const verdict = attempt.passed === null ? "e" : attempt.passed ? "p" : "f";
  const ended = attempt.partial ? verdict.toUpperCase() : verdict;
  const some = (value, width) => (value === null || value === undefined ? "" : base36(value, width));
  const question = (id) =>
    [marked(id), attempt.flags.includes(id) ? "*" : "", attempt.signs[id], answer(id, attempt.answers[id])].join("");
  const bare = [
    base36(attempt.n, number),
    base36(attempt.at, at),
    attempt.ended ? ended : "r",
    some(attempt.score, score),
    some(attempt.spent, spent),
    "",
  ].join(".");
  return { bare, detail: answered ? attempt.drawn.filter(known).map(question).join(",") : "" };
}

function practiceText([id, { given, tries, mark }]) {
  const percent = padded(Math.round(100 * mark), Esn.widths.mark);
  return { bare: marked(id) + padded(tries, Esn.widths.tries) + percent, detail: answer(id, given) };
}

/** What a state holds as text, in parts that can be left out: the last attempts, the best one. */
function parts(state) {
  const { version, module, nonce, seed, counter, word, attempts: most, answered } = Esn.widths;
  const isPage = Esn.data.pages.some((page) => page.id === state.position);
  const other = "w" + String(state.position).replace(/[^a-z0-9-]/g, "").slice(0, word);
  const scores = state.attempts.map((attempt) => (attempt.score === null ? -1 : attempt.score));
  const best = scores.indexOf(Math.max(...scores));
  const after = state.attempts.length - 1;
  const attempts = state.attempts.map((attempt, i) => ({
    ...attemptText(attempt, i > after - answered),
    ended: attempt.ended,
    spare: i !== best && i !== after,
    kept: i === best || i > after - most,
  }));
  return {
    head: [
      "e" + version,
      Esn.fnv(Esn.data.module.id, module),
      state.nonce.slice(0, nonce),
      base36(state.seed, seed),
      base36(state.counter, counter),
      isPage ? "p" + short(state.position) : other,
      letterOf(state.status),
    ].join(";"),
    pages: state.seen.map(short),
    attempts: attempts.filter((one) => one.kept),
    practice: Object.entries(state.practice)
      .filter(([id]) => known(id))
      .map(practiceText),
  };
}

/** The text without so many items, those first that matter least: the order of dropping. */
function joined({ head, pages, attempts, practice }, count) {
  let left = count;
  const first = (list) => {
    const taken = list.slice(0, left);
    left -= taken.length;
    return (one) => !taken.includes(one);
  };
  const answers = first(practice);
  const tried = first(practice);
  const details = first(attempts.filter((one) => one.ended));
  const seen = first(pages);
  const old = first(attempts.filter((one) => one.spare));
  const text = (has) => (one) => one.bare + (has(one) ? one.detail : "");
  const body = [
    head,
    pages.filter(seen).join(""),
    attempts.filter(old).map(text(details)).join("!"),
    practice.filter(tried).map(text(answers)).join(","),
  ].join(";");
  return `${body};${Esn.fnv(body, Esn.widths.check)}`;
}

/**
 * The text of a state in at most `limit` characters, or as near as what is never dropped allows:
 * score, status, position, the attempt that runs. What goes first: answers of practice, practice,
 * answers of ended attempts, pages, old attempts; of each the oldest, one by one.
 */
Esn.stateText = (state, limit) => {
  const all = parts(state);
  const { practice, attempts, pages } = all;
  let [least, most] = [0, 2 * (practice.length + attempts.length) + pages.length];
  for (let half = 0; least < most; half = (least + most) >> 1) {
    if (joined(all, half).length <= limit) most = half;
    else least = half + 1;
  }
  return joined(all, least);
};
