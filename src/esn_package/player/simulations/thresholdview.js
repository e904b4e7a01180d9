// A threshold that is moved: bars and tables follow it.

const SOON = 500; // milliseconds until a setting is kept: a key that is held moves it many times

const started = new WeakSet();
const tool = (root, what) => Esn.find(`[data-tool="${what}"]`, root);
const keyOf = (root) => Esn.key(root.dataset.simulation).texts;
const decimals = (n) => Number(n).toLocaleString(Esn.data.language);
const percent = (n) => (n === null ? Esn.word("threshold-none") : Esn.word("percent", { n }));
const points = (n) => Esn.word(n === null ? "threshold-none" : "threshold-points", { n });

/** Where the tools stand. */
function setting(root) {
  const often = tool(root, "often");
  return { at: Number(tool(root, "at").value), prevalence: keyOf(root).offered[often ? often.value : 0] };
}

/** Every cell of the tables: counts added up, shares of everyone and of each group, gaps. */
function fill(root, told) {
  for (const cell of Esn.all("[data-figure]", root)) {
    cell.textContent = decimals(cell.dataset.figure.split(" ").reduce((sum, name) => sum + told[name], 0));
  }
  for (const { dataset, cells } of Esn.all("[data-shares]", root)) {
    const shares = [told, ...told.groups].map((one) => percent(one[dataset.shares]));
    const gap = told[`${dataset.shares}_gap`];
    const texts = [...shares, gap === null ? percent(gap) : gap];
    Array.from(cells).slice(1).forEach((cell, at) => (cell.textContent = texts[at]));
  }
}

/** The shares of everyone at hand, where the tools are. */
function read(root, told) {
  for (const one of Esn.all("[data-share]", root)) one.textContent = percent(told[one.dataset.share]);
}

/** The prevalence in words, where it can be changed. */
function tell(root, prevalence) {
  const range = tool(root, "often");
  if (range === null) return;
  const text = Esn.word("percent", { n: decimals(prevalence / 10) });
  Esn.find("output", root).textContent = text;
  range.setAttribute("aria-valuetext", text);
}

/** Bars, tables and words where the tools stand. */
function draw(root) {
  const { edges, unit, below, ...data } = keyOf(root);
  const { at, prevalence } = setting(root);
  const told = Esn.figures({ ...data, below }, { at, prevalence });
  for (const bar of Esn.all("[data-bin]", root)) bar.classList.toggle("called", bar.dataset.bin < at === below);
  root.style.setProperty("--cut", `${(100 * at) / (edges.length - 1)}%`);
  const words = Esn.word(below ? "threshold-below" : "threshold-above", { at: decimals(edges[at]) + unit });
  Esn.find("[data-setting]", root).textContent = words;
  const share = (name) => `${Esn.word(`threshold-${name}`)} ${percent(told[name])}`;
  tool(root, "at").setAttribute("aria-valuetext", [words, share("sensitivity"), share("specificity")].join(", "));
  tell(root, prevalence);
  read(root, told);
  fill(root, told);
}

Esn.threshold = {
  decimals,
  percent,
  points,
  setting,
  keyOf,

  /** Keep where the tools stand, and what came of a target. */
  keep(root, targets = {}) {
    const before = Esn.labs.given(root) || { targets: {} };
    Esn.simulations.go(root, { ...setting(root), targets: { ...before.targets, ...targets } });
  },

  /** Put the tools where a setting is. */
  put(root, { at, prevalence }) {
    tool(root, "at").value = at;
    if (tool(root, "often")) tool(root, "often").value = keyOf(root).offered.indexOf(prevalence);
    draw(root);
  },
};

function start(root) {
  let waiting = 0;
  root.addEventListener("input", () => {
    clearTimeout(waiting);
    draw(root);
    Esn.targets.clear(root);
    waiting = setTimeout(Esn.threshold.keep, SOON, root);
  });
}

Esn.plays.threshold = (root, key, given) => {
  if (!started.has(root)) start(root);
  started.add(root);
  const [at, prevalence] = key.texts.start;
  Esn.threshold.put(root, given || { at, prevalence });
  Esn.targets.show(root, key, given);
};
