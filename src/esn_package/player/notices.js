// What the learner must know of the link to the platform: one quiet line, and a notice that stays
// until it is solved.

const time = (date) =>
  new Intl.DateTimeFormat(Esn.data.language, { hour: "2-digit", minute: "2-digit" }).format(date);

const ICONS = { saved: "tick", saving: "spinner", failed: "warning", closed: "warning" };

function notice(name, icon, kind, parts) {
  dismiss(name);
  const role = kind === "warning" ? "alert" : null;
  const box = Esn.make("div", { class: `notice ${kind}`.trim(), "data-notice": name, role });
  box.append(Esn.icon(icon), ...parts);
  Esn.find("#notices").append(box);
}

function dismiss(name) {
  const box = Esn.find(`[data-notice="${name}"]`);
  if (box) box.remove();
}

const text = (strong, more) =>
  Esn.make("p", {}, strong ? Esn.make("b", {}, `${strong} `) : "", more);

const retry = (kind) => Esn.button(Esn.word("retry"), () => Esn.session.retry(), kind);

function saveLine({ is, since }) {
  const line = Esn.find("#save");
  const failed = is === "failed" || is === "closed";
  line.classList.toggle("failed", failed);
  if (is === "none") {
    line.replaceChildren();
    return;
  }
  const icon = Esn.icon(ICONS[is] || "tick");
  if (is === "saving") icon.classList.add("spin");
  const parts = [icon, Esn.word(`save-${is}`)];
  if (is === "failed") {
    const from = Esn.word("save-since", { time: time(since) });
    const button = Esn.make("button", { type: "button" }, Esn.word("retry"));
    button.addEventListener("click", () => Esn.session.retry());
    const hour = Esn.make("span", { class: "wide-only" }, ` ${from}`);
    parts.splice(1, 1, Esn.make("span", {}, Esn.word("save-failed"), hour), button);
  }
  line.replaceChildren(...parts);
}

function saved(state) {
  saveLine(state);
  if (state.is === "failed" && !Esn.find('[data-notice="link"]')) {
    const parts = [text(Esn.word("no-answer"), Esn.word("no-answer-more")), retry("second")];
    notice("link", "warning", "warning", parts);
  }
  if (state.is === "saved") dismiss("link");
  if (state.is === "closed") {
    notice("link", "warning", "warning", [text(Esn.word("closed"), Esn.word("closed-more"))]);
  }
}

function offer(offered, changed) {
  const done = (fn) => () => {
    dismiss("offer");
    fn();
    changed();
  };
  const take = done(() => Esn.session.take(offered));
  const leave = done(() => Esn.session.decline());
  notice("offer", "redo", "", [
    text(Esn.word("offer"), Esn.word("offer-more")),
    Esn.button(Esn.word("offer-take"), take, "second"),
    Esn.button(Esn.word("offer-leave"), leave, "second"),
  ]);
}

Esn.notices = {
  /** Say what this launch does not do; `changed` is called when the learner takes other work. */
  start({ mode, reporting, offered }, changed) {
    Esn.session.onSaved(saved);
    if (!reporting) notice("unreported", "lock", "", [text("", Esn.word("unreported"))]);
    else if (mode !== "normal") notice("mode", "lock", "", [text("", Esn.word(`mode-${mode}`))]);
    if (offered) offer(offered, changed);
  },
};
