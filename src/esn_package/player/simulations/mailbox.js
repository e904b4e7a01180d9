// A mailbox: {message: sort}, with "" for a message that was opened and is not sorted yet.
// simulations/mailbox.py judges it in the same way.

/** What a message was sorted into, "" for nothing yet; null of one that was not opened. */
const sortOf = (given, id) => (given && Object.keys(given).includes(id) ? given[id] : null);
const sorted = ({ choices, texts }, given) => texts.messages.filter(({ id }) => choices.includes(sortOf(given, id)));
const right = (key, given) => sorted(key, given).filter(({ id, sort }) => given[id] === sort);

Esn.questions.mailbox = {
  sortOf,
  sorted,
  right,
  parts: (key) => key.choices,
  over: (key, given) => sorted(key, given).length === key.texts.messages.length,
  mark: (key, given) => right(key, given).length / key.texts.messages.length,
  value: (key, given) => ({ typed: sorted(key, given).map(({ id }) => `${id}.${given[id]}`).join(", ") }),

  /** Four characters of each message that was opened, and the place of its sort, or - for none. */
  pack: ({ choices, texts }, given) =>
    texts.messages
      .filter(({ id }) => sortOf(given, id) !== null)
      .map(({ id }) => Esn.packing.code(id) + (given[id] ? choices.indexOf(given[id]) : "-"))
      .join(""),

  /** What an update of the module took away is left out. */
  unpack({ choices, texts }, text) {
    const signs = new Map((text.match(/.{5}/g) || []).map((one) => [one.slice(0, 4), one[4]]));
    const known = texts.messages.filter(({ id }) => signs.has(Esn.packing.code(id)));
    const sort = ({ id }) => choices[signs.get(Esn.packing.code(id))] || "";
    return known.length > 0 ? Object.fromEntries(known.map((one) => [one.id, sort(one)])) : null;
  },
};
