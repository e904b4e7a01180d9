// When the state is sent, and the quiet line that says so: saved, saving, failed since.

const DEBOUNCE = 1000;
const RETRIES = [5, 15, 60, 300]; // seconds; the last one again and again

/**
 * A saver around `send`, which returns (or promises) {ok, why, wait}: whether the platform took
 * the state, else why not ("down", "refused") and the seconds it asked for; `done` is the word
 * for what was taken. `soon` waits for the learner to stop, `now` does not, `flush` is `now` if
 * something waits, `retry` is for a button and for `online`, `fail` for what is found out later.
 */
Esn.saving = (send, done) => {
  const told = [];
  const line = { is: "none", since: null, why: "" };
  let timer = null;
  let busy = false;
  let again = false;
  let failures = 0;
  let quiet = 0; // until when the platform asked to be left alone (429)

  function say(is, why = "") {
    if (is === "saving" && line.is === "failed") return; // the amber line stays until solved
    const since = is === "failed" ? line.since || new Date() : null;
    Object.assign(line, { is, since, why });
    told.forEach((fn) => fn({ ...line }));
  }

  function stop() {
    clearTimeout(timer);
    timer = null;
  }

  function wait(milliseconds) {
    stop();
    timer = setTimeout(now, Math.max(milliseconds, quiet - Date.now()));
  }

  function fail({ why = "down", wait: asked = 0 }) {
    failures += 1;
    quiet = Date.now() + 1000 * asked;
    const usual = RETRIES[Math.min(failures, RETRIES.length) - 1];
    // A room of learners does not come back in the same second.
    wait(usual * (800 + 400 * Math.random()));
    say("failed", why);
  }

  function settle(result) {
    busy = false;
    if (!result.ok) {
      fail(result);
      return;
    }
    failures = 0;
    if (again) wait(0);
    else say(done());
  }

  /** Send at once; a state that changed while one is under way is sent after it. */
  function now() {
    stop();
    again = busy;
    if (busy) return;
    busy = true;
    say("saving");
    const broken = (error) => {
      Esn.log("save", "", "", error.message);
      settle({ ok: false, why: "down" });
    };
    try {
      const sent = send();
      if (sent.then) sent.then(settle, broken);
      else settle(sent);
    } catch (error) {
      broken(error);
    }
  }

  return {
    now,
    stop,
    fail,
    say,
    end(why) {
      stop();
      say(why);
    },
    soon: () => wait(DEBOUNCE),
    flush: () => timer !== null && now(),
    retry: () => (line.is === "failed" || timer !== null) && now(),
    onSaved(fn) {
      told.push(fn);
      fn({ ...line });
    },
  };
};
