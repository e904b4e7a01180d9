// Rows of answers: what kinds of questions share of showing how an answer was. A row is a choice,
// an item, a pair, or the field of a typed answer; its class is `right`, `partly` or `wrong`.

const ICONS = { right: "tick", partly: "partly", wrong: "wrong" };

/** The symbol between whole and decimals in the document's language. */
const point = () => (1.5).toLocaleString(document.documentElement.lang || "fr").charAt(1);

/** Where a row says how its answer was. */
function box(row) {
  const found = row.querySelector(".choice-verdict");
  return found || row.appendChild(Esn.make("span", { class: "choice-verdict" }));
}

Esn.answers = {
  rows: (form) => Esn.all(".answers :is(.choice, .order-item, .pair, .typed)", form),

  /** Say in a row how its answer was: a state ("" for none), a bold word, more HTML after it. */
  say(row, state, how, word, html = "") {
    if (state) row.classList.add(state);
    const said = Esn.html("span", html ? ` ${html}` : "");
    said.prepend(Esn.ours("b", word));
    const icon = state ? [how.icon(ICONS[state])] : [];
    box(row).replaceChildren(...icon, said);
  },

  /** Take back what rows say. */
  hide(form) {
    for (const row of Esn.answers.rows(form)) {
      row.classList.remove("right", "partly", "wrong");
      box(row).replaceChildren();
    }
  },

  /** Put the rows in another order. */
  arrange(form, random) {
    const rows = Esn.answers.rows(form);
    if (rows.length > 0) rows[0].parentNode.prepend(...Esn.shuffled(rows, random));
  },

  /** Fields that miss an answer say so, and which element tells why (RGAA 11.10). */
  blame(form, why, wrong) {
    for (const one of Esn.all("[aria-labelledby], [type=checkbox], .field", form)) {
      const more = (one.getAttribute("aria-describedby") || "").replace(why, "").trim();
      one.setAttribute("aria-describedby", wrong ? `${more} ${why}` : more);
      if (one.matches("[role], input, .field")) one.setAttribute("aria-invalid", wrong);
    }
  },

  inputs: (form) => Esn.all(".choice input", form),
  picked: (form) => Esn.answers.inputs(form).filter((input) => input.checked),

  /** Check the choices that are named, and no other. */
  check(form, values) {
    for (const input of Esn.answers.inputs(form)) input.checked = values.includes(input.value);
  },

  field: (form) => form.querySelector(".typed .field"),

  /** Say of a typed answer how it was, null for none, and what was expected where all is shown. */
  sayTyped(form, mark, how, expected) {
    const row = form.querySelector(".typed");
    const words = how.words("answer-expected", { answer: expected });
    if (mark !== null) {
      const state = Esn.block.stateOf(mark, {});
      const more = how.all && mark < 1 ? Esn.ours("span", words).outerHTML : "";
      Esn.answers.say(row, state, how, how.words(`answer-${state}`), more);
    } else if (how.all) Esn.answers.say(row, "", how, words);
  },

  /** Numbers as the document's language writes them: 12,5. */
  decimal: (text) => text.replace(/\./g, point), // asked only where it is needed: it is slow on a phone
};
