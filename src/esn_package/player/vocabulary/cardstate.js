// What is known of each term, in the state of every package (state.js): where a module has what was
// practised, a lexicon has its cards.
//
//   cards     <id><word to meaning><meaning to word>…    each: eight times the day, and the box
//
// A day is the learner's own, counted from the first of 2020, 0 where the card was never asked; three
// digits of base 64 hold days until 2109 (state.py counts on the width). Days, not hours: what a
// clock says is trusted for no more than the order of days.

const WIDTH = 3;
const FIRST = 18262; // 2020-01-01, in days from 1970
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MOST = 64 ** WIDTH - 1;
const CARDS = /^(?:[0-9a-z]{5}[\w-]{6})*$/;

const digits = (number) => DIGITS[number >> 12] + DIGITS[(number >> 6) & 63] + DIGITS[number & 63];
const number = (text) => Array.from(text).reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);
const boxOf = (value) => value & 7;
const dayOf = (value) => value >> 3;

/** Cards as text, those first that matter least where there is no room: what is known least. */
function written(cards, room) {
  const worth = ([, ways]) => ways.reduce((sum, value) => sum + boxOf(value), 0);
  const list = Object.entries(cards).sort((a, b) => worth(b) - worth(a));
  const one = ([id, ways]) => Esn.state.short(id) + ways.map(digits).join("");
  const each = Esn.widths.id + 2 * WIDTH;
  return list.slice(0, Math.max(0, Math.floor(room / each))).map(one).join("");
}

/** The cards of a text; of a term that is no longer there nothing is kept. */
function read(text) {
  if (!CARDS.test(text)) throw new RangeError();
  const ids = new Map(Esn.entries().map((entry) => [Esn.state.short(Esn.termOf(entry)), Esn.termOf(entry)]));
  const cards = {};
  for (const [, code, ...ways] of text.matchAll(/(.{5})(.{3})(.{3})/g)) {
    if (ids.has(code)) cards[ids.get(code)] = ways.map(number);
  }
  return cards;
}

/** A card known twice: as it was asked last. A day yet to come is a wrong clock's, and counts last. */
function later(mine, theirs) {
  const day = (value) => (dayOf(value) > Esn.days.today() ? 0 : dayOf(value));
  return mine.map((value, way) => (day(theirs[way]) > day(value) ? theirs[way] : value || theirs[way]));
}

Esn.days = {
  ...{ boxOf, dayOf },
  value: (day, box) => Math.min(MOST, 8 * day + box),

  /** Today, where the learner is; the first day for a clock that is before it. */
  today() {
    const now = new Date();
    const day = Math.floor((now.getTime() / 60000 - now.getTimezoneOffset()) / 1440) - FIRST;
    return Math.min(MOST >> 3, Math.max(1, day));
  },
};

const { fresh } = Esn.state;
const { stateText, merge } = Esn;
const reader = Esn.stateReaders[Esn.widths.version];

Esn.state.fresh = () => ({ ...fresh(), cards: {} });

/** The text of core ends with what was practised, nothing here, and its check: cards go between. */
Esn.stateText = (state, limit) => {
  const text = stateText(state, limit);
  const bare = text.slice(0, text.lastIndexOf(";"));
  const body = bare + written(state.cards, limit - text.length);
  return `${body};${Esn.fnv(body, Esn.widths.check)}`;
};

Esn.stateReaders[Esn.widths.version] = (whole, dropped) => {
  const text = whole.replace(/;$/, ""); // as scorm12ledger.js changes it for a moment
  const end = text.lastIndexOf(";");
  if (Esn.fnv(text.slice(0, end), Esn.widths.check) !== text.slice(end + 1)) throw new RangeError();
  const start = text.lastIndexOf(";", end - 1) + 1;
  const bare = text.slice(0, start);
  const state = reader(`${bare};${Esn.fnv(bare, Esn.widths.check)}`, dropped);
  return state && { ...state, cards: read(text.slice(start, end)) };
};

Esn.merge = (one, other) => {
  const [newer, older] = one.counter >= other.counter ? [one, other] : [other, one];
  const cards = { ...older.cards, ...newer.cards };
  for (const id of Object.keys(newer.cards)) {
    if (id in older.cards) cards[id] = later(newer.cards[id], older.cards[id]);
  }
  return { ...merge(one, other), cards };
};
