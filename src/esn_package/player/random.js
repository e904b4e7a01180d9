// Draws and shuffles that a seed repeats: a resume shows what the learner saw. draws.py is the
// same in Python; tests/cases/draws.yaml and random.yaml hold both to it.

/** A generator of numbers from 0 to below 1: mulberry32 (Tommy Ettinger, public domain). */
Esn.random = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The items in another order (Fisher-Yates, from the end). */
Esn.shuffled = (items, random) => {
  const mixed = Array.from(items);
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
};
