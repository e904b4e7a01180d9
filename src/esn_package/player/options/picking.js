// Choices of which so many are asked, or some weigh all: a count, and what an answer lost all by. block.js
// asks each time that a form is shown or changes; a form that is closed shows all its choices.

const made = new WeakMap(); // form → its line, and whether one more was just refused

const chosen = (form) => Esn.answers.picked(form);
const most = (form) => Esn.block.key(form).pick || Infinity;

/** Too many: the last one is taken back, and why is said. */
function refuse(form, { target }) {
  const n = most(form);
  if (!target.matches(".choice input") || !target.checked || chosen(form).length <= n) return;
  target.checked = false;
  made.get(form).full = true;
}

function ready(form) {
  const status = Esn.ours("p", "", { class: "mention picking", role: "status" });
  Esn.find("fieldset", form).after(status);
  made.set(form, { status, full: false });
  form.addEventListener("change", (event) => refuse(form, event));
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
  const count = { n: chosen(form).length, total: pick };
  const said = [pick ? Esn.word(parts.full ? "pick-full" : "pick-count", parts.full ? { n: pick } : count) : ""];
  if (isLong) said.push(Esn.longList(form));
  parts.full = false;
  const text = said.filter(Boolean).join(" · ");
  if (parts.status.textContent !== text) parts.status.textContent = text;
};
