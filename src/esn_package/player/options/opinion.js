// The questionnaire of opinion. Its answers are in its form and nowhere else: no state, no storage,
// no statement of the learner. Where there is an LRS they can be sent there by an agent that is made
// for them alone; an LMS of SCORM knows who speaks, so nothing is told to it.

const word = (name) => Esn.word(`opinion-${name}`);
const find = (name) => Esn.find(`#opinion-${name}`);
const button = (name, act, ...look) => Esn.button(word(name), act, ...look);
const lines = (...names) => names.map((name) => Esn.make("p", {}, word(name)));

/** What was answered, by the ids of its questions; what was left open is not there. */
const given = () => Array.from(new FormData(find("form"))).filter(([, text]) => text.trim());

/** Where statements can go: null where no LRS launched this. */
const launched = () => (Esn.data.tracking.opinion && Esn.launched ? Esn.launched(location.search) : null);

/**
 * A statement of nobody: the same random agent for one set of answers, no registration, no platform
 * and no time but that at which it arrives (xAPI-Data 2.4: all of these may be left out).
 */
function statements(facts) {
  const { uuid } = Esn.statements.spell;
  const account = { homePage: facts.home, name: uuid() };
  const parent = [{ objectType: "Activity", id: facts.id }];
  return given().map(([id, text]) => ({
    id: uuid(),
    actor: { objectType: "Agent", account },
    verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { "en-US": "answered" } },
    object: facts.questions[id],
    result: { response: text.trim() },
    context: { contextActivities: { parent }, language: facts.language },
  }));
}

const say = (name) => (find("said").textContent = name && word(name));

async function send() {
  if (given().length === 0) {
    say("empty");
    return;
  }
  say("sending");
  const lrs = Esn.lrs(launched());
  const body = JSON.stringify(statements(Esn.data.tracking.opinion));
  const response = await lrs.ask("POST", "statements", { body });
  if (response !== null && response.ok) {
    find("form").remove();
    find("actions").textContent = "";
    say("thanks");
    Esn.pages.go(Esn.find("#opinion-title"));
  } else say(lrs.why() === "refused" ? "refused" : "down");
}

/** A link to where the school asks the same of everyone, without a name. */
function elsewhere(address) {
  const link = { href: address, target: "_blank", class: "button", rel: "noopener noreferrer" };
  const tab = Esn.make("span", { class: "visually-hidden" }, ` (${word("new-tab")})`);
  find("form").remove();
  find("actions").append(Esn.make("a", link, word("elsewhere"), tab));
  find("how").append(...lines("elsewhere-how"));
}

function offer() {
  const { address } = Esn.data.opinion;
  if (launched()) {
    find("how").append(...lines("how-sent", "how-kept"));
    find("actions").append(button("send", send), button("print", () => print(), "second"));
  } else if (address) elsewhere(address);
  else {
    find("how").append(...lines("how-not-sent", "how-kept"));
    find("actions").append(button("print", () => print()));
  }
}

/** After it did what it does, `owner`'s function leads to the questionnaire from a row of buttons. */
function leads(owner, name, row) {
  const before = owner[name];
  owner[name] = (...what) => {
    before(...what);
    const { final, verdict } = Esn.status(Esn.data, Esn.session.state);
    const over = final || ["passed", "completed"].includes(verdict);
    if (over) Esn.find(row).append(Esn.link(word("give"), "opinion", "second", "activity"));
  };
}

Esn.opinion = {
  start() {
    find("form").addEventListener("submit", (event) => event.preventDefault()); // Enter in a field
    offer();
    leads(Esn.cover, "tell", "#cover-actions");
    if (Esn.results) leads(Esn.results, "show", "#quiz-head .actions");
    if (Esn.pages.current() === "cover") Esn.cover.tell();
  },
};
