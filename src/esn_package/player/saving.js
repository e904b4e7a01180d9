// When the state is sent, and the quiet line that says so: saved, saving, failed since.

const DEBOUNCE = 1000;
const RETRIES = [5, 15, 60, 300]; // seconds; the last one again and again

/**
 * A saver around `send`, which returns (or promises) whether the LMS took the state; `done` is
 * the word for that. `soon` waits for the learner to stop, `now` does not, `flush` is `now` if
 * something waits, `retry` is for a button and for `online`.
 */
Esn.saving = (send, done) => {
  const told = [];
  const line = { is: "none", since: null };
  let timer = null;
  let busy = false;
  let again = false;
  let failures = 0;

  function say(is) {
    const since = is === "failed" ? line.since || new Date() : null;
    if (is === "saving" && line.is === "failed") return; // the amber line stays until solved
    Object.assign(line, { is, since });
    told.forEach((fn) => fn({ ...line }));
  }

  function stop() {
    clearTimeout(timer);
    timer = null;
  }

  function wait(milliseconds) {
    stop();
    timer = setTimeout(now, milliseconds);
  }

  function settle(ok) {
    busy = false;
    failures = ok ? 0 : failures + 1;
    if (again) wait(ok ? 0 : DEBOUNCE);
    else if (!ok) wait(1000 * RETRIES[Math.min(failures, RETRIES.length) - 1]);
    if (!ok) say("failed");
    else if (!again) say(done());
  }

  /** Send at once; a state that changed while one is under way is sent after it. */
  function now() {
    stop();
    again = busy;
    if (busy) return;
    busy = true;
    say("saving");
    let sent;
    try {
      sent = send();
    } catch {
      sent = false;
    }
    if (sent && sent.then) sent.then(settle, () => settle(false));
    else settle(Boolean(sent));
  }

  return {
    now,
    stop,
    soon: () => wait(DEBOUNCE),
    flush: () => timer !== null && now(),
    retry: () => (line.is === "failed" || timer !== null) && now(),
    say,
    onSaved(fn) {
      told.push(fn);
      fn({ ...line });
    },
  };
};
