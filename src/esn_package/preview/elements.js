// What elements an LMS has and what it lets be written to them, as its profile says.
// These scripts run in braces, in a page and in node alike; only `Simulated` is global.

/** An element's name with `n` for each index; `_count` and `_children` stay as they are. */
const indexed = (name) => name.replace(/\.\d+(?=\.)/g, ".n");

/** Whether an element is one of a list of elements, or of what they begin with. */
const within = (name, list) => list.some((one) => name === one || name.startsWith(`${one}.`));

const there = ({ elements, missing }) =>
  Object.keys(elements).filter((name) => !within(name, missing));

/** The names below a group (`cmi.core`, `cmi.objectives`), as `_children` lists them. */
function children(behaviour, group) {
  const below = there(behaviour).filter((name) => name.startsWith(`${group}.`));
  const names = below.map((name) => name.slice(group.length + 1).replace(/^n\./, "").split(".")[0]);
  return [...new Set(names)];
}

/** {rights, type} of an element; null for one that this LMS does not have. */
function element(behaviour, name) {
  const bare = indexed(name);
  const group = bare.replace(/\._(count|children)$/, "");
  if (group !== bare) return children(behaviour, group).length > 0 ? { rights: "r" } : null;
  if (!there(behaviour).includes(bare)) return null;
  const [rights, type] = behaviour.elements[bare].split(" ");
  return { rights, type: behaviour.types[type] };
}

const whole = (pattern, value) => new RegExp(`^(?:${pattern})$`).test(value);

/** Whether a value is one of a type's words, or else within its pattern, length and range. */
function fits({ words, pattern, longest, low, high }, value) {
  if (words.includes(value)) return true;
  if (pattern === null || !whole(pattern, value)) return false;
  if (longest !== null && value.length > longest) return false;
  return (low === null || Number(value) >= low) && (high === null || Number(value) <= high);
}

/** CMIFeedback: what a response or a pattern may be, by the type that its interaction has. */
function feedback(behaviour, name, value, values) {
  const [, at, what] = /^(cmi\.interactions\.\d+)\.(student|correct)_res/.exec(name) || [];
  const kind = values[`${at}.type`];
  if (behaviour.feedback === "any" || kind === undefined) return true;
  const pattern = (what === "student" ? behaviour.responses : behaviour.patterns)[kind];
  return pattern !== undefined && whole(pattern, value);
}

/** The next index of a list, by what stands in it. */
function count(values, list) {
  const starts = Object.keys(values).filter((name) => name.startsWith(`${list}.`));
  const indexes = starts.map((name) => Number(name.slice(list.length + 1).split(".")[0]));
  return Math.max(-1, ...indexes) + 1;
}

/** Whether each index of a name is at most the next one of its list. */
const contiguous = (name, values) =>
  [...name.matchAll(/\.(\d+)(?=\.)/g)].every(
    (found) => Number(found[1]) <= count(values, name.slice(0, found.index)));

/** The error of writing a value: 0, or 401, 402, 403, 201, 405 (RTE 3.3.4). */
function refusal(behaviour, name, value, values) {
  const known = element(behaviour, name);
  if (known === null) return 401;
  if (/\._(count|children)$/.test(name)) return 402;
  if (!known.rights.includes("w")) return 403;
  if (!contiguous(name, values)) return 201;
  if (behaviour.model === "names") return 0;
  const fine = typeof value === "string" && fits(known.type, value);
  return fine && feedback(behaviour, name, value, values) ? 0 : 405;
}

globalThis.Simulated = { ...globalThis.Simulated, children, count, element, refusal, within };
