// Which questions of a bank an attempt asks (draws.py is the same in Python).

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The group that has most above its proportion, the later one if two have. */
function fullest(sizes, taken, count) {
  const total = sum(sizes);
  const above = (i) => (taken[i] > 1 ? taken[i] * total - count * sizes[i] : -Infinity);
  return sizes.reduce((most, _, i) => (above(i) >= above(most) ? i : most), 0);
}

/** How many to draw from groups of these sizes, in proportion, at least one of each. */
function shares(sizes, count) {
  const total = sum(sizes);
  const taken = sizes.map((size) => Math.floor((count * size) / total));
  const rest = (i) => (count * sizes[i]) % total;
  const order = sizes.map((_, i) => i).sort((one, other) => rest(other) - rest(one) || one - other);
  for (const index of order.slice(0, count - sum(taken))) taken[index] += 1;
  while (count >= sizes.length && taken.includes(0)) {
    taken[fullest(sizes, taken, count)] -= 1;
    taken[taken.indexOf(0)] += 1;
  }
  return taken;
}

/**
 * The ids drawn of questions {id, objective}, in their order; all of them for a count of null.
 * From each objective in proportion (largest remainder), at least one of each where there is room.
 */
Esn.drawn = (questions, count, random) => {
  const ids = questions.map((question) => question.id);
  if (count === null || count >= ids.length) return ids;
  const groups = new Map();
  for (const { id, objective } of questions) {
    groups.set(objective, [...(groups.get(objective) || []), id]);
  }
  const counts = shares(Array.from(groups.values(), (group) => group.length), count);
  const chosen = new Set();
  for (const group of groups.values()) {
    for (const id of Esn.shuffled(group, random).slice(0, counts.shift())) chosen.add(id);
  }
  return ids.filter((id) => chosen.has(id));
};
