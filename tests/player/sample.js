// A small module as site.py tells it to the player, for tests that need no page.

const key = (kind, id, more) => [id, {
  kind, id, points: 1, objective: null, tries: 2, see: null, explanation: "", ...more,
}];

const QUESTIONS = Object.fromEntries([
  key("single", "statut", { objective: "statuts", choices: ["oui1", "non2"], right: "oui1", feedback: {} }),
  key("multiple", "traits", { objective: "statuts", choices: ["aaaa", "bbbb", "cccc"], right: ["aaaa", "cccc"], marking: "partial", feedback: {} }),
  key("truth", "vrai", { objective: "reagir", right: true, feedback: {} }),
  key("number", "combien", { objective: "reagir", points: 2, answer: "7.5", tolerance: "0.5", unit: "" }),
  key("text", "mot", { answers: ["identité"], close: [], fold: ["case", "accents"] }),
  key("order", "etapes", { right: ["un11", "deux", "trois"], marking: "all" }),
  key("match", "paires", { right: { it1: "ta1", it2: "ta2" }, items: ["it1", "it2"], targets: ["ta1", "ta2", "ta3"], marking: "partial" }),
  key("single", "essai", { choices: ["oui1", "non2"], right: "oui1", feedback: {} }),
]);

const fact = (id, type, patterns) => [id, { type, patterns }];

const SCORM12 = {
  name: "scorm12",
  questions: Object.fromEntries([
    fact("statut", "choice", ["a"]),
    fact("traits", "choice", ["{a,c}"]),
    fact("vrai", "true-false", ["t"]),
    fact("combien", "numeric", ["7.5"]),
    fact("mot", "fill-in", ["identite"]),
    fact("etapes", "sequencing", ["a,b,c"]),
    fact("paires", "matching", ["{1.a,2.b}"]),
  ]),
};

const activity = (path, type) => ({
  objectType: "Activity",
  id: `https://ecole.example/xapi/identite${path}`,
  definition: { type: `http://adlnet.gov/expapi/activities/${type}`, name: { fr: path || "Identité" } },
});

const ids = Object.keys(QUESTIONS).filter((id) => id !== "essai");

const XAPI = {
  name: "xapi",
  revision_key: "https://ecole.example/xapi/identite/extensions/revision",
  language: "fr",
  module: activity("", "course"),
  pages: { accueil: activity("/pages/accueil", "lesson"), ins: activity("/pages/ins", "lesson") },
  quiz: activity("/quizzes/evaluation", "assessment"),
  questions: Object.fromEntries(ids.map((id) => [id, activity(`/${id}`, "cmi.interaction")])),
};

/** The data, with what a test changes of module, quiz and tracking. */
const sample = ({ module = {}, quiz = {}, tracking = { name: "web" } } = {}) => ({
  format: 1,
  module: {
    id: "identite", title: "Identité", language: "fr", complete: ["pages", "pass"],
    report: "verdict", score: "completion", revision: "0123456789ab", ...module,
  },
  pages: [
    { id: "accueil", title: "Accueil", minutes: null, practice: ["essai"] },
    { id: "ins", title: "INS", minutes: null, practice: [] },
  ],
  objectives: [{ id: "statuts" }, { id: "reagir" }],
  quiz: quiz === null ? null : {
    id: "evaluation", title: "Évaluation", passMark: 70, attempts: 3, feedback: "at-end",
    shuffle: [], draw: null, questions: ids, ...quiz,
  },
  questions: QUESTIONS,
  tracking,
  words: {},
});

const RIGHT = {
  statut: "oui1", traits: ["aaaa", "cccc"], vrai: true, combien: "7,5", mot: "Identité",
  etapes: ["un11", "deux", "trois"], paires: { it1: "ta1", it2: "ta2" },
};

/** Answers of an attempt, the first `wrong` of them wrong. */
function answers(wrong = 0) {
  const bad = { ...{ statut: "non2", traits: ["bbbb"], vrai: false, combien: "2", mot: "rien" },
    ...{ etapes: ["deux", "un11", "trois"], paires: { it1: "ta3", it2: "ta1" } } };
  return Object.fromEntries(ids.map((id, i) => [id, i < wrong ? bad[id] : RIGHT[id]]));
}

/** Make an attempt as quiz.js does: begun, answered, told, ended. */
function attempt(n, given, { latency = 4200, signs = {} } = {}) {
  Esn.session.change((state) => state.attempts.push(
    { n, drawn: ids, at: 0, flags: [], signs, answers: {}, ended: false, score: null, passed: null }));
  const one = () => Esn.session.state.attempts.find((known) => known.n === n);
  Esn.session.change(() => Object.assign(one().answers, given));
  const list = ids.filter((id) => id in given).map((id) => {
    const { points } = QUESTIONS[id];
    const mark = Esn.marking.mark(QUESTIONS[id], given[id]);
    return { id, given: given[id], mark, points, latency, attempt: n };
  });
  Esn.session.answered(list);
  const score = Esn.marking.score(list);
  Esn.session.change(() => Object.assign(one(), { ended: true, score, passed: score >= 70 }), { now: true });
  return score;
}

const see = (...pages) => pages.forEach((page) => {
  Esn.session.change((state) => state.seen.push(page));
  Esn.session.experienced(page);
});

module.exports = { sample, answers, attempt, see, SCORM12, XAPI, QUESTIONS, ids };
