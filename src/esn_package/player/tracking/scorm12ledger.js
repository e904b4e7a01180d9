// What an LMS was sent, and whether it can be believed to have it.

/** Moodle's commit says "true" with the network down, and its data is lost (request.js, 4.5). */
Esn.offline = () =>
  navigator.onLine === false &&
  /^https?:$/.test(location.protocol) && // but the Moodle app plays from files, without network
  location.hostname !== "localhost";

/** {write, commit, remedy, close} on an LMS; `doubt` is told {why} when its "true" was not. */
function ledger(lms, doubt) {
  const sent = new Map(); // what the LMS took in this session, by element
  const unsent = new Map(); // … since the last commit
  const unproven = new Map(); // … and committed since its server was last seen
  let lost = false; // a commit failed: what it held must be sent another way
  let closing = false;
  let away = false; // the server was out of reach: no "true" is believed until it is seen again

  // What Moodle sends as a page is hidden or goes leaves by beacons, in no order (4.5): no value
  // may be among them that is not meant to stay.
  const beacons = () => closing || document.visibilityState === "hidden";

  function write(element, value) {
    if (sent.get(element) === value) return true;
    if (!lms.set(element, value)) return false;
    sent.set(element, value);
    unsent.set(element, value);
    return true;
  }

  /** 1.2 in Moodle sends only what changed, and takes for sent what a failed commit held. */
  function remedy() {
    if (!lost || beacons()) return true;
    const values = [...new Map([...unproven, ...unsent])];
    // From the last one, for a response is judged by the type that stands before it.
    for (const [element, value] of values.slice().reverse()) {
      lms.set(element, Esn.scorm12.spell.other(element, value));
    }
    const ok = lms.commit();
    for (const [element, value] of values) lms.set(element, value); // Finish may yet get through
    return ok || lms.isDown(); // it may have arrived, and only its answer not
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
      away = lost = true;
      doubt({ why });
    },
  });

  /** Whether the LMS has it; a promise of that where its word is in doubt. */
  function commit() {
    const held = lost && beacons(); // what was lost before is sent again when the page is back
    if (held && closing) return false; // LMSFinish sends what is there, in one request
    lost = !lms.commit() || Esn.offline() || held;
    if (lost) return false;
    for (const [element, value] of unsent) unproven.set(element, value);
    unsent.clear();
    if (away) return ask.now();
    ask.soon();
    return true;
  }

  return { write, commit, remedy, close: () => (closing = true) };
}

Esn.scorm12 = { ...Esn.scorm12, ledger };
