// Short names for what scripts keep to themselves: as few letters as can be for all of them
// together, the same for names that are the same in the source. A minifier that counts characters
// would give each script other letters; together they then zip 3 per cent larger.

import { analyze } from "eslint-scope";
import { parsed } from "./even.mjs";

const LETTERS = "etnrsaoicldupmfhgvbywxkjqzETNRSAOICLDUPMFHGVBYWXKJQZ_$";
const STEP = 20; // uses in other letters that one more letter is worth

/** The variables of a script, with where each is named and which of them may not meet. */
function read(code) {
  const tree = parsed(code);
  const { scopes } = analyze(tree, { ecmaVersion: 2020, sourceType: "script" });
  const vars = [];
  const taken = new Map(scopes.map((scope) => [scope, new Set()]));
  const above = (scope, end) => (scope && scope !== end ? [scope, ...above(scope.upper, end)] : []);
  for (const scope of scopes) {
    for (const { identifier, resolved } of scope.references) {
      if (resolved && resolved.scope.type !== "global") continue;
      for (const one of above(scope)) taken.get(one).add(identifier.name);
    }
    for (const { name, identifiers, references } of scope.type === "global" ? [] : scope.variables) {
      if (identifiers.length === 0) continue; // arguments
      const found = [...identifiers, ...references.map((one) => one.identifier)];
      const places = [...new Set(found.map((one) => one.range[0]))];
      const reach = new Set(references.flatMap((one) => above(one.from, scope)));
      vars.push({ name, scope, places, reach, taken: taken.get(scope) });
    }
  }
  for (const one of vars) {
    one.foes = vars.filter(
      (other) =>
        other !== one &&
        (other.scope === one.scope || one.reach.has(other.scope) || other.reach.has(one.scope)),
    );
  }
  return { code, vars, brief: shorthands(tree) };
}

/** Where `{name}` stands for `{name: name}`. */
function shorthands(tree) {
  const found = new Set();
  (function walk(node) {
    if (!node || typeof node !== "object") return;
    if (node.type === "Property" && node.shorthand) {
      found.add((node.value.left || node.value).range[0]);
    }
    Object.values(node).forEach((one) => (Array.isArray(one) ? one.forEach(walk) : walk(one)));
  })(tree);
  return found;
}

const free = (one, letter) =>
  !one.taken.has(letter) && !one.foes.some((foe) => foe.letter === letter);
const uses = (vars) => vars.reduce((sum, one) => sum + one.places.length, 0);

/** Give a letter to variables of one name: the wanted one, or the one that costs least. */
function give(vars, wanted) {
  const cost = (letter, place) =>
    uses(vars.filter((one) => !free(one, letter))) * 10 + place * STEP;
  const costs = wanted ? [] : [...LETTERS].map(cost);
  const best = wanted || LETTERS[costs.indexOf(Math.min(...costs))];
  for (const one of vars) {
    one.letter = free(one, best) ? best : [...LETTERS].find((letter) => free(one, letter));
    if (!one.letter) throw new Error(`no letter is left for ${one.name}`);
  }
  return best;
}

/** Scripts whose names can be made short: `texts(wanted)` are they in the letters wanted by name. */
function shortened(codes) {
  const scripts = codes.map(read);
  const all = scripts.flatMap(({ vars }) => vars);
  const groups = new Map();
  for (const one of all) groups.set(one.name, [...(groups.get(one.name) || []), one]);
  const byUse = [...groups].sort(
    (one, other) => uses(other[1]) - uses(one[1]) || (one[0] < other[0] ? -1 : 1),
  );
  return (wanted) => {
    for (const one of all) one.letter = null;
    const given = byUse.map(([name, vars]) => [name, give(vars, wanted[name])]);
    return { given: Object.fromEntries(given), texts: scripts.map(text) };
  };
}

/** A script in the letters of its variables. */
function text({ code, vars, brief }) {
  const edits = vars.flatMap(({ name, letter, places }) => places.map((at) => [at, name, letter]));
  let made = "";
  let last = 0;
  for (const [at, name, letter] of edits.sort((a, b) => a[0] - b[0])) {
    made += code.slice(last, at) + (brief.has(at) ? `${name}:` : "") + letter;
    last = at + name.length;
  }
  return made + code.slice(last);
}

/** The scripts with their names made short. */
export const renamed = (codes, wanted) => shortened(codes)(wanted).texts;

/** Better letters, found by trial for some seconds: `size(texts)` is what is to be small. */
export function searched(codes, wanted, size, seconds) {
  const write = shortened(codes);
  let { given, texts } = write(wanted);
  let least = size(texts);
  const names = Object.keys(given);
  const chance = (below) => Math.floor(Math.random() * below); // a search goes where the last did not
  const often = () => names[Math.floor(Math.random() ** 1.7 * names.length)]; // a frequent one
  const end = Date.now() + 1000 * seconds;
  while (Date.now() < end) {
    const [name, other] = [often(), often()];
    const letter = chance(2) ? given[other] : LETTERS[chance(16)];
    const swapped = letter === given[other] && chance(2) ? { [other]: given[name] } : {};
    const tried = write({ ...given, ...swapped, [name]: letter });
    const found = size(tried.texts);
    if (found <= least) [given, least] = [tried.given, found];
  }
  return given;
}
