// Which cards are asked, and when again: spaced practice by boxes (Leitner). A card that is known
// goes a box up and waits longer, one that is not comes back at once.

const WAITS = [0, 1, 3, 7, 21, 60]; // days, by box
const NEW = 10; // words that one round begins
const ROUND = 20; // cards of one round, without those that come back

const cards = () => Esn.session.state.cards;
const asked = ({ id, way }) => (id in cards() ? cards()[id][way] : 0);

/** Days until a card is asked again, 0 or less for today. A day yet to come: the clock was wrong. */
function wait(card) {
  const { boxOf, dayOf, today } = Esn.days;
  const value = asked(card);
  return dayOf(value) > today() ? 0 : dayOf(value) + WAITS[boxOf(value)] - today();
}

/** Every card that may be asked: of a pillar, or "*"; one way, 0 or 1, or both. */
function all({ pillar, way }) {
  const chosen = Esn.entries().filter((entry) => Esn.inPillar(entry, pillar));
  const ways = way === "" ? [0, 1] : [Number(way)];
  return chosen.flatMap((entry) => ways.map((one) => ({ id: Esn.termOf(entry), way: one })));
}

/** A word is asked back from its meaning on a later day than it was first known. */
function ripe({ id, way }, both) {
  if (way === 0 || !both) return true;
  const { boxOf, dayOf, today } = Esn.days;
  const first = asked({ id, way: 0 });
  return boxOf(first) > 0 && dayOf(first) !== today();
}

Esn.deck = {
  /** {due, fresh, next}: cards to see again, the longest due first, new ones, days to the next. */
  counts(chosen) {
    const list = all(chosen);
    const begun = list.filter((card) => asked(card) > 0);
    const waits = new Map(begun.map((card) => [card, wait(card)]));
    const due = begun.filter((card) => waits.get(card) <= 0).sort((a, b) => waits.get(a) - waits.get(b));
    const fresh = list.filter((card) => asked(card) === 0 && ripe(card, chosen.way === ""));
    const later = begun.map((card) => waits.get(card)).filter((days) => days > 0);
    return { due, fresh, next: Math.min(...later) };
  },

  /** The cards of a round. */
  round(chosen) {
    const { due, fresh } = Esn.deck.counts(chosen);
    const again = due.slice(0, ROUND);
    return [...again, ...fresh.slice(0, Math.min(NEW, ROUND - again.length))];
  },

  /** How many words are known (both last boxes of a way asked), begun and new. */
  standing() {
    const boxes = Esn.entries().map((entry) => (cards()[Esn.termOf(entry)] || [0, 0]).map(Esn.days.boxOf));
    const begun = Esn.entries().filter((entry) => Esn.termOf(entry) in cards()).length;
    const known = boxes.filter((ways) => Math.max(...ways) >= WAITS.length - 2).length;
    return { known, begun: begun - known, fresh: boxes.length - begun };
  },

  /** What the learner says of a card; kept. */
  rate(card, known) {
    const { boxOf, value, today } = Esn.days;
    const box = known ? Math.min(boxOf(asked(card)) + 1, WAITS.length - 1) : 0;
    Esn.session.change((state) => {
      const ways = [...(state.cards[card.id] || [0, 0])];
      ways[card.way] = value(today(), box);
      state.cards[card.id] = ways;
    });
  },
};
