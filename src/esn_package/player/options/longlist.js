// Long lists of choices: a field to search the same boxes, what is chosen at hand and taken back from
// there. picking.js asks, and says how many rows are shown.

const made = new WeakMap(); // form → what stands above its choices

const chosen = (form) => Esn.answers.picked(form);
const textOf = (input) => input.nextElementSibling.textContent.trim();

/** A choice is taken back by its button; the focus goes to the next one, or to the search. */
function release(form, input) {
  const { list, search } = made.get(form);
  const at = chosen(form).indexOf(input);
  input.checked = false;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  (Esn.all("button", list)[at] || search).focus();
}

function chip(form, input) {
  const text = textOf(input);
  const label = Esn.word("long-remove", { choice: text });
  const looks = { type: "button", class: "chip", "aria-label": label, onclick: () => release(form, input) };
  return Esn.make("li", {}, Esn.make("button", looks, Esn.ours("span", "×", { "aria-hidden": "true" }), text));
}

/** The field that searches a long list, and the list of what is chosen. */
function tools(form) {
  const search = Esn.make("input", { type: "search", class: "search", id: `${form.id}-search`, autocomplete: "off" });
  const label = Esn.ours("label", Esn.word("long-search"), { for: search.id, class: "mention" });
  const list = Esn.make("ul", { class: "chips", "aria-label": Esn.word("long-list") });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // it would save the answer
    const first = Esn.answers.inputs(form).find((input) => !input.closest(".choice").hidden);
    if (first) first.focus();
  });
  Esn.find(".answers", form).before(Esn.make("div", { class: "picking" }, list, label, search));
  return { search, list };
}

/** Show the rows of a long list that hold every word of the search; how many, where it is some. */
function filter(form, search) {
  const rows = Esn.answers.rows(form);
  if (form.matches(".done")) search.value = "";
  const words = Esn.fold(search.value).split(" ");
  for (const row of rows) {
    const text = Esn.fold(textOf(Esn.find("input", row)));
    row.hidden = !words.every((word) => text.includes(word));
  }
  const n = rows.filter((row) => !row.hidden).length;
  return n < rows.length ? Esn.word("long-shown", { n, total: rows.length }) : "";
}

Esn.longList = (form) => {
  if (!made.has(form)) made.set(form, tools(form));
  const { search, list } = made.get(form);
  list.replaceChildren(...chosen(form).map((input) => chip(form, input)));
  return filter(form, search);
};
