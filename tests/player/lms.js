// The simulated LMS of src/esn_package/preview for node --test, with every profile. `launch` is of
// the LMS that is hardest on a player: what Moodle does with what it is told, within the limits
// that SCORM 1.2 has.

const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

const ROOT = join(__dirname, "../..");
const PREVIEW = join(ROOT, "src/esn_package/preview");
for (const name of ["elements", "gradebook", "simulated"]) {
  const file = `${name}.js`;
  vm.runInThisContext(`"use strict";{${readFileSync(join(PREVIEW, file), "utf8")}}`, { filename: file });
}
const python = process.env.ESN_PYTHON || join(ROOT, ".venv/bin/python");
const env = { ...process.env, PYTHONPATH: join(ROOT, "src") };
const profiles = JSON.parse(execFileSync(python, ["-m", "esn_package.preview"], { env }));
const { types } = profiles.standard.behaviour;
const behaviour = { ...profiles["moodle-standards"].behaviour, types };
const { record } = Simulated;

module.exports = {
  profiles,
  record,
  launch: (kept, options) => Simulated.launch({ behaviour }, kept, options),
};
