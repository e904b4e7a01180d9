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

function give(vars) {
  const cost = (letter, place) =>
    uses(vars.filter((one) => !free(one, letter))) * 10 + place * STEP;
  const costs = [...LETTERS].map(cost);
  const best = LETTERS[costs.indexOf(Math.min(...costs))];
  for (const one of vars) {
    one.letter = free(one, best) ? best : [...LETTERS].find((letter) => free(one, letter));
    if (!one.letter) throw new Error(`no letter is left for ${one.name}`);
  }
}

/** The scripts with their names made short. */
export function renamed(codes) {
  const scripts = codes.map(read);
  const groups = new Map();
  for (const one of scripts.flatMap(({ vars }) => vars)) {
    groups.set(one.name, [...(groups.get(one.name) || []), one]);
  }
  const byUse = [...groups].sort(
    (one, other) => uses(other[1]) - uses(one[1]) || (one[0] < other[0] ? -1 : 1),
  );
  byUse.forEach(([, vars]) => give(vars));
  return scripts.map(({ code, vars, brief }) => {
    const edits = vars.flatMap(({ name, letter, places }) => places.map((at) => [at, name, letter]));
    let text = "";
    let last = 0;
    for (const [at, name, letter] of edits.sort((a, b) => a[0] - b[0])) {
      text += code.slice(last, at) + (brief.has(at) ? `${name}:` : "") + letter;
      last = at + name.length;
    }
    return text + code.slice(last);
  });
}
