// Items that are put to targets, {item: target}: what kinds share of it (questions/pairs.py).

Esn.pairs = {
  /** The pairs that were made, in the order of items; [] for none and for garbage. */
  made(items, targets, given) {
    const pairs = Esn.marking.mapped(given) || [];
    if (!pairs.every(([item, target]) => items.includes(item) && targets.includes(target))) return [];
    const made = new Map(pairs);
    return items.filter((item) => made.has(item)).map((item) => [item, made.get(item)]);
  },

  /** Two codes a pair, read back. */
  unpack(items, targets, text) {
    const half = (which, known) => Esn.packing.toIds(text.replace(/(.{1,4})(.{0,4})/g, which), known);
    const left = half("$1", items);
    const right = half("$2", targets);
    if (!left || !right || left.length !== right.length) return null;
    return Object.fromEntries(left.map((item, i) => [item, right[i]]));
  },
};
