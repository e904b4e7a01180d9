// Every transition of a session, and every kind of question, in every LMS of which there is a profile.

const { test } = require("node:test");
const assert = require("node:assert/strict");
const { profiles } = require("./lms.js");
const { SCENARIOS, play } = require("./scenarios.js");

for (const profile of Object.values(profiles)) {
  for (const scenario of Object.keys(SCENARIOS)) {
    test(`${profile.name}: ${scenario}`, async () => {
      const { wrong, refused } = await play(scenario, profile);
      assert.deepEqual(refused, []);
      assert.deepEqual(wrong, []);
    });
  }
}
