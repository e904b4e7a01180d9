// A script made more alike, so that it zips smaller: one word for every declaration, one form for
// every function and for a text with one value in it, and short names for what scripts call most of one another.

import * as acorn from "acorn";

const children = (node) =>
  Object.values(node)
    .flat()
    .filter((one) => one && typeof one.type === "string");

export const parsed = (source) =>
  acorn.parse(source, { ecmaVersion: 2020, sourceType: "script", ranges: true });

/** Whether a function minds being an arrow. */
function own(node, inner = false) {
  if (node.type === "ThisExpression" || (node.type === "Identifier" && node.name === "arguments")) return true;
  if (inner && /^Function/.test(node.type)) return false;
  return children(node).some((one) => own(one, true));
}

/** `Esn.name` where it is read, and only when the whole player has been defined. */
const read = (node, parent, deep) =>
  node.type === "MemberExpression" &&
  deep &&
  node.object.name === "Esn" &&
  !(parent.type === "AssignmentExpression" && parent.left === node);

/** Whether a call is of a word: Esn.word("key"), how.words("key"). */
const says = ({ type, callee }) =>
  type === "CallExpression" &&
  callee.type === "MemberExpression" &&
  ["Esn.word", "how.words"].includes(`${callee.object.name}.${callee.property.name}`);

/** The literals that an expression may come to, if it is one of some. */
function literals(node) {
  if (node.type === "ConditionalExpression") {
    return [...literals(node.consequent), ...literals(node.alternate)];
  }
  return node.type === "Literal" ? [node] : [];
}

/** A text with values in it, as a sum; String(value) and Boolean(value) as operators: edits of `node`. */
function summed({ type, range, callee, arguments: given = [], quasis = [], expressions = [] }) {
  const made = callee && { String: ["((", ')+"")'], Boolean: ["(!!(", "))"] }[callee.name];
  if (type === "CallExpression" && made && given.length === 1) {
    return [[range[0], given[0].range[0], made[0]], [given[0].range[1], range[1], made[1]]];
  }
  if (type !== "TemplateLiteral" || expressions.length === 0) return [];
  const ends = [range[0], ...expressions.flatMap((one) => one.range), range[1]];
  const last = quasis.length - 1;
  return quasis.map(({ value }, i) => {
    const put = `${i > 0 ? ")+" : "("}${JSON.stringify(value.cooked)}${i < last ? "+(" : ")"}`;
    return [ends[2 * i], ends[2 * i + 1], put];
  });
}

/** The words that are asked for by their key alone: nothing makes the key, or keeps it. */
export function sayable(sources, keys) {
  const asked = new Set();
  const made = new Set();
  const begun = new Set();
  const ended = new Set();
  for (const source of sources) {
    (function walk(node, inWord) {
      const { type, value, quasis } = node;
      if (type === "Literal") (inWord.includes(node) ? asked : made).add(value);
      if (type === "Literal" && /-$/.test(value)) begun.add(value);
      if (type === "TemplateLiteral") {
        begun.add(quasis[0].value.cooked);
        ended.add(quasis[quasis.length - 1].value.cooked);
      }
      const within = says(node) ? literals(node.arguments[0]) : inWord;
      children(node).forEach((child) => walk(child, within));
    })(parsed(`{${source}\n}`), []);
  }
  const put = (key) =>
    [...begun].some((text) => text && key.startsWith(text)) ||
    [...ended].some((text) => text && key.endsWith(text));
  return keys.filter((key) => asked.has(key) && !made.has(key) && !put(key));
}

/** A block of JavaScript with `let` for `const` and arrows, first in their block, for functions. */
export function even(source, names, words) {
  function printed(node, deep) {
    const edits = [];
    const heads = [];
    (function walk(one, parent, inside) {
      if (one !== node && one.type === "FunctionDeclaration" && !one.generator && !own(one)) {
        const params = one.params.map((param) => printed(param, true)).join(",");
        const made = `(${params})=>${printed(one.body, true)}`;
        heads.push(`let ${one.id.name}=${one.async ? "async" : ""}${made};`);
        edits.push([...one.range, ""]);
      } else if (one !== node && one.type === "BlockStatement") {
        edits.push([...one.range, printed(one, inside)]);
      } else if (read(one, parent, inside) && names[one.property.name]) {
        edits.push([...one.range, names[one.property.name]]);
      } else {
        if (says(one)) {
          for (const { value, range } of literals(one.arguments[0])) {
            if (words.includes(value)) edits.push([...range, String(words.indexOf(value))]);
          }
        }
        edits.push(...summed(one));
        if (one.kind === "const") edits.push([one.range[0], one.range[0] + 5, "let"]);
        const within = inside || /Function/.test(one.type);
        children(one).forEach((child) => walk(child, one, within));
      }
    })(node, null, deep);
    let text = "";
    let at = node.range[0];
    for (const [from, to, put] of edits.sort((a, b) => a[0] - b[0])) {
      text += source.slice(at, from) + put;
      at = to;
    }
    text += source.slice(at, node.range[1]);
    return heads.length ? `{${heads.join("\n")}${text.slice(1)}` : text;
  }
  return printed(parsed(source).body[0], false);
}

/** Short names for what scripts read most of `Esn`, if it is defined once, and not later. */
export function aliases(sources, later) {
  const text = sources.join("\n");
  const count = (pattern) => {
    const counts = {};
    for (const [, name] of text.matchAll(pattern)) counts[name] = (counts[name] || 0) + 1;
    return counts;
  };
  const reads = count(/\bEsn\.(\w+)\b(?! = )/g);
  const written = count(/^Esn\.(\w+) = /gm); // not in a function: `data` is set by a launch
  const lately = new Set([...later.join("\n").matchAll(/^Esn\.(\w+) = /gm)].map((one) => one[1]));
  const often = Object.keys(reads).filter(
    (name) => reads[name] > 3 && written[name] === 1 && !lately.has(name),
  );
  often.sort((one, other) => reads[other] - reads[one] || (one < other ? -1 : 1));
  const letters = [..."WMFABCD"]; // more would zip no smaller
  return Object.fromEntries(often.slice(0, letters.length).map((name, i) => [name, letters[i]]));
}
