// A mailbox as it is sorted: each message is answered once, then shows its clues where they stand.

const lists = new WeakMap(); // the rows of a mailbox as they stood in the document
const verdict = (row) => Esn.find(".verdict", row);
const moves = (root) => Esn.labs.given(root) || {};
const sortOf = (root, id) => Esn.questions.mailbox.sortOf(moves(root), id);
const named = (row, sort) => Esn.find(`[value="${sort}"]`, row).nextElementSibling.textContent;
const go = (root, id, sort) => Esn.simulations.go(root, { ...moves(root), [id]: sort });

/** The first message that is not sorted, below this one if there is one there. */
function next(root, row) {
  const rows = Esn.rows.all(root);
  const from = rows.indexOf(row) + 1;
  return rows.slice(from).concat(rows).find((one) => !sortOf(root, one.dataset.row));
}

/** Say how a message was sorted, and what could be seen on it. */
function settle(root, row, { sort, feedback, clues }, given) {
  const state = sort === given ? "right" : "wrong";
  const held = row.contains(document.activeElement);
  row.classList.remove("opened");
  Esn.rows.tag(row, state, named(row, given), state);
  Esn.find(".mail-sorts", row).hidden = true;
  Esn.clues.mark(row, clues);
  const title = Esn.ours("b", Esn.word(`mailbox-${state}`), { tabindex: -1 });
  const words = { given: named(row, given), right: named(row, sort) };
  const told = state === "wrong" && Esn.ours("p", Esn.word("mailbox-told", words));
  const on = Esn.button(Esn.word("mailbox-next"), () => Esn.rows.next(row, next(root, row)), "second");
  const parts = [told, feedback && Esn.html("div", feedback), Esn.clues.list(clues), next(root, row) && Esn.make("p", {}, on)];
  verdict(row).classList.add(state);
  verdict(row).append(Esn.icon(state), title, ...parts.filter(Boolean));
  if (held) title.focus();
}

/** A message that can be sorted: without this script it has no button, for none would do anything. */
function ask(root, row) {
  const submit = () => {
    const picked = Esn.find(":checked", row);
    if (picked) go(root, row.dataset.row, picked.value);
    else verdict(row).replaceChildren(Esn.icon("warning"), Esn.ours("b", Esn.word("missing-choice")));
  };
  const button = Esn.button(Esn.word("mailbox-sort"), submit);
  Esn.find(".mail-sorts", row).append(Esn.make("p", { class: "actions" }, button));
  Esn.find(".mail-sorts", row).addEventListener("change", ({ target }) => {
    verdict(row).replaceChildren();
    for (const choice of Esn.all(".choice", row)) choice.classList.toggle("chosen", choice.contains(target));
  });
}

/** The list as it stood in the document, each message to be sorted. */
function fresh(root) {
  const list = Esn.find(".rows", root);
  if (!lists.has(root)) lists.set(root, list.innerHTML);
  list.innerHTML = lists.get(root);
  for (const row of Esn.rows.all(root)) ask(root, row);
  Esn.terms.ready(list);
}

/** How many were put right, of each sort. */
function bySort(root, { texts, choices }, given) {
  const lines = choices.map((sort) => {
    const all = texts.messages.filter((one) => one.sort === sort);
    const n = all.filter(({ id }) => given[id] === sort).length;
    const name = all.length > 0 && named(Esn.rows.all(root)[0], sort);
    return name ? `${name} : ${Esn.word("points-of", { n, total: all.length })}` : "";
  });
  return lines.filter(Boolean).join(" · ");
}

/** How far the learner is; once all is sorted, what was put right. */
function end(root, key, given) {
  const { sorted, right, over } = Esn.questions.mailbox;
  const total = key.texts.messages.length;
  const isOver = over(key, given);
  const n = (isOver ? right : sorted)(key, given).length;
  const again = isOver && Esn.word("mailbox-again");
  if (isOver) for (const on of Esn.all(".verdict button", root)) on.remove(); // it would lead nowhere
  Esn.labs.end(root, Esn.word(isOver ? "mailbox-over" : "mailbox-sorted", { n, total }), bySort(root, key, given || {}), again);
}

Esn.plays.mailbox = (root, key, given) => {
  const open = (id) => sortOf(root, id) === null && go(root, id, "");
  if (Esn.rows.start(root, open) || given === null) fresh(root);
  for (const message of key.texts.messages) {
    const row = Esn.rows.of(root, message.id);
    const sort = sortOf(root, message.id);
    if (sort && !Esn.find(".mail-sorts", row).hidden) settle(root, row, message, sort);
    else row.classList.toggle("opened", sort === "");
  }
  end(root, key, given);
};
