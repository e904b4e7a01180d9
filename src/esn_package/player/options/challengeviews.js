// What stands around a round of the challenge: how it is played, what it came to, codes.

const word = (key, values) => Esn.word(`challenge-${key}`, values);
const line = (text, kind = null) => Esn.make("p", { class: kind }, text);
const row = (...parts) => Esn.make("div", { class: "actions" }, ...parts);

/** The choice of time that a limited quiz has too. */
function time() {
  const { minutes } = Esn.data.quiz.challenge;
  const n = minutes.toLocaleString(Esn.data.language);
  const options = [["", word("minutes", { n })], ["free", word("free")]];
  return Esn.display.segments("time", { "aria-label": word("time") }, options);
}

/** A field for a classmate's code; `use` is given what it holds. */
function codeForm(label, press, use) {
  const error = line("", "mention");
  error.id = "challenge-error";
  error.setAttribute("role", "status");
  const field = Esn.make("input", {
    ...{ class: "field", id: "challenge-code", size: "11", maxlength: "20", type: "text" },
    ...{ autocomplete: "off", autocapitalize: "characters", spellcheck: "false" },
    "aria-describedby": error.id,
  });
  const send = Esn.make("button", { class: "button second", type: "submit" }, press);
  const form = Esn.make(
    "form",
    {},
    Esn.make("label", { for: field.id }, label),
    Esn.make("p", { class: "field-line" }, field, send),
    error,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const found = Esn.challenge.read(field.value);
    field.setAttribute("aria-invalid", String(found === null));
    error.textContent = found ? "" : word("bad-code");
    if (found) use(found, error);
    else field.focus();
  });
  return form;
}

/** How one's score stands to another's, never unkindly. */
function compared(mine, theirs) {
  const how = mine > theirs ? "ahead" : mine < theirs ? "behind" : "level";
  return word(how, { n: Math.abs(mine - theirs), theirs });
}

function leave() {
  Esn.quiz.turn(true);
  Esn.find("#quiz-title").focus({ preventScroll: true });
}

Esn.challengeViews = {
  /** The button that leads here, from the rules of the quiz and from its results. */
  button: () => Esn.button(word("title"), Esn.challengeViews.lobby, "second", "clock"),

  lobby() {
    const { questions, minutes } = Esn.data.quiz.challenge;
    const best = Esn.challenge.best();
    const n = minutes.toLocaleString(Esn.data.language);
    Esn.quiz.view({
      title: word("title"),
      mention: Esn.data.quiz.title,
      head: [
        line(word("what", { n: questions, minutes: n })),
        line(word("private")),
        best ? line(word("best", { n: best })) : "",
        time(),
        row(Esn.button(word("begin"), Esn.challenge.begin)),
      ].filter(Boolean),
      foot: [
        codeForm(word("code-label"), word("join"), Esn.challenge.join),
        row(Esn.button(word("leave"), leave, "second", "previous")),
      ],
    });
    Esn.find("#quiz-title").focus({ preventScroll: true });
  },

  /** What a round came to: its score, the best one, the code for others. */
  over({ score, right, ids, longest, before, late, rival, seed, code }) {
    const copied = line("", "mention");
    copied.setAttribute("role", "status");
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(code);
        copied.textContent = word("copied");
      } catch {
        copied.textContent = word("copy-by-hand"); // a frame without the permission
      }
    };
    const lines = [
      late && word("late"),
      word("right", { n: right, total: ids.length }),
      longest > 1 && word("longest", { n: longest }),
      score > before ? word("new-best") : word("best", { n: before }),
      rival !== null && compared(score, rival),
    ];
    const compare = codeForm(word("compare-label"), word("compare"), (found, said) => {
      said.textContent = found.seed === seed ? compared(score, found.score) : word("other-round");
    });
    Esn.quiz.view({
      title: word("score", { n: score }),
      mention: word("title"),
      head: [
        ...lines.filter(Boolean).map((text) => line(text)),
        Esn.make("p", {}, `${word("code")} `, Esn.make("b", { id: "challenge-mine" }, code)),
        row(
          Esn.button(word("again"), Esn.challenge.begin),
          Esn.button(word("copy"), copy, "second"),
          Esn.button(word("leave"), leave, "second", "previous"),
        ),
        copied,
      ],
      foot: [compare],
    });
  },
};
