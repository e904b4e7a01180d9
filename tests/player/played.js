// Every scenario in every simulated LMS, as JSON on the standard output: what was wrong, what was
// refused, and all calls of each launch. benchmarks/profiles.py prints it.

const { profiles } = require("./lms.js");
const { SCENARIOS, play } = require("./scenarios.js");

(async () => {
  const told = {};
  for (const profile of Object.values(profiles)) {
    told[profile.name] = {};
    for (const scenario of Object.keys(SCENARIOS)) {
      told[profile.name][scenario] = await play(scenario, profile);
    }
  }
  process.stdout.write(JSON.stringify(told));
})();
