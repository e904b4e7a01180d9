// Questions in the pages: tried, explained, tried again. Kept in the state, never scored.

const told = (form) => Esn.session.state.practice[form.dataset.question];

function again(form, left) {
  const retry = Esn.button(Esn.word("try-again"), () => Esn.block.reopen(form), "second", "redo");
  return [retry, Esn.ours("span", Esn.word("tries-left", { n: left }), { class: "mention" })];
}

/** Say how the last answer was. While a try remains nothing more than that is told. */
function show(form) {
  const { given, tries, mark } = told(form);
  const left = Esn.block.key(form).tries - tries;
  const state = Esn.block.stateOf(mark, Esn.block.key(form));
  const fine = ["right", "kept"].includes(state);
  const over = fine || left <= 0;
  const see = fine ? null : Esn.block.see(form);
  Esn.block.settle(form, given, {
    state,
    title: Esn.word(over ? `verdict-${state}` : "verdict-not-yet"),
    all: over,
    explain: over,
    actions: over ? [see].filter(Boolean) : again(form, left),
  });
}

function submit(form) {
  const given = Esn.block.read(form);
  if (given === null) {
    Esn.block.missing(form);
    return;
  }
  const before = told(form);
  const mark = Esn.marking.mark(Esn.block.key(form), given);
  const tries = (before ? before.tries : 0) + 1;
  Esn.session.change(
    (state) => {
      state.practice[form.dataset.question] = { given, tries, mark };
    },
    { now: true },
  );
  show(form);
}

const shown = new Set(); // the screens whose questions stand where the state says

Esn.practice = {
  /** Put the questions of a screen where the state says they stand, once. */
  restore(screen) {
    if (shown.has(screen) || screen.matches(".quiz")) return;
    shown.add(screen);
    for (const form of Esn.all(".question", screen)) {
      Esn.block.fresh(form, 0, false);
      const before = told(form);
      if (!before || before.given === null) continue; // its answer may have been dropped
      Esn.block.put(form, before.given);
      show(form);
    }
  },

  /** The state is another one. */
  forget: () => shown.clear(),

  start() {
    document.addEventListener("submit", (event) => {
      const form = event.target.closest(".page:not(.quiz) .question");
      if (form === null) return;
      event.preventDefault();
      submit(form);
    });
  },
};
