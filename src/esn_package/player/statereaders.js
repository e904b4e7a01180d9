// How the text of each version of a state is read. One is added when state.js writes another;
// none is ever taken away: a learner may come back after years.

const STATUS = { i: "incomplete", c: "completed", p: "passed", f: "failed" };
const VERDICT = { e: null, p: true, f: false, r: null };

/** A whole number, or an exception: garbage is not guessed at. */
function number(text, radix = 36) {
  if (!/^[0-9a-z]{1,8}$/.test(text)) throw new RangeError(text);
  return parseInt(text, radix);
}

/** The ids of this module by their short form; what an update removed is not among them. */
const shortened = (ids) => new Map(ids.map((id) => [Esn.state.short(id), id]));

/** What a question was answered, or null where an update made the answer mean nothing. */
function unpacked(id, text) {
  const key = Esn.data.questions[id];
  try {
    const given = Esn.questions[key.kind].unpack(key, text);
    return given === undefined ? null : given;
  } catch {
    return null;
  }
}

/** Every piece of a list that `pattern` reads, as matches; "" is a list of none. */
function pieces(text, separator, pattern) {
  return text === "" ? [] : text.split(separator).map((piece) => pattern.exec(piece).slice(1));
}

function readAttempt([n, at, verdict, score, questions], ids) {
  const list = pieces(questions, ",", /^(.{5})(\*?)(?:=([\w~-]*))?$/)
    .map(([code, flag, text]) => ({ id: ids.get(code), flag, text }))
    .filter((one) => one.id !== undefined);
  const answers = {};
  for (const { id, text } of list) {
    const given = text === undefined ? null : unpacked(id, text);
    if (given !== null) answers[id] = given;
  }
  return {
    n: number(n),
    drawn: list.map((one) => one.id),
    at: Math.min(number(at), Math.max(0, list.length - 1)),
    flags: list.filter((one) => one.flag).map((one) => one.id),
    answers,
    ended: verdict !== "r",
    score: score === "" ? null : Math.min(100, number(score)),
    passed: VERDICT[verdict],
  };
}

function readPractice(text, ids) {
  const practice = {};
  for (const [code, tries, mark, answer] of pieces(
    text, ",", /^(.{5})([0-9a-z]{1,2})\.([0-9a-z]{1,2})(?:=([\w~-]*))?$/)) {
    const id = ids.get(code);
    if (id === undefined) continue;
    const given = answer === undefined ? null : unpacked(id, answer);
    practice[id] = { given, tries: number(tries), mark: number(mark) / 100 };
  }
  return practice;
}

Esn.stateReaders = {
  1([, nonce, seed, counter, position, status, pages, attempts, practice]) {
    if (!/^[0-9a-z]{6}$/.test(nonce) || !(status in STATUS)) throw new RangeError(nonce);
    const pageIds = shortened(Esn.data.pages.map((page) => page.id));
    const questionIds = shortened(Object.keys(Esn.data.questions));
    const one = /^([0-9a-z]+)\.([0-9a-z]+)\.([refp])\.([0-9a-z]*)\.(.*)$/;
    const place = position.slice(1);
    return {
      version: Esn.widths.version,
      nonce,
      seed: number(seed) >>> 0,
      counter: number(counter),
      position: position[0] === "p" ? pageIds.get(place) || "" : place,
      seen: (pages.match(/.{5}/g) || []).map((code) => pageIds.get(code)).filter(Boolean),
      attempts: pieces(attempts, "!", one)
        .map((parts) => readAttempt(parts, questionIds))
        .filter((attempt) => attempt.ended || attempt.drawn.length > 0), // all taken away
      practice: readPractice(practice, questionIds),
      status: STATUS[status],
    };
  },
};
