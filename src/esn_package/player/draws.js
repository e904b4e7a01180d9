// Which questions of a bank an attempt asks (draws.py is the same in Python, and says why).

const RANK = 6;
const MOST = 256;

/** The ids in the order of a seed; a question that is added changes the place of no other. */
function ordered(ids, seed) {
  const rank = (id) => Esn.random(parseInt(Esn.fnv(`${seed}.${id}`, RANK), 36))();
  const ranked = ids.map((id) => ({ id, rank: rank(id) }));
  ranked.sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1));
  return ranked.map(({ id }) => id);
}

/** The ids that come first in an order and together fill the rows [count, ids]. */
function filled(rows, order) {
  const held = rows.map(() => []);
  const place = (id, tried) =>
    rows.some(([count, ids], at) => {
      if (tried.has(at) || !ids.has(id)) return false;
      tried.add(at);
      if (held[at].length < count) return held[at].push(id);
      const gives = held[at].findIndex((other) => place(other, tried));
      if (gives >= 0) held[at][gives] = id;
      return gives >= 0;
    });
  let needed = rows.reduce((sum, [count]) => sum + count, 0);
  for (const id of order) if (needed && place(id, new Set())) needed -= 1;
  return held.flat();
}

/** The ids that attempt `n` draws: those that the attempts before it drew least. */
Esn.drawn = (rows, seed, n) => {
  const sets = rows.map(([count, ids]) => [count, new Set(ids)]);
  const order = ordered(Array.from(new Set(rows.flatMap(([, ids]) => ids))), seed);
  const used = new Map(order.map((id) => [id, 0]));
  let chosen = [];
  for (let left = ((n - 1) % MOST) + 1; left > 0; left -= 1) {
    chosen = filled(sets, [...order].sort((one, other) => used.get(one) - used.get(other)));
    for (const id of chosen) used.set(id, used.get(id) + 1);
  }
  return chosen;
};
