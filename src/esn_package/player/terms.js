// Words of the lexicon: a link to their entry tells their meaning in place.

const heard = new WeakSet(); // links that listen: a form asked again has others in their place

const box = () => Esn.find("#term-box");

function tell(button) {
  const entry = document.getElementById(button.dataset.term);
  const name = Esn.find("dt", entry).textContent;
  const meaning = Esn.find("dd", entry).textContent;
  box().replaceChildren(Esn.make("b", {}, name), Esn.make("span", {}, meaning));
  Esn.popover.toggle(button, box());
  if (!box().hidden) Esn.say(`${name}. ${meaning}`);
}

/** A link stays a link, so that its words wrap with the line; it acts and is told as a button. */
function ready(link) {
  if (heard.has(link)) return;
  heard.add(link);
  link.dataset.term = link.hash.slice(1);
  const states = { role: "button", "aria-expanded": "false", "aria-controls": "term-box" };
  for (const [name, value] of Object.entries(states)) link.setAttribute(name, value);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    tell(link);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return; // the key that a button has and a link has not
    event.preventDefault();
    tell(link);
  });
}

Esn.terms = {
  /** Make the terms of a part of the page tell, and what is played in it, when it is shown. */
  ready(root) {
    Esn.all("a.term", root).forEach(ready);
    if (Esn.simulations) Esn.simulations.show(root);
  },

  start() {
    if (Esn.find("#lexicon") === null) return;
    const label = Esn.word("meaning");
    const named = { id: "term-box", class: "popover", hidden: "", "aria-label": label };
    Esn.find(".app").append(Esn.make("aside", named));
  },
};
