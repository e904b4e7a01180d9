// Items to put in order: a response is the list of their ids. Two buttons move an item; dragging
// it by its handle is an extra. What moves is always the neighbour: the item under the finger, or
// with the focus, never leaves the document.

const started = new WeakSet(); // forms that listen

const list = (form) => form.querySelector(".order-list");
const items = (form) => Array.from(list(form).children);
const ids = (form) => items(form).map((item) => item.dataset.id);
const textOf = (item) => item.querySelector(".choice-text").textContent;

function ordered(key, given) {
  const found = Esn.marking.listed(given) || [];
  const same = found.length === key.right.length && key.right.every((id) => found.includes(id));
  return same ? found : null;
}

/** The first cannot go up, nor the last down. */
function ends(form) {
  const all = items(form);
  all.forEach((item, place) => {
    item.querySelector(".up").disabled = place === 0;
    item.querySelector(".down").disabled = place === all.length - 1;
  });
}

/** An item has moved: the answer changed, and who does not see it is told. */
function moved(form, item) {
  ends(form);
  list(form).dataset.moved = "";
  const place = { n: items(form).indexOf(item) + 1, total: items(form).length };
  Esn.say(Esn.word("order-moved", { item: textOf(item), ...place }));
  list(form).dispatchEvent(new Event("change", { bubbles: true }));
}

function step(form, pressed) {
  const item = pressed.closest(".order-item");
  if (pressed.matches(".up")) item.after(item.previousElementSibling);
  else item.before(item.nextElementSibling);
  moved(form, item);
  // At the end of the list the button is off: the focus goes to the one beside it.
  if (pressed.disabled) item.querySelector(pressed.matches(".up") ? ".down" : ".up").focus();
}

function button(item, way) {
  const label = Esn.word(`move-${way}`, { item: textOf(item) });
  const named = { type: "button", class: `icon-button ${way}`, "aria-label": label };
  return Esn.make("button", named, Esn.icon(way));
}

/** A handle, a place for a number and two buttons: without this script none would do anything. */
function equip(item) {
  if (item.querySelector(".order-moves")) return;
  const handle = Esn.icon("grip");
  handle.style.touchAction = "none";
  item.prepend(handle, Esn.make("b", { class: "order-place", hidden: "" }));
  item.append(Esn.make("span", { class: "order-moves" }, button(item, "up"), button(item, "down")));
}

function listen(form) {
  const open = () => !form.classList.contains("done");
  form.addEventListener("click", (event) => {
    const pressed = event.target.closest(".order-moves button");
    if (pressed && open()) step(form, pressed);
  });
  form.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest(".order-item > .icon");
    if (!handle || event.button !== 0 || !open()) return;
    event.preventDefault();
    const item = handle.closest(".order-item");
    if (Esn.drag) Esn.drag(handle, item, event.pointerId, () => moved(form, item));
  });
}

function start(form) {
  items(form).forEach(equip);
  ends(form);
  if (!started.has(form)) listen(form);
  started.add(form);
}

/** Numbers in the place of handles and buttons, or the other way round. */
function settle(form, settled) {
  items(form).forEach((item, place) => {
    const number = item.querySelector(".order-place");
    number.textContent = settled ? String(place + 1) : "";
    number.hidden = !settled;
    item.querySelector(".order-moves").hidden = settled;
    item.querySelector(".icon").toggleAttribute("hidden", settled);
  });
}

Esn.questions.order = {
  missing: "missing-order",
  mixed: true,
  parts: (key) => key.right,

  /** The order, once something was moved: no order is an answer as it lies there. */
  read: (form) => ("moved" in list(form).dataset ? ids(form) : null),

  show(form, given) {
    start(form);
    const found = ordered({ right: ids(form) }, given);
    if (found === null) return;
    const byId = new Map(items(form).map((item) => [item.dataset.id, item]));
    list(form).append(...found.map((id) => byId.get(id)));
    list(form).dataset.moved = "";
    ends(form);
  },

  /** Another order, but never the right one: no question begins solved. */
  arrange(form, random) {
    Esn.answers.arrange(form, random);
    const key = Esn.data && Esn.data.questions[form.dataset.question];
    if (key && ids(form).join() === key.right.join()) list(form).append(items(form)[0]);
    start(form);
  },

  mark(key, given) {
    const found = ordered(key, given) || [];
    const placed = found.filter((id, place) => id === key.right[place]).length;
    return Esn.marking.shared(key.marking, placed, 0, key.right.length);
  },

  value(key, given) {
    const found = ordered(key, given);
    return found === null ? null : { ordered: found };
  },

  pack: (key, given) => Esn.packing.ids(ordered(key, given) || []),
  unpack: (key, text) => ordered(key, Esn.packing.toIds(text, key.right)),

  reveal(form, key, given, how) {
    settle(form, true);
    if (!how.all) return;
    items(form).forEach((item, place) => {
      const right = key.right.indexOf(item.dataset.id);
      const its = how.words("order-place", { n: right + 1 });
      if (ordered(key, given) === null) Esn.answers.say(item, "", how, its);
      else if (right === place) Esn.answers.say(item, "right", how, how.words("order-right"));
      else Esn.answers.say(item, "wrong", how, its);
    });
  },

  hide(form) {
    Esn.answers.hide(form);
    settle(form, false);
  },
};
