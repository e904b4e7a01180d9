// What the learner must know or choose once, at a launch: work found again, an update, a progress that
// cannot be read, another window.

function offer(offered, changed) {
  const done = (fn) => () => {
    Esn.notices.dismiss("offer");
    fn();
    changed();
  };
  Esn.notices.notice("offer", "redo", "", [
    Esn.notices.text("offer"),
    Esn.button(Esn.word("offer-take"), done(() => Esn.take(offered)), "second"),
    Esn.button(Esn.word("offer-leave"), done(() => Esn.session.decline()), "second"),
  ]);
}

/** What an update of the module took from what the learner did; "" if nothing. */
function taken(dropped) {
  const counted = Object.entries(dropped || {}).filter(([, n]) => n > 0);
  return counted.map(([what, n]) => Esn.word(`dropped-${what}`, { n })).join(", ");
}

/** Another window has the module open: the learner says where to go on. */
function ask() {
  const other = Esn.button(Esn.word("elsewhere"), () => box.close(), "second");
  const row = Esn.make("div", { class: "actions" }, Esn.notices.again("here"), other);
  const box = Esn.dialog("busy", Esn.word("busy"), Esn.make("p", {}, Esn.word("busy-more")), row);
  box.addEventListener("close", () => Esn.notices.link("link-given"));
  box.showModal();
}

Esn.news = {
  /** `changed` is called when the learner takes other work. */
  start({ offered, why, dropped, resumed }, changed) {
    const { notice, text } = Esn.notices;
    Esn.session.onSaved(({ is }) => is === "busy" && ask());
    if (offered) offer(offered, changed);
    if (why && why !== "none") {
      const more = [`lost-${why}`, resumed ? "lost-resumed" : "lost-start"];
      notice("lost", "warning", "warning", [text("lost", more.map((key) => Esn.word(key)).join(" "))]);
    }
    const list = taken(dropped);
    if (list) notice("updated", "redo", "", [text("updated", Esn.word("updated-more", { list }))]);
  },
};
