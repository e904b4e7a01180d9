// Whether the LMS's server is there, for its "true" does not tell: Moodle's commit says it with
// the server out of reach (request.js, 4.5). A file of this package stands on that server too.

const EVERY = 15000; // milliseconds between two questions; each costs the server a request
const SOON = 3000;
const PATIENCE = 20000;

/**
 * {soon, now}: ask a while after a commit, or at once (a promise of whether it is there). `fine`
 * then gets what `taken` gave when it was asked, `gone` the reason why not.
 */
function probe({ taken, fine, gone }) {
  let timer = null;
  let last = -EVERY;

  function settle(why, values) {
    if (why) gone(why);
    else fine(values);
    return !why;
  }

  async function now() {
    clearTimeout(timer);
    timer = null;
    last = performance.now();
    const values = taken();
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const how = { method: "HEAD", cache: "no-store", signal: stop.signal };
      const { redirected, status } = await fetch(location.pathname, how);
      // A session that is over leads to a page to log in.
      return settle(redirected || [401, 403].includes(status) ? "refused" : "", values);
    } catch {
      return settle("down");
    } finally {
      clearTimeout(late);
    }
  }

  function soon() {
    if (!/^https?:$/.test(location.protocol)) fine(taken()); // the Moodle app plays from files
    else timer = timer || setTimeout(now, Math.max(SOON, last + EVERY - performance.now()));
  }

  return { soon, now };
}

Esn.scorm12 = { ...Esn.scorm12, probe };
