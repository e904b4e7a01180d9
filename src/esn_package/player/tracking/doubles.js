// What an activity says, and by which ids a question is marked, stands in the document mostly. There
// a mark and a number stand for it, which formats/doubles.py counted: of the texts and values of the
// elements that say it.

const { whole } = Esn;

/** Give each fact its texts: its id, its address, and what its elements say. */
function fill(facts, base, elements) {
  for (const id of Object.keys(facts)) {
    const said = elements(id).map((one) => [one.textContent, one.dataset.id || one.dataset.item || one.value]);
    const texts = [id, `${base}/${id}`, ...said.flat()];
    const told = (key, value) =>
      (typeof value === "string" ? value.replace(/\x7f(\d+)/g, (mark, n) => texts[n]) : value);
    facts[id] = JSON.parse(JSON.stringify(facts[id], told));
  }
}

Esn.whole = (data, forms) => {
  fill(data.questions, "", (n) => Esn.all("*", forms[n]));
  const all = whole(data, forms);
  const { module, pages, questions, opinion } = all.tracking;
  fill(questions, module.id, (id) => Esn.all(`#q-${id} *`));
  fill(pages, `${module.id}/pages`, (id) => Esn.all(`#p-${id}-title`));
  if (opinion) fill(opinion.questions, opinion.id, () => Esn.all("#opinion-form *"));
  return all;
};
