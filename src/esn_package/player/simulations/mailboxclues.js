// The clues of a message, marked where they stand in it and numbered as they are told.

/** Where words stand among the texts of a part, those before passed over; null for nowhere. */
function found(row, { at, words, skip = 0 }) {
  let left = skip;
  for (const part of Esn.all(`[data-at="${at}"]`, row)) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data } = texts.currentNode;
      for (let i = data.indexOf(words); i >= 0; i = data.indexOf(words, i + words.length)) {
        if (left-- > 0) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, i);
        range.setEnd(texts.currentNode, i + words.length);
        return range;
      }
    }
  }
  return null;
}

const number = (n) => Esn.make("b", { class: "clue", "aria-hidden": "true" }, String(n));

/** The number of a clue, for the eye and for the ear. */
const numbered = (n) =>
  Esn.make("span", {}, Esn.ours("span", ` ${Esn.word("mailbox-clue", { n })} `, { class: "visually-hidden" }), number(n));

Esn.clues = {
  /** Mark what each clue is about: all are found before the first is marked. */
  mark(row, clues) {
    const places = clues.map((one) => (one.words ? found(row, one) : Esn.find(`[data-at="${one.at}"]`, row)));
    places.forEach((place, at) => {
      if (place === null) return;
      const marked = place.surroundContents ? Esn.make("mark") : place;
      if (marked !== place) place.surroundContents(marked);
      (marked.matches(".mail-body") ? marked.lastElementChild : marked).append(numbered(at + 1));
      const link = marked.closest(".mail-links details");
      if (link) link.open = true;
    });
  },

  /** What the clues tell, in their order. */
  list(clues) {
    const items = clues.map(({ text }, at) => Esn.make("li", {}, numbered(at + 1), Esn.html("span", text)));
    return items.length > 0 ? Esn.make("ol", { class: "clues" }, ...items) : "";
  },
};
