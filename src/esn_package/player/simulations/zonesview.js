// A picture explored by its zones: a press on one is a press on its line in the list.

const opened = (root) => Esn.labs.given(root) || [];
const places = (root) => Esn.all("[data-place]", root);

/** The zone whose line has the focus, or whose text is open, stands out in the picture. */
function paint(root) {
  for (const place of places(root)) {
    const row = Esn.rows.of(root, place.dataset.place);
    place.classList.toggle("chosen", row.open);
    place.classList.toggle("here", row.contains(document.activeElement));
  }
}

function start(root) {
  const open = (id) => opened(root).includes(id) || Esn.simulations.go(root, [...opened(root), id]);
  if (!Esn.rows.start(root, open)) return;
  root.addEventListener("click", ({ target }) => {
    const place = target.closest("[data-place]");
    if (place === null) return;
    const row = Esn.rows.of(root, place.dataset.place);
    for (const other of Esn.rows.all(root)) if (other !== row) other.open = false;
    Esn.rows.go(row);
  });
  for (const name of ["toggle", "focusin", "focusout"]) root.addEventListener(name, () => setTimeout(paint, 0, root), true);
}

Esn.plays.zones = (root, key, given) => {
  start(root);
  const seen = Esn.questions.zones.opened(key, given);
  for (const id of seen) {
    Esn.rows.tag(Esn.rows.of(root, id), "opened", Esn.word("page-seen"), "tick");
    Esn.find(`[data-place="${id}"]`, root).classList.add("opened");
  }
  const [n, total] = [seen.length, key.texts.zones.length];
  Esn.labs.end(root, Esn.word(n < total ? "zones-opened" : "zones-over", { n, total }));
  paint(root);
};
