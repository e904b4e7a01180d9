// Choices of which so many are asked, and long lists of them: a count, a field to search the same
// boxes, what is chosen at hand and taken back from there. block.js asks each time that a form is
// shown or changes; a form that is closed shows all its choices.

const made = new WeakMap(); // form → what stands around its choices

const chosen = (form) => Esn.answers.picked(form);
const textOf = (input) => input.nextElementSibling.textContent.trim();
const most = (form) => Esn.block.key(form).pick || Infinity;

/** Too many: the last one is taken back, and why is said. */
function refuse(form, { target }) {
  const n = most(form);
  if (!target.matches(".choice input") || !target.checked || chosen(form).length <= n) return;
  target.checked = false;
  made.get(form).full = true;
}

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
  const label = Esn.word("pick-remove", { choice: text });
  const looks = { type: "button", class: "chip", "aria-label": label, onclick: () => release(form, input) };
  return Esn.make("li", {}, Esn.make("button", looks, Esn.ours("span", "×", { "aria-hidden": "true" }), text));
}

/** The field that searches a long list, and the list of what is chosen. */
function tools(form) {
  const search = Esn.make("input", { type: "search", class: "search", id: `${form.id}-search`, autocomplete: "off" });
  const label = Esn.ours("label", Esn.word("pick-search"), { for: search.id, class: "mention" });
  const list = Esn.make("ul", { class: "chips", "aria-label": Esn.word("pick-list") });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // it would save the answer
    const first = Esn.answers.inputs(form).find((input) => !input.closest(".choice").hidden);
    if (first) first.focus();
  });
  Esn.find(".answers", form).before(Esn.make("div", { class: "picking" }, list, label, search));
  return { search, list };
}

function ready(form) {
  const status = Esn.ours("p", "", { class: "mention picking", role: "status" });
  Esn.find("fieldset", form).after(status);
  made.set(form, { status, full: false, ...(Esn.find(".long", form) ? tools(form) : {}) });
  form.addEventListener("change", (event) => refuse(form, event));
}

/** Show the rows of a long list that hold every word of the search; how many, where it is some. */
function filter(form, { search }) {
  const rows = Esn.answers.rows(form);
  if (form.matches(".done")) search.value = "";
  const words = Esn.fold(search.value).split(" ");
  for (const row of rows) {
    const text = Esn.fold(textOf(Esn.find("input", row)));
    row.hidden = !words.every((word) => text.includes(word));
  }
  const n = rows.filter((row) => !row.hidden).length;
  return n < rows.length ? Esn.word("pick-shown", { n, total: rows.length }) : "";
}

/** What an answer lost all by: an indispensable choice left, an unacceptable one made. */
function weigh(form) {
  const { required = [], fatal = [] } = Esn.block.key(form);
  for (const row of Esn.answers.rows(form)) {
    const { value, checked } = Esn.find("input", row);
    const lost = checked ? fatal.includes(value) : required.includes(value);
    const said = Esn.find(".choice-verdict b", row);
    if (lost && said) said.textContent = Esn.word(checked ? "pick-fatal" : "pick-required");
  }
}

Esn.picking = (form) => {
  const { pick, required, fatal } = Esn.block.key(form);
  const isLong = Esn.find(".long", form) !== null;
  if ((required || fatal) && form.matches(".done")) weigh(form);
  if (!pick && !isLong) return;
  if (!made.has(form)) ready(form);
  const parts = made.get(form);
  const inputs = chosen(form);
  const count = { n: inputs.length, total: pick };
  const said = [pick ? Esn.word(parts.full ? "pick-full" : "pick-count", parts.full ? { n: pick } : count) : ""];
  if (isLong) {
    said.push(filter(form, parts));
    parts.list.replaceChildren(...inputs.map((input) => chip(form, input)));
  }
  parts.full = false;
  const text = said.filter(Boolean).join(" · ");
  if (parts.status.textContent !== text) parts.status.textContent = text;
};
