// Interactions and objectives: what a teacher's report shows (RTE 3.4.4). Both are optional for
// an LMS, so each is probed once, and left alone where its `_count` is no number.

// What an objective's status is by what the programme reports.
const WORDS = { verdict: ["passed", "failed"], completion: ["completed", "incomplete"] };

// What an LMS refuses for good (RTE 3.4.4): another time it says the same.
const NEVER = [401, 402, 403, 405];

/** How many an LMS has of a list, null where it has none (401, "", null), undefined out of reach. */
function counted(lms, list) {
  const count = lms.get(`${list}._count`);
  if (/^\d+$/.test(count)) return Number(count);
  return [0, ...NEVER].includes(lms.error()) ? null : undefined;
}

/** {add, flush} of the journal: never over an index of an earlier session, none left out. */
function interactions(lms, write, facts) {
  const { names, response, result, span, time, decimal } = Esn.scorm12.spell;
  const queue = [];
  let next; // undefined until probed; null where there are none
  let topics; // whether they have objectives, which Chamilo's have not (scorm_api.php)

  /** Whether the LMS has the value, or will never take it. */
  const put = (element, value) => write(element, value) || NEVER.includes(lms.error());

  function about(at, objective) {
    topics = topics ?? /^$|objectives/.test(lms.get("cmi.interactions._children"));
    return !topics || put(`${at}objectives.0.id`, objective);
  }

  function append({ one, fact, when }) {
    const at = `cmi.interactions.${next}.`;
    // In Moodle's report the id is the only word about the question (4.5, 5.1).
    if (!write(`${at}id`, `${fact.of || Esn.data.quiz.id}_${one.id}`)) {
      if (NEVER.includes(lms.error())) next = null; // an LMS that counts what it does not keep
      return false;
    }
    const told = [
      !one.key.objective || about(at, one.key.objective),
      put(`${at}time`, time(when)),
      put(`${at}type`, fact.type),
      ...fact.patterns.map((text, i) => put(`${at}correct_responses.${i}.pattern`, text)),
      one.verb || one.points > 100 || put(`${at}weighting`, decimal(one.points)), // Moodle's range
      one.value === null || put(`${at}student_response`, response(one.value, names(one.key))),
      put(`${at}result`, result(one.mark, one.points)),
      one.latency === null || put(`${at}latency`, span(one.latency)),
    ];
    return told.every(Boolean);
  }

  /** Write what waits: false while the LMS is out of reach. */
  function flush() {
    if (queue.length > 0 && next === undefined) next = counted(lms, "cmi.interactions");
    while (queue.length > 0 && next !== null) {
      if (next === undefined || !append(queue[0])) break;
      queue.shift();
      next += 1;
    }
    if (next === null) queue.length = 0;
    return queue.length === 0;
  }

  return {
    flush,
    add(list) {
      const known = list.map((one) => ({ one, fact: facts.questions[one.id], when: new Date() }));
      queue.push(...known.filter(({ fact }) => fact));
      flush();
    },
  };
}

/** Write each objective where the LMS has it, by its id, or after the last one. */
function objectives(lms, write) {
  let places; // id → index; null where there are none

  function probe() {
    const count = counted(lms, "cmi.objectives");
    if (!count && count !== 0) return count;
    const indexes = Array.from({ length: count }, (_, i) => i);
    return new Map(indexes.map((i) => [lms.get(`cmi.objectives.${i}.id`), i]));
  }

  function put({ id, score, passed }) {
    const next = Math.max(-1, ...places.values()) + 1;
    const at = `cmi.objectives.${places.has(id) ? places.get(id) : next}.`;
    if (!places.has(id)) {
      if (!write(`${at}id`, id)) return;
      places.set(id, next);
    }
    write(`${at}score.min`, "0");
    write(`${at}score.max`, "100");
    write(`${at}score.raw`, String(score));
    const [yes, no] = WORDS[Esn.data.module.report];
    write(`${at}status`, passed ? yes : no);
  }

  return (mastery) => {
    if (mastery.length > 0 && places === undefined) places = probe();
    if (places) mastery.forEach(put);
  };
}

Esn.scorm12 = { ...Esn.scorm12, interactions, objectives };
