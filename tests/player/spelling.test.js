// The cases of tests/cases/formats, spelled by the player; pytest hands them over as JSON.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { browser, load } = require("./world.js");
const { sample, SCORM12, XAPI } = require("./sample.js");

const { format, cases } = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));

browser();
load(sample({ tracking: { scorm12: SCORM12, xapi: XAPI }[format] }));
const spell = (format === "scorm12" ? Esn.scorm12 : Esn.statements).spell.response;

for (const { about, fact, responses } of cases) {
  test(about, () => {
    for (const [value, spelt] of responses) assert.equal(spell(value, fact), spelt);
  });
}

test("a text is cut to what 1.2 keeps, results and times are within their patterns", () => {
  if (format !== "scorm12") return;
  const { ascii, result, span, time } = Esn.scorm12.spell;
  assert.equal(ascii("é".repeat(300)), "e".repeat(255));
  assert.deepEqual([1, 0, 0.5, 1 / 3, 0.999, 0.001, -0.5].map((mark) => result(mark, 1)),
    ["correct", "wrong", "0.5", "0.33", "correct", "wrong", "-0.5"]);
  assert.equal(result(1, 0), "neutral"); // an opinion
  assert.deepEqual([0, 4200, 3_599_600, 360_000_000, 1e15].map(span),
    ["00:00:00", "00:00:04", "01:00:00", "100:00:00", "9999:00:00"]);
  assert.equal(time(new Date(2026, 10, 25, 9, 5, 7)), "09:05:07");
});
