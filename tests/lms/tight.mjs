// The player's scripts and style sheets made small: prints tight.json (src/esn_package/player).
// Each script as compose() puts it, in braces and strict, so that what it keeps to itself may have
// a shorter name; `names` are those that compose() defines for all, `words` those said by number.
// With a number it prints letters.json instead, after a search of so many seconds for those by which
// players, lists of files, are smallest.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import CleanCSS from "clean-css";
import { minify } from "terser";
import { aliases, even, sayable } from "./even.mjs";
import { renamed, searched } from "./names.mjs";

const HOME = fileURLToPath(new URL("../../src/esn_package/", import.meta.url));
const STRICT = '"use strict";';
// None of these changes what our scripts do: no getter has effects, no NaN is compared.
const COMPRESS = { passes: 3, pure_getters: true, keep_fargs: false, unsafe_comps: true };
const FOLDERS = ["", "/options", "/questions", "/simulations", "/style", "/style/options", "/style/questions", "/style/simulations", "/style/vocabulary", "/tracking", "/vocabulary"].map((name) => `player${name}`);

async function compressed(source) {
  const options = { compress: COMPRESS, ecma: 2020, mangle: false };
  const { code } = await minify(STRICT + even(`{${source}\n}`, names, words), options);
  const bare = code.slice(STRICT.length);
  return bare.startsWith("{") ? bare : `{${bare}}`;
}

function sheet(source) {
  const { styles, errors, warnings } = new CleanCSS({ level: 1 }).minify(source);
  if (errors.length + warnings.length > 0) throw new Error([...errors, ...warnings].join("\n"));
  return styles;
}

const files = FOLDERS.flatMap((folder) =>
  (existsSync(HOME + folder) ? readdirSync(HOME + folder) : []).sort().map((file) => `${folder}/${file}`),
);
const text = (name) => readFileSync(HOME + name, "utf8");
const digest = (name) => createHash("sha256").update(text(name)).digest("hex").slice(0, 16);
const scripts = files.filter((name) => name.endsWith(".js"));
const later = JSON.parse(text("player/later.json")).map((name) => text(`player/${name}`));
// Every package pays for the names and the words of the core; few have what is played in a page.
const core = scripts.filter((name) => !name.startsWith("player/simulations/")).map(text);
const names = { ...aliases(core, later) };
const keys = sayable(scripts.map(text), Object.keys(JSON.parse(text("locales/fr.json")).player));
const words = sayable(core, keys);
const plain = await Promise.all(scripts.map((name) => compressed(text(name))));
const wanted = JSON.parse(readFileSync(new URL("letters.json", import.meta.url), "utf8"));
const [, , seconds, players] = process.argv;
if (seconds) {
  const joined = JSON.parse(players).map((names) => names.map((name) => scripts.indexOf(`player/${name}`)));
  const zipped = (codes) => (places) =>
    deflateRawSync(places.map((i) => codes[i]).join(""), { level: 9 }).length;
  const size = (codes) => joined.map(zipped(codes)).reduce((sum, one) => sum + one);
  const letters = searched(plain, wanted, size, Number(seconds));
  process.stdout.write(JSON.stringify(letters, Object.keys(letters).sort(), 1) + "\n");
  process.exit();
}
const codes = renamed(plain, wanted);
const tight = new Map(scripts.map((name, i) => [name, codes[i].slice(1, -1)]));
const made = {};
for (const name of files) {
  if (name.endsWith(".css")) tight.set(name, sheet(text(name)));
  if (tight.has(name)) made[name] = { source: digest(name), tight: tight.get(name) };
}
process.stdout.write(JSON.stringify({ names, words, files: made }, null, 1) + "\n");
