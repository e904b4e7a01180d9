// One launch: which state it starts from, what becomes of every change, how it ends.
// It knows no format; the tracking that it opens does.

let tracking = null; // these are set by open()
let launch = { mode: "normal", reporting: false };
let copy = null;
let acknowledged = false;
let reached = null;
let over = false;
let saver = null;

const sends = () => launch.reporting && launch.mode === "normal";
const saving = () => (saver = saver || Esn.saving(send, () => (sends() ? "saved" : "unreported")));

/** Keep the state in the browser too: an LMS's "true" is no proof (scorm12.js). */
function keep() {
  const { state, offered } = Esn.session;
  if (launch.mode !== "normal") return true;
  const text = Esn.state.write(state);
  return copy.write({ text, acknowledged, offered: offered ? Esn.state.write(offered) : "" });
}

function progress() {
  const { state } = Esn.session;
  const text = Esn.state.write(state, tracking.limit);
  const mastery = Esn.mastery(Esn.data, state);
  return { ...reached, text, mastery, position: state.position, counter: state.counter };
}

/** Whether the LMS took the state (or a promise of it); a conflict is merged and sent again. */
function send(tries = 3) {
  if (!sends()) return keep();
  const settle = (result) => {
    const theirs = result.ok ? null : Esn.state.read(result.conflict);
    if (theirs === null || tries === 0) return result.ok;
    // With another nonce, two first launches met: nothing done in either is thrown away.
    const { state } = Esn.session;
    Object.assign(state, Esn.merge({ ...state, nonce: theirs.nonce }, theirs));
    change(() => {}, { quiet: true });
    return send(tries - 1);
  };
  const result = tracking.progressed(progress());
  return result.then ? result.then(settle) : settle(result);
}

/** What an LMS is told of answers, each with its shape value; an unknown question is left out. */
function told(list) {
  const known = list.filter((one) => Esn.data.questions[one.id]);
  return known.map((one) => {
    const key = Esn.data.questions[one.id];
    return { ...one, key, value: Esn.questions[key.kind].value(key, one.given) };
  });
}

/** Change the state: kept in the browser at once, sent soon; at once with `now` or a final word. */
function change(fn, { now = false, quiet = false } = {}) {
  const { state } = Esn.session;
  fn(state);
  state.counter += 1;
  const before = reached;
  reached = Esn.status(Esn.data, state);
  state.status = reached.verdict;
  const news = before.verdict !== reached.verdict || before.score !== reached.score;
  keep();
  if (over) return;
  if (news && reached.final && sends() && tracking.reached) tracking.reached(reached);
  if (quiet) return;
  if (now || (news && reached.final)) saving().now();
  else saving().soon();
}

/** Session time, exit, commit, finish: exactly once, whoever asks first. */
function close() {
  if (over || tracking === null || Esn.session.state === null) return;
  over = true;
  saving().stop();
  keep();
  if (launch.reporting) tracking.finished({ ...progress(), normal: sends() });
}

/** Back from the back-forward cache, where the LMS's session is closed: it is opened anew. */
function reopen() {
  if (!launch.reporting) over = false;
  if (!over) return;
  try {
    (tracking.owner ? tracking.owner() : window).location.reload();
  } catch {
    saving().say("closed"); // the window of another origin: only the learner can
  }
}

/** After the first page is shown, for a launch costs at most five LMS calls before it. */
function begin(missing) {
  if (over) return;
  if (tracking.started) tracking.started({ resumed: Esn.session.resumed });
  if (missing.length > 0) tracking.answered(told(missing));
  saving().now();
}

async function open() {
  const facts = Esn.data.tracking;
  tracking = Esn.tracking[facts.name](facts);
  launch = await tracking.open();
  copy = Esn.stored(Esn.storageKey(launch.activity, launch.learner));
  const theirs = Esn.state.read(launch.state);
  const known = launch.reporting && launch.state !== null; // an LRS may not answer
  const found = Esn.resume(theirs, copy.read(), known);
  const resumed = found.state !== null;
  acknowledged = found.acknowledged;
  const state = found.state || Esn.state.fresh();
  Object.assign(Esn.session, { state, offered: found.offered, resumed });
  reached = Esn.status(Esn.data, state);
  const hidden = () => over || saving().flush(); // a tab switch ends nothing
  const online = () => over || saving().retry();
  Esn.lifecycle({ hidden, left: close, back: reopen, online });
  const missing = tracking.journal && resumed ? Esn.missing(Esn.data, theirs, state) : [];
  if (sends()) Esn.afterPaint(() => begin(missing));
  else saving().say(launch.reporting ? "none" : "unreported");
  return { mode: launch.mode, resumed, reporting: launch.reporting, offered: found.offered };
}

/** The learner goes on with work that the LMS never had. */
function take(offered) {
  const counter = Math.max(offered.counter, Esn.session.state.counter);
  Object.assign(Esn.session, { offered: null, state: { ...offered, counter } });
  if (tracking.journal) tracking.answered(told(Esn.missing(Esn.data, null, offered)));
  change(() => {}, { now: true });
}

Esn.session = {
  ...{ state: null, offered: null, resumed: false },
  ...{ open, change, take, close },
  decline() {
    Esn.session.offered = null; // the next copy is written without it
    keep();
  },
  onSaved: (fn) => saving().onSaved(fn),
  retry: () => saving().retry(),
  answered(list) {
    if (!sends() || over) return;
    tracking.answered(told(list));
    saving().soon();
  },
  experienced(page) {
    if (!sends() || over || !tracking.experienced) return;
    tracking.experienced(page);
    saving().soon();
  },
};
