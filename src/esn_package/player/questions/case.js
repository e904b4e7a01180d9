// A progressive clinical case: its statement and what is learnt stand above its questions, which are
// questions of the quiz like others. That nobody goes back in it is options/locks.js.

const caseOf = (id) => Esn.data.questions[id].case;

/** The questions of an attempt that are asked in the case of one of them. */
const together = ({ drawn }, id) => drawn.filter((one) => caseOf(one) === caseOf(id));

const parts = (names) => names.map((name) => document.getElementById(name)).filter(Boolean);

Esn.cases = {
  /** What stands above a question: all that was learnt, the statement and the newest open. */
  above(attempt, id) {
    if (!caseOf(id)) return [];
    const ids = together(attempt, id);
    const learnt = ids.slice(0, ids.indexOf(id) + 1).map((one) => `q-${one}-before`);
    const found = parts([`${caseOf(id)}-case`, ...learnt]);
    found.forEach((part, at) => (part.open = at === 0 || part.id === `q-${id}-before`));
    return found;
  },

  /** What stands above a question where all are shown below each other. */
  between(attempt, id) {
    if (!caseOf(id)) return [];
    const first = together(attempt, id)[0] === id;
    const found = parts([first ? `${caseOf(id)}-case` : "", `q-${id}-before`]);
    found.forEach((part) => (part.open = true));
    return found;
  },

  /** « Cas : question 2 sur 4 »; "" for a question of no case. */
  place(attempt, id) {
    if (!caseOf(id)) return "";
    const ids = together(attempt, id);
    return Esn.word("case-place", { n: ids.indexOf(id) + 1, total: ids.length });
  },
};
