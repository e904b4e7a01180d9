// Statements of xAPI 1.0.3 (xAPI-Data 2): whole from birth, but for the actor, added when sent.

const VERBS = "http://adlnet.gov/expapi/verbs/"; // ADL's only: some LRSs refuse others

const hex = (byte) => byte.toString(16).padStart(2, "0");

/** 16 bytes as a UUID of a version (RFC 9562). */
function asUuid(bytes, version) {
  bytes[6] = (bytes[6] & 0x0f) | (version << 4);
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.map(hex).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** A random UUID; crypto.randomUUID is missing over http. */
const uuid = () => asUuid([...crypto.getRandomValues(new Uint8Array(16))], 4);

/**
 * The UUID of what the learner did: the same wherever and whenever it is told, so that an LRS
 * takes it once. It has the form of version 5, which every LRS takes, but not its SHA-1, which a
 * page over http has not: eight hashes of 16 bits each, of the text with a salt.
 */
function named(text) {
  const pairs = [..."abcdefgh"].map((salt) => parseInt(Esn.fnv(`${salt}${text}${salt}`, 7), 36));
  return asUuid(pairs.flatMap((hash) => [(hash >>> 16) & 255, (hash ^ (hash >>> 8)) & 255]), 5);
}

/** ISO 8601, to the hundredth: an LRS compares no finer (xAPI-Data 4.6). */
const duration = (milliseconds) => `PT${(Math.max(0, milliseconds) / 1000).toFixed(2)}S`;

const ref = (activity) => ({ objectType: "Activity", id: activity.id });

const percent = (score) => ({ scaled: score / 100, raw: score, min: 0, max: 100 });

// `result.response` by shape (xAPI-Data 2.4.4.1); formats/xapi.py spells the right answers alike.
const shapes = {
  picked: (ids) => ids.join("[,]"),
  ordered: (ids) => ids.join("[,]"),
  yesNo: String,
  number: (number) => number.toFixed(10).replace(/\.?0+$/, "").replace(/^-0$/, "0"),
  typed: (text) => text.split("[,]").join(",").trim(),
  matched: (pairs) => pairs.map((pair) => pair.join("[.]")).join("[,]"),
  filled: (gaps) => gaps.map(([, text]) => shapes.typed(text)).join("[,]"),
  rated: String,
  written: (text) => text.trim(),
};

/** `result.response` of a shape value, {picked: […]}, {typed: "…"}, … */
function response(value) {
  const [shape, what] = Object.entries(value)[0];
  return shapes[shape](what);
}

function answer({ value, mark, points, latency, verb }) {
  const raw = Math.round(mark * points * 1000) / 1000;
  const scaled = Math.max(-1, Math.min(1, mark));
  const judged = verb ? {} : { success: mark >= 1 };
  const marked = { ...judged, score: { scaled, raw, min: Math.min(0, raw), max: points } };
  return {
    ...(points === 0 ? {} : marked), // an opinion is neither right nor wrong
    ...(verb ? { completion: true } : {}), // what is played is over
    ...(value === null ? {} : { response: response(value) }),
    ...(latency === null ? {} : { duration: duration(latency) }),
  };
}

/** Makers of the statements of one launch; `elapsed` tells its milliseconds so far. */
Esn.statements = (facts, launch, elapsed) => {
  const { revision } = Esn.data.module;
  const definition = { ...facts.module.definition, extensions: { [facts.revision_key]: revision } };
  // The id that the LMS launched wins over the packaged one.
  const module = { ...facts.module, id: launch.activity || facts.module.id, definition };

  const who = JSON.stringify([launch.actor, launch.registration, module.id]);

  function statement(verb, object, { result, parent, act } = {}) {
    const groups = object === module ? {} : { grouping: [ref(module)] };
    const activities = { ...groups, ...(parent ? { parent: [ref(parent)] } : {}) };
    return {
      id: act ? named([who, verb, act].join("\n")) : uuid(),
      timestamp: new Date().toISOString(),
      verb: { id: VERBS + verb, display: { "en-US": verb } },
      object,
      ...(result ? { result } : {}),
      context: {
        ...(launch.registration ? { registration: launch.registration } : {}),
        ...(launch.platform ? { platform: launch.platform } : {}),
        ...(Object.keys(activities).length > 0 ? { contextActivities: activities } : {}),
        ...{ revision, language: facts.language },
      },
    };
  }

  const so = () => ({ duration: duration(elapsed()) });

  /** What a final status says: completed, and a verdict where the programme reports one. */
  function reached({ status, score }, nonce) {
    const scored = score === null ? {} : { score: percent(score) };
    const completed = { result: { completion: true, ...scored, ...so() } };
    const verdict = { result: { success: status === "passed", ...scored, ...so() } };
    const said = {
      passed: [["completed", completed], ["passed", verdict]],
      failed: [["failed", verdict]],
      completed: [["completed", completed]],
      incomplete: [],
    };
    const act = [nonce, score].join();
    return said[status].map(([verb, more]) => statement(verb, module, { ...more, act }));
  }

  return {
    activity: module.id,
    begun: (verb) => statement(verb, module),
    ended: (verb) => statement(verb, module, { result: so() }),
    experienced: (id, nonce) =>
      statement("experienced", facts.pages[id], { parent: module, act: [nonce, id].join() }),
    answered: (one) =>
      statement(one.verb || "answered", facts.questions[one.id], {
        result: { ...answer(one), ...(facts.certainty_key && Esn.tariff.told(one)) },
        parent: one.verb ? module : facts.quiz,
        act: one.act,
      }),
    reached,
  };
};

Esn.statements.spell = { response, duration, uuid, named };
