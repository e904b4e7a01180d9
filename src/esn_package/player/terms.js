// Words of the lexicon: a link to their entry becomes a button that tells their meaning in place.

const box = () => Esn.find("#term-box");

function tell(button) {
  const entry = document.getElementById(button.dataset.term);
  const name = Esn.find("dt", entry).textContent;
  const meaning = Esn.find("dd", entry).textContent;
  box().replaceChildren(Esn.make("b", {}, name), Esn.make("span", {}, meaning));
  Esn.popover.toggle(button, box());
  if (!box().hidden) Esn.say(`${name}. ${meaning}`);
}

function button(link) {
  const made = Esn.make("button", {
    class: "term",
    type: "button",
    "aria-expanded": "false",
    "aria-controls": "term-box",
    "data-term": link.hash.slice(1),
  });
  made.append(...link.childNodes);
  made.addEventListener("click", () => tell(made));
  return made;
}

Esn.terms = {
  /** Make the terms of a part of the page tell; called again for what the player adds. */
  ready(root) {
    Esn.all("a.term", root).forEach((link) => link.replaceWith(button(link)));
  },

  start() {
    if (Esn.find("#lexicon") === null) return;
    const label = Esn.word("meaning");
    const box = { id: "term-box", class: "popover", hidden: "", "aria-label": label };
    Esn.find(".app").append(Esn.make("aside", box));
    Esn.terms.ready(document);
  },
};
