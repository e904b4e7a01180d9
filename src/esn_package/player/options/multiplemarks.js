// What several answers are worth by the rules of French health schools (COSUI R2C, 31 January 2023):
// questions/multiple.py is the same in Python. A package has it where a question asks for one of them.

const LADDER = [1, 0.5, 0.2]; // by how many choices stand otherwise than they should

/** The mark of the choices `ids`, of which `right` are right. */
Esn.ticked = (key, ids, right) => {
  const { marking, pick, required = [], fatal = [] } = key;
  const lacks = required.some((id) => !ids.includes(id));
  if (ids.length === 0 || lacks || fatal.some((id) => ids.includes(id))) return 0;
  const of = pick || key.right.length;
  const wrongs = ids.length - right;
  if (marking !== "edn") return Esn.marking.shared(marking, right, wrongs, of);
  return pick ? right / pick : LADDER[wrongs + of - right] || 0;
};
