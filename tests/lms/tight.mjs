// The player's scripts and style sheets made small: prints tight.json (src/esn_package/player).
// Each script as compose() puts it, in braces and strict, so that what it keeps to itself may have
// a shorter name; nothing that terser calls unsafe.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CleanCSS from "clean-css";
import { minify } from "terser";

const HOME = fileURLToPath(new URL("../../src/esn_package/", import.meta.url));
const STRICT = '"use strict";';
const made = {};

async function script(source) {
  const options = { compress: { passes: 2 }, ecma: 2020, mangle: true };
  const { code } = await minify(`${STRICT}{${source}\n}`, options);
  const bare = code.slice(STRICT.length);
  return bare.startsWith("{") ? bare.slice(1, -1) : bare;
}

function sheet(source) {
  const { styles, errors, warnings } = new CleanCSS({ level: 1 }).minify(source);
  if (errors.length + warnings.length > 0) throw new Error([...errors, ...warnings].join("\n"));
  return styles;
}

for (const folder of ["player", "player/questions", "player/style", "player/tracking"]) {
  for (const file of readdirSync(HOME + folder).sort()) {
    if (!/\.(js|css)$/.test(file)) continue;
    const name = `${folder}/${file}`;
    const source = readFileSync(HOME + name, "utf8");
    const digest = createHash("sha256").update(source).digest("hex").slice(0, 16);
    made[name] = { source: digest, tight: await (file.endsWith(".js") ? script : sheet)(source) };
  }
}
process.stdout.write(JSON.stringify(made, null, 1) + "\n");
