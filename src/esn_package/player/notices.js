// What the learner must know of the link to the platform: one quiet line, and a notice that stays
// until it is solved.

const time = (date) =>
  new Intl.DateTimeFormat(Esn.data.language, { hour: "2-digit", minute: "2-digit" }).format(date);

const ICONS = { saved: "tick", saving: "spinner", unreported: "tick" };
const CALM = [...Object.keys(ICONS), "none"];

/** Change a box; the focus that was in it stays there, or goes to the heading of the page. */
function change(box, fn) {
  const held = box.contains(document.activeElement);
  fn();
  if (!held) return;
  const button = box.isConnected && Esn.find("button", box);
  (button || Esn.find(".shown h1")).focus({ preventScroll: true });
}

function notice(name, icon, kind, parts) {
  dismiss(name);
  const role = kind === "warning" ? "alert" : null;
  const box = Esn.make("div", { class: `notice ${kind}`.trim(), "data-notice": name, role });
  box.append(Esn.icon(icon), ...parts);
  Esn.find("#notices").append(box);
}

function dismiss(name) {
  const box = Esn.find(`[data-notice="${name}"]`);
  if (box) change(box, () => box.remove());
}

/** « What happened. » in bold, what is safe after it: the words of a key and of its `-more`. */
const text = (key, more = Esn.word(`${key}-more`)) =>
  Esn.make("p", {}, Esn.make("b", {}, `${Esn.word(key)} `), more);

const again = (word, ...look) => Esn.button(Esn.word(word), () => Esn.session.retry(), ...look);

function saveLine({ is, since }) {
  const line = Esn.find("#save");
  const failed = !CALM.includes(is);
  // Said aloud where it fails and once it no longer does, not at every save.
  line.setAttribute("aria-live", failed || line.matches(".failed") ? "polite" : "off");
  line.classList.toggle("failed", failed);
  if (is === "none") {
    line.replaceChildren();
    return;
  }
  const icon = Esn.icon(ICONS[is] || "warning");
  if (is === "saving") icon.classList.add("spin");
  const parts = [icon, Esn.word(`save-${is}`)];
  if (is === "failed") {
    const from = Esn.word("save-since", { time: time(since) });
    const hour = Esn.make("span", { class: "wide-only" }, ` ${from}`);
    const button = Esn.make("button", { type: "button" }, Esn.word("retry"));
    button.addEventListener("click", () => Esn.session.retry());
    parts.splice(1, 1, Esn.make("span", {}, Esn.word("save-failed"), hour), button);
  }
  change(line, () => line.replaceChildren(...parts));
}

let said = ""; // the notice of the link that is shown

/** The notice that goes with the line, said once as long as it stays the same. */
function link(key, since) {
  if (key === said) return;
  said = key;
  dismiss("link");
  if (key === "") return;
  const parts = [text(key, Esn.word(`${key}-more`, { time: since && time(since) }))];
  if (key === "link-given") parts.push(again("here", "second"));
  else if (key !== "link-closed") parts.push(again("retry", "second"));
  notice("link", "warning", "warning", parts);
}

function saved(line) {
  const { is, why, since } = line;
  saveLine(line);
  if (is === "failed") link(`link-${Esn.session.kept || why === "full" ? why : "open"}`, since);
  else if (!CALM.includes(is) && is !== "busy") link(`link-${is}`); // news.js asks
  else if (is !== "saving") link("");
}

Esn.notices = {
  ...{ notice, dismiss, text, again, link },

  /** Say how the link is, and what this launch does not do. */
  start({ mode, reporting, refused }) {
    Esn.session.onSaved(saved);
    const words = (key) => [Esn.make("p", {}, Esn.word(key))];
    if (!reporting && !refused) notice("unreported", "lock", "", words("unreported"));
    else if (mode !== "normal") notice("mode", "lock", "", words(`mode-${mode}`));
  },
};
