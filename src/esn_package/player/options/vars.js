// Questions with parameters: which row of values an attempt asks (draws.py `instance`), and those
// values in the texts. The rows were computed when the package was built.

const plain = Esn.key;
const made = new WeakMap(); // by key: the question of each row
const TOLD = /(<span data-var="(\w+)">)[^<]*/g;
const spelled = (number) => Esn.answers.decimal(number.replace("-", "\u2212"));

/** The row of attempt `n`: another in each until all were asked; below 0, alike for all learners. */
function rowOf({ id, rows }, n, seed) {
  const from = Esn.random(parseInt(Esn.fnv(`${n < 0 ? n : seed}.${id}`, 6), 36))();
  return (Math.floor(from * rows.length) + Math.max(0, n)) % rows.length;
}

Esn.key = (id, n, seed) => {
  const key = plain(id);
  if (!key || !key.rows || n === undefined) return key;
  const at = rowOf(key, Number(n), seed ?? Esn.session.state.seed);
  if (!made.has(key)) made.set(key, []);
  const all = made.get(key);
  if (!all[at]) {
    const [answer, tolerance, ...row] = key.rows[at].split(" ");
    const values = Object.fromEntries(key.vars.map((name, i) => [name, spelled(row[i])]));
    const explanation = key.explanation.replace(TOLD, (_, tag, name) => tag + values[name]);
    all[at] = { ...key, answer, tolerance, explanation, values };
  }
  return all[at];
};

/** The values of an attempt in the texts of its form. */
Esn.values = (form) => {
  const { values } = Esn.block.key(form);
  for (const place of Esn.all("[data-var]", form)) place.textContent = values[place.dataset.var];
};
