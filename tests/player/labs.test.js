// Laboratories: how far a learner is, and what a threshold is worth, as Python has it; and kept in
// a state and read back. pytest hands over the player, ESN_PLAYER_TEXT, and the tables, ESN_GIVEN.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const vm = require("node:vm");

vm.runInThisContext(readFileSync(process.env.ESN_PLAYER_TEXT, "utf8"), { filename: "player.js" });
const { labs } = JSON.parse(readFileSync(process.env.ESN_GIVEN, "utf8"));

for (const { about, key, widest, ways, figures } of labs) {
  const kind = Esn.questions[key.kind];

  test(`${about}: a learner is as far`, () => {
    for (const { given, mark, over, told } of ways) {
      const said = JSON.stringify(given);
      assert.ok(Math.abs(kind.mark(key, given) - mark) < 1e-9, said);
      assert.equal(kind.over(key, given), over, said);
      if (given === null) continue;
      assert.deepEqual(kind.value(key, given), { typed: told }, said);
      const packed = kind.pack(key, given);
      assert.match(packed, /^[\w~-]+$/, said);
      assert.ok(packed.length <= widest, `${said}: ${packed}`);
      assert.deepEqual(kind.value(key, kind.unpack(key, packed)), { typed: told }, `${said}: ${packed}`);
      assert.ok(Math.abs(kind.mark(key, kind.unpack(key, packed)) - mark) < 1e-9, packed);
    }
  });

  test(`${about}: figures are the same`, () => {
    for (const { at, prevalence, told, groups } of figures || []) {
      const found = Esn.figures(key.texts, { at, prevalence });
      assert.deepEqual(found, { ...told, groups }, JSON.stringify({ at, prevalence }));
    }
  });
}
