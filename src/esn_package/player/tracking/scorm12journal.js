// Interactions and objectives: what a teacher's report shows (RTE 3.4.4). Both are optional for
// an LMS, so each is probed once, and left alone where its `_count` is no number.

// What an objective's status is by what the programme reports.
const WORDS = { verdict: ["passed", "failed"], completion: ["completed", "incomplete"] };

/** How many an LMS has of a list, or null where it has no such list (401, "", null). */
function counted(lms, list) {
  const count = lms.get(`${list}._count`);
  return /^\d+$/.test(count) ? Number(count) : null;
}

/** Append to the journal of interactions: never over an index of an earlier session. */
function interactions(lms, write, facts) {
  const { names, response, result, span, time, decimal } = Esn.scorm12.spell;
  let next; // undefined until probed; null where there are none
  let topics; // whether they have objectives, which Chamilo's have not (scorm_api.php)

  function about(at, objective) {
    topics = topics ?? /^$|objectives/.test(lms.get("cmi.interactions._children"));
    if (topics) write(`${at}objectives.0.id`, objective);
  }

  function append(one, fact) {
    const at = `cmi.interactions.${next}.`;
    // In Moodle's report the id is the only word about the question (4.5, 5.1).
    if (!write(`${at}id`, `${Esn.data.quiz.id}_${one.id}`)) {
      next = null; // an LMS that counts what it does not keep
      return;
    }
    next += 1;
    if (one.key.objective) about(at, one.key.objective);
    write(`${at}time`, time(new Date()));
    write(`${at}type`, fact.type);
    fact.patterns.forEach((text, i) => write(`${at}correct_responses.${i}.pattern`, text));
    if (one.points <= 100) write(`${at}weighting`, decimal(one.points)); // Moodle's range
    if (one.value !== null) write(`${at}student_response`, response(one.value, names(one.key)));
    write(`${at}result`, result(one.mark));
    if (one.latency !== null) write(`${at}latency`, span(one.latency));
  }

  return (list) => {
    if (next === undefined) next = counted(lms, "cmi.interactions");
    for (const one of list) {
      const fact = facts.questions[one.id];
      if (fact && next !== null) append(one, fact);
    }
  };
}

/** Write each objective where the LMS has it, by its id, or after the last one. */
function objectives(lms, write) {
  let places; // id → index; null where there are none

  function probe() {
    const count = counted(lms, "cmi.objectives");
    if (count === null) return null;
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
