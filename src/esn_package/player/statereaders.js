// How the text of each version of a state is read. One is added when state.js writes another;
// none is ever taken away: a learner may come back after years, and the module have changed.
//
// Whatever is not as it was written makes the whole text garbage. What an update of the module made
// mean nothing is left out and counted (statekept.js).

const STATUS = { i: "incomplete", c: "completed", p: "passed", f: "failed" };
const MOST = 2000; // pieces of a list: more than any module has
const VERDICT = { e: null, p: true, f: false, r: null };

let seed; // of the state that is being read: what marks an answer follows from it

function check(is) {
  if (!is) throw new RangeError();
}

/** A whole number of at most so many digits. */
function number(text, width, most = Infinity) {
  const value = parseInt(text, 36);
  check(/^[0-9a-z]+$/.test(text) && text.length <= width && value <= most);
  return value;
}

/** The ids by their short form; what an update removed is not among them. */
const shortened = (ids) => new Map(ids.map((id) => [Esn.state.short(id), id]));

/** Every piece of a list that `pattern` reads, as matches; "" is a list of none; none twice. */
function pieces(text, separator, pattern) {
  const parts = text === "" ? [] : text.split(separator, MOST);
  const list = parts.map((piece) => pattern.exec(piece).slice(1));
  check(list.length < MOST && new Set(list.map(([code]) => code)).size === list.length);
  return list;
}

function attemptOf([count, at, verdict, score, spent, questions], how, ids, lost) {
  const { number: wide, at: place, score: most, spent: long } = Esn.widths;
  const ended = verdict !== "r";
  check(ended !== (score === ""));
  const n = number(count, wide);
  const points = ended ? number(score, most, 100) : null;
  const list = pieces(questions, ",", how.question).map(([code, digest, flag, sign, ...answer], index) =>
    ({ ...Esn.kept.found([code, digest, ...answer], ids, lost), index, flag: flag !== "", sign, n, seed }));
  const before = number(at, place);
  const partial = /[EPF]/.test(verdict);
  const left = Esn.kept.left(list, points, partial);
  const answers = left.filter(({ given }) => given !== null);
  // A sign goes with an answer that an update took: the question is asked again.
  const signed = left.filter(({ sign, told, given }) => sign && told === (given !== null));
  const idsOf = (kept) => kept.map(({ id }) => id);
  lost.answers += list.filter(({ told }) => told).length - answers.length;
  return {
    n,
    drawn: idsOf(left),
    at: Math.min(left.filter(({ index }) => index < before).length, Math.max(0, left.length - 1)),
    flags: idsOf(left.filter(({ flag }) => flag)),
    answers: Object.fromEntries(answers.map(({ id, given }) => [id, given])),
    signs: Object.fromEntries(signed.map(({ id, sign }) => [id, sign])),
    ended,
    score: points,
    passed: VERDICT[verdict.toLowerCase()],
    spent: spent === "" ? null : number(spent, long),
    partial: ended && (partial || left.length < list.length),
  };
}

function practiceOf(list, ids, lost) {
  const practice = {};
  for (const [code, digest, tries, mark, ...answer] of list) {
    const one = Esn.kept.found([code, digest, ...answer], ids, lost);
    const { id, given } = one;
    const was = { tries: number(tries, Esn.widths.tries), mark: number(mark, Esn.widths.mark, 100) / 100 };
    if (!Esn.kept.isSound(one)) lost.answers += one.told ? 1 : 0;
    else practice[id] = { given, ...was, ...(given === null ? {} : { mark: Esn.kept.markOf({ ...one, n: 0, seed }) }) };
  }
  return practice;
}

/** The state in the fields of a text, each version's lists read in its own way. */
function stateOf([nonce, sown, counter, position, status, pages, attempts, practice], how, dropped) {
  check(/^[0-9a-z]{6}$/.test(nonce) && /^[icpf]$/.test(status) && /^([0-9a-z]{5})*$/.test(pages));
  check(/^(p[0-9a-z]{5}|w[0-9a-z-]{0,12})$/.test(position));
  seed = number(sown, Esn.widths.seed, 2 ** 32 - 1);
  const { quiz, questions } = Esn.data;
  const asked = quiz ? quiz.questions : [];
  const pageIds = shortened(Esn.data.pages.map((page) => page.id));
  const quizIds = shortened(asked);
  const practiceIds = shortened(Object.keys(questions).filter((id) => !asked.includes(id)));
  const lost = { pages: new Set(), questions: new Set(), changed: new Set(), answers: 0 };
  const page = (code) => pageIds.get(code) || (lost.pages.add(code), "");
  const seen = pieces((pages.match(/.{5}/g) || []).join(), ",", /(.*)/).map(([code]) => page(code));
  const state = {
    version: Esn.widths.version,
    nonce,
    seed,
    counter: number(counter, Esn.widths.counter),
    position: position[0] === "p" ? page(position.slice(1)) : position.slice(1),
    seen: seen.filter(Boolean),
    attempts: pieces(attempts, "!", how.attempt)
      .map((fields) => attemptOf(fields, how, quizIds, lost))
      .filter((attempt) => attempt.ended || attempt.drawn.length > 0), // all taken away
    practice: practiceOf(pieces(practice, ",", how.practice), practiceIds, lost),
    status: STATUS[status],
  };
  for (const [what, { size = lost.answers }] of Object.entries(lost)) dropped[what] = size;
  return state;
}

// Version 1 told no module, no digest, no kind, no time.
const FIRST = {
  attempt: /^([0-9a-z]+)\.([0-9a-z]+)\.([refp])\.([0-9a-z]*)()\.(.*)$/,
  question: /^([0-9a-z]{5})()(\*?)()(?:(=)([\w~-]*))?$/,
  practice: /^([0-9a-z]{5})()([0-9a-z]{1,2})\.([0-9a-z]{1,2})(?:(=)([\w~-]*))?$/,
};
const SECOND = {
  attempt: /^([0-9a-z]+)\.([0-9a-z]+)\.([refpEFP])\.([0-9a-z]*)\.([0-9a-z]*)\.(.*)$/,
  question: /^([0-9a-z]{5})([0-9a-z]{2})(\*?)([-0-9A-J]?)(?:([a-z]{2})([\w~-]+))?$/,
  practice: /^([0-9a-z]{5})([0-9a-z]{2})([0-9a-z]{2})([0-9a-z]{2})(?:([a-z]{2})([\w~-]+))?$/,
};

/** A state by the version of its text; null for another module's. Garbage throws. */
Esn.stateReaders = {
  1: (text, dropped) => stateOf(text.split(";", 10).slice(1), FIRST, dropped),

  2(whole, dropped) {
    const text = whole.replace(/;$/, ""); // as scorm12ledger.js changes it for a moment
    const end = text.lastIndexOf(";");
    check(Esn.fnv(text.slice(0, end), Esn.widths.check) === text.slice(end + 1));
    const [, module, ...fields] = text.slice(0, end).split(";", 11);
    check(/^[0-9a-z]{3}$/.test(module));
    return module === Esn.fnv(Esn.data.module.id, Esn.widths.module) ? stateOf(fields, SECOND, dropped) : null;
  },
};
