// A session of the module with its platform. It outlives the frame: the record of the simulated LMS
// is this tab's, the LRS's is the server's, so a reload resumes as it would in a real one.
//
// Desk.session: {format, kept, launch, mode, url}
//   kept    SCORM 1.2: the learner's record (gradebook.js), written down after every call
//   launch  SCORM 1.2: {API, calls, network, values} of simulated.js; the window's API is it
//   registration, actor, endpoint, auth   xAPI: what the launch parameters say
// Desk.begin(how) begins the next one, which the next load of the frame meets; `how` is
//   {mode}   another lesson_mode than the profile's ("browse", "review")
// Desk.learner(): who learns; Desk.registration(): in which attempt of xAPI, kept as Desk.kept has it.

let profile = null; // the one that was fetched last

const LEARNER = { id: "camille.martin", name: "Camille Martin" };

const registration = () => Desk.kept(`registration.${learner().id}`);
const learner = () => Desk.kept("learner").read() || LEARNER;
const record = () => Desk.kept(`record.${profile.name}.${learner().id}`);

/** A UUID of version 4 (RFC 9562), for a page that may come over plain http. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The API with every call told as it happens, and the record kept after it. */
function heard({ API, calls }, kept) {
  const wrapped = ([name, call]) => [
    name,
    (...given) => {
      const [at, from, count] = [Date.now(), performance.now(), calls.length];
      const told = { at, name, given, answer: "", error: 0, thrown: "" };
      try {
        const answer = call(...given);
        [told.answer, told.error] = calls.length > count ? calls[count].slice(-2) : [answer, 0];
        return answer;
      } catch (error) {
        told.thrown = String(error);
        throw error;
      } finally {
        told.took = performance.now() - from;
        record().write(kept);
        Desk.tell("call", told);
      }
    },
  ];
  return Object.fromEntries(Object.entries(API).map(wrapped));
}

/** As long as a synchronous request of an LMS's page holds up everything in it. */
function wait(seconds) {
  const end = performance.now() + 1000 * seconds;
  while (performance.now() < end);
}

/** The profile with this learner's id and name, where its LMS tells them, in the order it has. */
function known() {
  const { behaviour } = profile;
  const { id, name } = learner();
  const { "cmi.core.student_id": its, "cmi.core.student_name": called } = behaviour.first;
  const first = { ...behaviour.first };
  if (its) first["cmi.core.student_id"] = id;
  if (called) first["cmi.core.student_name"] = called.includes(",") ? name.split(" ").reverse().join(", ") : name;
  return { ...profile, behaviour: { ...behaviour, first } };
}

function scorm12(how) {
  const kept = Simulated.record(record().read() || {});
  const launch = Simulated.launch(known(), kept, { wait, ...how });
  window.API = heard(launch, kept);
  return { kept, launch, url: `site/${profile.folder}index.html` };
}

function xapi() {
  const attempt = registration().read() || uuid();
  registration().write(attempt);
  const endpoint = `${Desk.base()}lrs/`;
  const auth = `Basic ${btoa(Desk.facts.lrs)}`;
  const actor = { objectType: "Agent", name: learner().name, account: { homePage: location.origin, name: learner().id } };
  const query = new URLSearchParams({
    endpoint, auth, registration: attempt, actor: JSON.stringify(actor), activity_id: Desk.facts.activity,
  });
  return { registration: attempt, actor, endpoint, auth, url: `site/index.html?${query}` };
}

Object.assign(Desk, {
  session: null,
  learner,
  registration,
  uuid,

  /** Another attempt of this learner's with the platform, empty; the frame has been left. */
  another() {
    const kept = Simulated.record(record().read() || {});
    Simulated.another(profile.behaviour, kept);
    record().write(kept);
  },

  /** Have the profile that is chosen; a promise. */
  async platform() {
    const { name } = profile || {};
    if (Desk.choice.format !== "scorm12" || name === Desk.choice.profile) return;
    const answer = await fetch(`${Desk.base()}desk/profiles/${Desk.choice.profile}.json`);
    profile = await answer.json();
  },

  /** The next session; the platform is there. */
  begin(how = {}) {
    const { format } = Desk.choice;
    delete window.API;
    const made = { scorm12, xapi, web: () => ({ url: "site/index.html" }) }[format](how);
    Desk.session = { format, profile: format === "scorm12" ? profile : null, mode: how.mode || "", ...made };
    Desk.session.url = `${format}/${made.url}`;
    Desk.tell("launch", Desk.session);
    return Desk.session;
  },
});
