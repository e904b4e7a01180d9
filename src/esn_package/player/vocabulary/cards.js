// The screen of the cards: what there is to see today, one card after the other, what comes next.

const box = () => Esn.find("#cards-box");
const say = (key, values) => Esn.word(`card-${key}`, values);
const made = (tag, attributes, ...children) => Esn.make(tag, attributes, ...children);
const row = (...buttons) => made("div", { class: "actions" }, ...buttons);
const inLexicon = (id, selector) => Esn.find(selector, document.getElementById(`term-${id}`)).textContent;

let chosen = { pillar: "*", way: "" };
let left = []; // cards of the round that are still to come
let seen = 0; // how many of it were told apart from those that came back

/** A list to choose from, with its label. */
function choice(name, options) {
  const select = made("select", { class: "field", id: `cards-${name}` });
  for (const [value, text] of options) {
    select.append(made("option", { value, selected: value === chosen[name] ? "" : null }, text));
  }
  select.addEventListener("change", () => {
    chosen = { ...chosen, [name]: select.value };
    overview({ focus: `#cards-${name}` });
  });
  return made("p", {}, made("label", { for: select.id }, say(name)), select);
}

/** The pillars as the list of terms has them. */
const pillars = () => Esn.all("#finder-pillar option").map((one) => [one.value, one.textContent]);

/** When the next card comes, in words. */
function next(days) {
  if (!Number.isFinite(days)) return "";
  return days === 1 ? say("tomorrow") : say("in-days", { n: days });
}

/** What there is to do today; `focus` is the selector of what has it then. */
function overview({ done = 0, focus = null } = {}) {
  const { due, fresh, next: days } = Esn.deck.counts(chosen);
  const { known, begun, fresh: unseen } = Esn.deck.standing();
  const round = Esn.deck.round(chosen);
  const standing = [say("known", { n: known }), say("begun", { n: begun }), say("unseen", { n: unseen })];
  const today = due.length > 0 ? say("due", { n: due.length }) : say(known + begun > 0 ? "nothing-due" : "first");
  const lines = [done > 0 ? say("done", { n: done }) : "", today, due.length === 0 ? next(days) : ""];
  const label = due.length > 0 ? say("begin", { n: round.length }) : say("learn", { n: round.length });
  const ways = [["", say("both")], ["0", say("to-meaning")], ["1", say("to-word")]];
  const choices = [...(pillars().length > 0 ? [choice("pillar", pillars())] : []), choice("way", ways)];
  box().parentElement.classList.remove("asking");
  box().replaceChildren(
    made("p", { class: "cards-today", id: "cards-today", tabindex: -1 }, lines.filter(Boolean).join(" ")),
    made("ul", { class: "facts mention" }, ...standing.map((line) => made("li", {}, line))),
    made("div", { class: "finder" }, ...choices),
    row(...(round.length > 0 ? [Esn.button(label, begin)] : [])),
  );
  if (fresh.length === 0 && due.length === 0) box().lastChild.remove();
  if (focus) Esn.find(focus).focus();
}

function begin() {
  left = Esn.deck.round(chosen);
  seen = 0;
  ask();
}

function rate(card, known) {
  Esn.deck.rate(card, known);
  left = known ? left.slice(1) : [...left.slice(1), card];
  seen += known ? 1 : 0;
  if (left.length > 0) ask();
  else overview({ done: seen, focus: "#cards-today" });
}

/** Stop here: what was said of the cards is kept. */
const stop = () => Esn.button(say("stop"), () => overview({ done: seen, focus: "#cards-today" }), "second");

/** A side of a card: the word or its meaning, in the language of the lexicon. */
function side({ id }, isWord, attributes) {
  const lang = Esn.data.module.language;
  const text = inLexicon(id, isWord ? "h3" : ".short");
  return made("p", { lang, class: isWord ? "card-word" : "card-meaning", ...attributes }, text);
}

function ask() {
  const [card] = left;
  const show = Esn.button(say("show"), () => answer(card));
  show.setAttribute("aria-describedby", "card-asked card-face");
  box().parentElement.classList.add("asking");
  box().replaceChildren(
    made("p", { class: "mention" }, say("left", { n: left.length })),
    made(
      "div",
      { class: "flashcard", role: "group", "aria-labelledby": "card-asked" },
      made("p", { class: "label", id: "card-asked" }, say(card.way === 0 ? "ask-meaning" : "ask-word")),
      side(card, card.way === 0, { id: "card-face" }),
    ),
    row(show, stop()),
  );
  show.focus(); // the card is told with it
}

/** The other side; the focus goes to it, so that one key pressed twice says nothing yet. */
function answer(card) {
  const other = side(card, card.way === 1, { id: "card-other", tabindex: -1 });
  Esn.find(".flashcard").append(other);
  const more = made("p", { class: "mention" }, made("a", { href: `#term-${card.id}` }, say("in-lexicon")));
  Esn.find(".flashcard").append(more);
  const again = Esn.button(say("again"), () => rate(card, false), "second");
  const known = Esn.button(say("knew"), () => rate(card, true));
  Esn.find(".actions", box()).replaceWith(row(again, known));
  other.focus();
}

Esn.cards = {
  /** The screen is shown: a round that was begun goes on. */
  show() {
    if (left.length > 0 && Esn.find(".flashcard", box())) return;
    overview();
  },
};
