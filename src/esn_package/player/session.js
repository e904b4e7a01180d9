// One launch: which state it starts from, what becomes of every change, how it ends. Its
// transitions stand in machine.js. It knows no format; the tracking that it opens does.

let tracking = null; // these are set by start()
let launch = { mode: "normal", reporting: false };
let copy = null;
let acknowledged = false;
let reached = null;
let begun = false; // the LMS was told something
let sealed = false; // it holds a text that cannot be read, which stays until something is done

const saver = Esn.saving(send, () => (sends() ? "saved" : "unreported"));
const machine = Esn.machine({
  ...{ saver, close, begun: () => begun },
  owner: () =>
    (launch.reporting || launch.refused) && (tracking.owner ? tracking.owner() : window),
});
const open = () => machine.is("open", "hidden");
const counts = () =>
  launch.mode === "normal" && machine.is("open", "hidden", "closing", "failed");
const sends = () => launch.reporting && counts();

/** Keep the state in the browser too; true where nothing is to be kept. */
function keep() {
  if (!counts()) return true;
  const { state, offered } = Esn.session;
  return (Esn.session.kept = copy.keep(state, offered, acknowledged));
}

function progress() {
  const { state } = Esn.session;
  const written = (limit) => Esn.state.write(state, limit);
  const text = sealed ? null : written(tracking.limit);
  const mastery = Esn.mastery ? Esn.mastery(Esn.data, state) : []; // of the second script
  return { ...reached, text, written, mastery, position: state.position, counter: state.counter };
}

/** {ok, why, wait}: whether the LMS took the state; a conflict is merged and sent again. */
function send(tries = 3) {
  if (!sends()) return { ok: keep(), why: "full" };
  const settle = (result) => {
    const theirs = result.ok ? null : Esn.state.read(result.conflict);
    if (theirs === null || tries === 0) return result;
    // With another nonce, two first launches met: nothing done in either is thrown away.
    const mine = { ...Esn.session.state, nonce: theirs.nonce };
    change((state) => Object.assign(state, Esn.merge(mine, theirs)), { quiet: true });
    return send(tries - 1);
  };
  const now = tracking.progressed(progress());
  return now.then ? now.then(settle) : settle(now);
}

/** Change the state: kept in the browser at once, sent soon; at once with `now` or a final word. */
function change(fn, { now = false, quiet = false } = {}) {
  const { state } = Esn.session;
  if (counts()) copy.adopt(state);
  fn(state);
  state.counter += 1;
  sealed = false;
  const before = reached;
  reached = Esn.status(Esn.data, state);
  state.status = reached.verdict;
  const news = before.verdict !== reached.verdict || before.score !== reached.score;
  keep();
  if (!counts() || !open()) return; // nothing is saved in review
  if (news && reached.final && sends() && tracking.reached) tracking.reached(reached, state.nonce);
  if (quiet) return;
  if (now || (news && reached.final)) saver.now();
  else saver.soon();
}

/** Session time, exit, commit, finish: exactly once, whoever asks first. */
function close() {
  saver.stop();
  if (machine.is("closing")) {
    keep();
    if (launch.reporting) tracking.finished({ ...progress(), normal: sends() });
  }
  machine.go("told");
}

/** After the first page is shown, for a launch costs at most five LMS calls before it. */
function begin(missing, late) {
  if (!open()) return;
  begun = sends();
  if (!begun) {
    saver.say(launch.reporting ? "none" : "unreported");
    return;
  }
  if (tracking.started) tracking.started({ resumed: Esn.session.resumed });
  if (missing.length > 0) tracking.answered(Esn.told(missing, Esn.session.state));
  if (late && tracking.reached) tracking.reached(reached, Esn.session.state.nonce);
  saver.now();
}

/** Open the launch: {mode, resumed, reporting, offered, why, dropped}, for who shows it. */
async function start() {
  machine.go("launch");
  const facts = Esn.data.tracking;
  tracking = Esn.tracking[facts.name](facts);
  launch = await tracking.open();
  copy = Esn.copy(launch);
  const lms = Esn.state.open(launch.state);
  const known = launch.reporting && launch.state !== null; // an LRS may not answer
  const found = Esn.resume(lms, ...(await copy.found()), known);
  const offered = launch.mode === "normal" ? found.offered : null; // else it could not be sent
  const resumed = found.state !== null;
  acknowledged = found.acknowledged;
  sealed = known && lms.state === null && lms.why !== "none";
  const whole = found.state || Esn.state.fresh();
  const state = Esn.tariff ? Esn.tariff.raised(whole) : whole;
  Object.assign(Esn.session, { state, offered, resumed, mode: launch.mode, key: copy.key });
  reached = Esn.status(Esn.data, state);
  const missing = tracking.journal && resumed ? Esn.missing(Esn.data, lms.state, state) : [];
  if (tracking.doubts) tracking.doubts((result) => open() && saver.fail(result));
  machine.go(launch.refused ? "refused" : "opened");
  const others = machine.watch(copy.key);
  const free = () => begin(missing, known && reached.final && Esn.behind(lms.state, reached));
  Esn.afterPaint(() => (sends() ? others.ask(free) : free()));
  return { ...launch, state: null, resumed, offered, why: lms.why, dropped: found.dropped };
}

Esn.session = {
  ...{ state: null, offered: null, resumed: false, kept: true, mode: "normal" },
  ...{ open: start, change, counts, close: () => machine.go("leave") },
  onSaved: saver.onSaved,
  limit: () => tracking.limit, // characters that a state may take
  /** Try again: to save, or to have this window at work. */
  retry: () => machine.go("take") || saver.retry(),

  /** Forget the work that was offered. */
  decline() {
    Esn.session.offered = null; // the next copy is written without it
    copy.forget();
    keep();
  },

  /** Minutes that the LMS allows for the quiz, 0 where it does not say. */
  allowed: () => (sends() && tracking.allowed ? tracking.allowed() : 0),
  answered(list) {
    if (!sends() || !open()) return;
    tracking.answered(Esn.told(list, Esn.session.state));
    saver.soon();
  },
  experienced(page) {
    if (!sends() || !open() || !tracking.experienced) return;
    tracking.experienced(page, Esn.session.state.nonce);
    saver.soon();
  },
};
