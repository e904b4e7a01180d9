// Answers as short text of letters, digits, - _ ~ for the state, and back.
//
// A choice or item is four characters that follow from its id, never from its position: an
// update that moves it keeps what a saved answer means. An answer that names what is no longer
// there is dropped whole: half an answer is one that nobody gave.
//
// A text is written in the shorter of two ways: letters and digits as they are, a space as _ and
// any other character as ~ and four digits of base 64; or ~~~ and three digits a character, which
// hold all that Unicode has given a meaning (fold.js keeps no other). States of before have ~~ and
// two characters in seven digits.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const WIDTH = 4;

/** Four characters that stand for an id (digest.py): itself where it is four, else FNV-1a. */
const code = (id) => (/^[0-9a-z]{4}$/.test(id) ? id : Esn.fnv(id, WIDTH));

function digits(number, width) {
  let text = "";
  for (let rest = number; text.length < width; rest = Math.floor(rest / 64)) {
    text = DIGITS[rest % 64] + text;
  }
  return text;
}

const number = (text) => Array.from(text).reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

const dense = (characters) => "~~~" + characters.map((c) => digits(c.codePointAt(0), 3)).join("");

function sparse(characters) {
  const one = (c) => (c === " " ? "_" : "~" + digits(c.codePointAt(0), 4));
  return characters.map((c) => (/^[0-9A-Za-z-]$/.test(c) ? c : one(c))).join("");
}

function undense(text) {
  const parts = text.match(text[0] === "~" ? /[^~]{3}/g : /.{5,7}|.{1,4}/g) || [];
  const pair = (value) => [Math.floor(value / 2 ** 21), value % 2 ** 21];
  const found = parts.flatMap((part) => (part.length > 4 ? pair(number(part)) : [number(part)]));
  return String.fromCodePoint(...found);
}

// What does not mark a question: a text that says it, a place to read more.
const SAID = ["id", "case", "objective", "see", "tries", "explanation", "feedback", "essay", "texts"];
const digests = new WeakMap();

/** A value of a key as text in which no order counts; "" for what is empty. */
const told = (value) =>
  value !== null && typeof value === "object"
    ? Object.entries(value).map(([name, one]) => (Array.isArray(value) ? "" : name + ":") + told(one)).sort().join()
    : String(value === null ? "" : value);

/** What marks a question as two characters (state.v2.txt holds some for ever). */
function digest(key) {
  const marks = Object.entries(key).filter(([name]) => !SAID.includes(name));
  // Only where items are put in order does a list's order count.
  const text = ([name, value]) => [name, key.kind === "order" && name === "right" ? value.join() : told(value)];
  // What is empty is left out: a key may get more that most questions do not have.
  const texts = marks.map(text).filter(([, one]) => one !== "").sort();
  return Esn.fnv(JSON.stringify(texts), Esn.widths.digest);
}

Esn.packing = {
  code,

  digest(key) {
    if (!digests.has(key)) digests.set(key, digest(key));
    return digests.get(key);
  },

  ids: (ids) => ids.map(code).join(""),

  /** The ids that a text stands for, or null where one of them is not among the known ones. */
  toIds(text, known) {
    const byCode = new Map(known.map((id) => [code(id), id]));
    const ids = (text.match(/.{1,4}/g) || []).map((part) => byCode.get(part));
    return ids.length === 0 || ids.includes(undefined) ? null : ids;
  },

  text(text) {
    const characters = Array.from(text);
    const ways = [sparse(characters), dense(characters)];
    return ways[0].length <= ways[1].length ? ways[0] : ways[1];
  },

  /** The text, or null for half a character, which no learner types. */
  toText(text) {
    const one = (escape) => String.fromCodePoint(number(escape.slice(1)));
    const found = text.startsWith("~~")
      ? undense(text.slice(2))
      : text.replace(/_|~.{4}/g, (part) => (part === "_" ? " " : one(part)));
    return /[\ud800-\udfff]/u.test(found) ? null : found;
  },
};
