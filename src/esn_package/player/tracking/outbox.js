// Statements that an LRS has not taken yet: kept in the browser, sent again, delivered once.
// They carry their id from birth, so a resend is harmless; they are kept without their actor,
// which is added when sent. Who calls `flush` again, and when, is the session's affair.

const BATCH = 50;
const KEEPALIVE = 56000; // a browser lets 64 KB leave with a closing page, the state among them
const ASIDE = 20;
const PATIENT = 12; // refusals of size until one alone is taken to be too large for good
const bytes = (value) => new TextEncoder().encode(JSON.stringify(value)).length;

/** An outbox on an LRS, kept under a key of the browser; in memory where that is forbidden. */
Esn.outbox = (lrs, actor, key) => {
  const stored = Esn.stored(key);
  let waiting = [];
  let aside = []; // refused for what they say (400): kept for whoever looks, never sent again
  let singles = 0; // how many go one by one, because the batch they were in was refused
  let most = BATCH; // fewer where that was too large (413)
  let heavy = 0; // how often in a row
  let running = null;

  /** Take in what another tab, or an earlier launch, left; forget what is `gone`. */
  function sync(gone = [], kept = stored.read() || {}) {
    // What was kept is what may have been sent: its time stays.
    const known = new Map([...waiting, ...(kept.waiting || [])].map((one) => [one.id, one]));
    gone.forEach((one) => known.delete(one.id));
    waiting = [...known.values()];
    if (waiting.length + aside.length > 0) stored.write({ waiting, aside });
    else stored.remove();
  }

  // What a login took out of localStorage is found again before the first batch.
  const before = stored.found().then((kept) => {
    if (kept === null) return;
    aside = [...(kept.aside || []), ...aside];
    sync([], kept);
  });

  const post = (batch, keepalive = false) => {
    const body = JSON.stringify(batch.map((statement) => ({ ...statement, actor })));
    return lrs.ask("POST", "statements", { body, keepalive });
  };

  /** Why a statement was refused, without what it says of the learner. */
  function reason({ said }) {
    const text = said.slice(0, 300).toLowerCase(); // « DURAND Zoé » is a name too
    const words = JSON.stringify(actor).toLowerCase().match(/[^"\s{}:,@/]{2,}/g);
    return words.reduce((rest, word) => rest.split(word).join("•"), text);
  }

  /** What an answer means for a batch: true to go on with the next, false to try again later. */
  function settle(batch, response) {
    const status = response === null ? 0 : response.status;
    // 409 for one statement: the LRS has one of this id already, so it was delivered.
    if (status !== 413) heavy = 0;
    const delivered = (status >= 200 && status < 300) || (status === 409 && batch.length === 1);
    const refused = status === 400 || (status === 413 && (heavy += 1) > PATIENT);
    if (delivered || (refused && batch.length === 1)) {
      if (!delivered) {
        const why = reason(response);
        aside = [...aside, { status, why, ...batch[0] }].slice(-ASIDE);
        Esn.log("aside", batch[0].id, why, status);
      }
      sync(batch);
      return true;
    }
    if (status === 413 && batch.length > 1) {
      most = Math.ceil(batch.length / 2);
      return true;
    }
    // A batch is taken whole or not at all (xAPI-Communication 2.1.2): then one by one.
    if (refused || status === 409) singles = batch.length;
    return refused || status === 409;
  }

  async function run() {
    await before; // and `running` is this run before it can end
    sync();
    let fine = true;
    while (fine && waiting.length > 0) {
      const batch = waiting.slice(0, singles > 0 ? 1 : most);
      singles = Math.max(0, singles - 1);
      fine = settle(batch, await post(batch));
    }
    running = null;
    return fine;
  }

  return {
    add(statement) {
      waiting.push(statement);
      sync();
    },

    /** A promise of whether everything was delivered. */
    flush: () => (running = running || run()),

    /** Send, as a page closes, as many as may leave with it; what is not answered stays. */
    last() {
      let size = 0;
      const who = bytes(actor) + 20;
      const batch = waiting
        .slice(0, most)
        .filter((one) => (size += bytes(one) + who) < KEEPALIVE);
      if (batch.length > 0) post(batch, true).then((response) => settle(batch, response));
    },
  };
};
