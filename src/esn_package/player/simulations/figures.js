// What a threshold is worth: counts of people, shares of them, and gaps between groups. All is
// counted in whole numbers, and each share rounded half up once: figures.py says the same.

const SHARES = ["sensitivity", "specificity", "ppv", "npv"];
const sum = (list) => list.reduce((all, one) => all + one, 0);

/** So many of a hundred; null of nothing. A quotient could be a whole number by its rounding. */
function share(part, whole, of = 100) {
  const twice = 2 * of * part + whole;
  return whole ? (twice - (twice % (2 * whole))) / (2 * whole) : null;
}

/** The people of a group whom the threshold tells apart: found, missed, false alerts, quiet. */
function counted([ill, healthy], at, below) {
  const [found, wrong] = [ill, healthy].map((bins) => sum(below ? bins.slice(0, at) : bins.slice(at)));
  return [found, sum(ill) - found, wrong, sum(healthy) - wrong];
}

/** How often people are ill, `ill` of `everyone`; what a person of the data counts, ill or not. */
function weights([found, missed, wrong, quiet], prevalence) {
  const [ill, healthy] = [found + missed, wrong + quiet];
  if (prevalence === null) return [ill, ill + healthy, 1, 1];
  return [prevalence, 1000, prevalence * healthy, (1000 - prevalence) * ill];
}

function shares([found, missed, wrong, quiet], [, , ill, healthy]) {
  return {
    sensitivity: share(found, found + missed),
    specificity: share(quiet, quiet + wrong),
    ppv: share(found * ill, found * ill + wrong * healthy),
    npv: share(quiet * healthy, quiet * healthy + missed * ill),
  };
}

/** Points between the highest group and the lowest, of each share; nothing of one group. */
function gaps(groups) {
  const gap = (found) => (found.includes(null) ? null : Math.max(...found) - Math.min(...found));
  const all = SHARES.map((name) => [`${name}_gap`, gap(groups.map((group) => group[name]))]);
  return groups.length > 1 ? Object.fromEntries(all) : {};
}

/** The counts among so many people, which add up to them. */
function counts([tp, fn, fp, tn], [many, everyone], people) {
  const ill = share(many, everyone, people);
  const found = share(tp, tp + fn, ill);
  const wrong = share(fp, fp + tn, people - ill);
  const quiet = people - ill - wrong;
  return { found, missed: ill - found, false_alerts: wrong, quiet, alerts: found + wrong };
}

/** All that is told at a setting: of everyone, and the shares of each group. */
Esn.figures = ({ groups, below, people }, { at, prevalence }) => {
  const each = groups.map((group) => counted(group, at, below));
  const whole = each[0].map((_, n) => sum(each.map((one) => one[n])));
  const weight = weights(whole, prevalence);
  const told = each.map((one) => shares(one, weight));
  return { ...shares(whole, weight), ...counts(whole, weight, people), ...gaps(told), groups: told };
};

/** The bounds that are not kept: [name, figure, bound, whether it is too low]. */
Esn.figures.short = ({ least, most }, told) => {
  const rows = (bounds, low) => Object.entries(bounds).map(([name, bound]) => [name, told[name], bound, low]);
  const isShort = ([, figure, bound, low]) => figure === null || (low ? figure < bound : figure > bound);
  return [...rows(least, true), ...rows(most, false)].filter(isShort);
};
