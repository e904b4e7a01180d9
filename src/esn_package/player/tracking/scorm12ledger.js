// What an LMS was sent, and whether it can be believed to have it.

/** Moodle's commit says "true" with the network down, and its data is lost (request.js, 4.5). */
Esn.offline = () =>
  navigator.onLine === false &&
  /^https?:$/.test(location.protocol) && // but the Moodle app plays from files, without network
  location.hostname !== "localhost";

/** {write, commit, close} on an LMS; `doubt` is told {why} when its "true" was not. */
function ledger(lms, doubt) {
  const sent = new Map(); // what the LMS took in this session, by element
  const unsent = new Map(); // … since the last commit
  const unproven = new Map(); // … and committed since its server was last seen
  let lost = false; // a commit failed that could not be made up for yet
  let primed = false; // one failed, and what it held waits for the next request
  let closing = false;
  let away = false; // the server was out of reach: no "true" is believed until it is seen again
  // What Moodle sends as a page is hidden or goes leaves by beacons, in no order (4.5).
  const beacons = () => closing || document.visibilityState === "hidden";

  function write(element, value) {
    if (sent.get(element) === value) return true;
    if (!lms.set(element, value)) return false;
    sent.set(element, value);
    unsent.set(element, value);
    return true;
  }

  /**
   * 1.2 in Moodle sends only what changed, and takes for sent what a failed commit held. So another
   * value is committed at once, in vain like the first, and the right one changes it: the next
   * request of any kind, LMSFinish too, holds the right values and no other.
   */
  function again() {
    const values = [...new Map([...unproven, ...unsent])];
    // From the last one, for a response is judged by the type that stands before it.
    for (const [element, value] of values.slice().reverse()) {
      lms.set(element, Esn.scorm12.spell.other(element, value));
    }
    lms.commit();
    for (const [element, value] of values) lms.set(element, value);
    primed = true;
  }

  /** A commit failed: what it held is to be sent again; where it went as a beacon, later. */
  function fail() {
    lost = beacons();
    if (!lost) again();
    return false;
  }

  const ask = Esn.scorm12.probe({
    taken: () => [...unproven],
    fine(values) {
      away = false;
      for (const [element, value] of values) {
        if (unproven.get(element) === value) unproven.delete(element);
      }
    },
    gone(why) {
      away = true;
      fail();
      doubt({ why });
    },
  });

  /** Whether the LMS has it; a promise of that where its word is in doubt. */
  function commit() {
    if (primed && closing) return false; // LMSFinish sends it, in one request
    if (lost && !beacons()) fail();
    if (!lms.commit() || Esn.offline()) return fail();
    primed = false;
    if (lost) return false; // what was lost before goes when the page is back
    for (const [element, value] of unsent) unproven.set(element, value);
    unsent.clear();
    if (away) return ask.now();
    ask.soon();
    return true;
  }

  return { write, commit, close: () => (closing = true) };
}

Esn.scorm12 = { ...Esn.scorm12, ledger };
