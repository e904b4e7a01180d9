// Settings that a laboratory asks for: checked where its tools stand, or shown after some checks.

const { MOST } = Esn.questions.threshold;
const MANY = 2; // checks, after which a setting can be shown
const verdict = (box) => Esn.find(".verdict", box);
const boxOf = (root, id) => Esn.find(`[data-target="${id}"]`, root);
const checks = (root, id) => Esn.questions.threshold.checks(Esn.labs.given(root), id) || 0;
const figures = (root, at) => Esn.figures(Esn.threshold.keyOf(root), at);

/** A setting that a target asks for, the nearest to where the tools stand. */
function answer(root, target) {
  const { offered, edges } = Esn.threshold.keyOf(root);
  const here = Esn.threshold.setting(root);
  const near = (list, one) => Array.from(list).sort((a, b) => Math.abs(a - one) - Math.abs(b - one));
  const all = near(offered, here.prevalence).flatMap((prevalence) =>
    near(edges.keys(), here.at).map((at) => ({ at, prevalence })),
  );
  return all.find((one) => Esn.figures.short(target, figures(root, one)).length === 0);
}

/** A figure as the tables write it. */
function written(name, n) {
  const { decimals, percent, points } = Esn.threshold;
  return /alert|missed/.test(name) ? decimals(n) : /_gap$/.test(name) ? points(n) : percent(n);
}

/** Say which figures a setting falls short in. */
function fail(root, target) {
  const rows = Esn.figures.short(target, figures(root, Esn.threshold.setting(root)));
  const items = rows.map(([name, now, bound, low]) => {
    const values = { what: Esn.word(`threshold-${name}`), now: written(name, now), bound: written(name, bound) };
    return Esn.ours("li", Esn.word(low ? "threshold-too-low" : "threshold-too-high", values));
  });
  const hint = target.hint ? [Esn.html("p", target.hint)] : [];
  const title = Esn.ours("b", Esn.word("verdict-not-yet"));
  verdict(boxOf(root, target.id)).replaceChildren(Esn.icon("warning"), title, Esn.make("ul", {}, ...items), ...hint);
}

function check(root, target) {
  const n = Math.min(MOST, Math.abs(checks(root, target.id)) + 1);
  const isShort = Esn.figures.short(target, figures(root, Esn.threshold.setting(root))).length > 0;
  Esn.threshold.keep(root, { [target.id]: isShort ? -n : n });
  if (isShort) fail(root, target);
}

function reveal(root, target) {
  Esn.threshold.put(root, answer(root, target));
  Esn.threshold.keep(root, { [target.id]: 0 });
}

/** What can be done about a target that is not reached yet. */
function ask(root, target) {
  const button = Esn.button(Esn.word("threshold-check"), () => check(root, target));
  const show = Esn.button(Esn.word("threshold-show"), () => reveal(root, target), "second");
  return Esn.make("p", { class: "actions" }, button, checks(root, target.id) <= -MANY ? show : "");
}

/** Close a target: it was reached, or shown. */
function settle(root, box, { id, feedback }) {
  const state = checks(root, id) > 0 ? "right" : "kept";
  const held = box.contains(document.activeElement);
  const title = Esn.ours("b", Esn.word(`threshold-${state}`), { tabindex: -1 });
  verdict(box).classList.add(state);
  verdict(box).replaceChildren(Esn.icon(state === "right" ? state : "tick"), title, feedback ? Esn.html("div", feedback) : "");
  if (held) title.focus();
}

Esn.targets = {
  /** Take back what was said of settings that the tools have left. */
  clear(root) {
    for (const box of Esn.all(".target", root)) if (Esn.find(".actions", box)) verdict(box).replaceChildren();
  },

  show(root, key, given) {
    const { done, over } = Esn.questions.threshold;
    const found = done(key, given);
    for (const target of key.texts.targets) {
      const box = boxOf(root, target.id);
      const row = Esn.find(".actions", box);
      const held = row && row.contains(document.activeElement) && !found.includes(target.id);
      if (found.includes(target.id)) settle(root, box, target);
      else verdict(box).classList.remove("right", "kept");
      if (row) row.remove();
      if (found.includes(target.id)) continue;
      verdict(box).replaceChildren();
      box.append(ask(root, target));
      if (held) Esn.find("button", box).focus();
    }
    const [n, total] = [found.length, key.texts.targets.length];
    const again = total > 0 && over(key, given) && Esn.word("threshold-again");
    if (total > 0) Esn.labs.end(root, Esn.word("threshold-found", { n, total }), "", again);
  },
};
