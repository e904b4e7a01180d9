// The settings above the module: format, platform, width, theme, language.

const WIDTHS = { 360: "360px", 650: "650px", 867: "867px", full: "100%" };
const DEFAULTS = { format: "scorm12", profile: "moodle", width: "full", theme: "device" };

const fields = () => Desk.all("[data-choice]");

function show() {
  const { choice } = Desk;
  for (const field of fields()) {
    const value = choice[field.dataset.choice];
    if (field.matches("select")) field.value = value;
    else Desk.all("button", field).forEach((one) => one.setAttribute("aria-pressed", one.value === value));
  }
  Desk.find("#profile-field").hidden = choice.format !== "scorm12";
  Desk.find("#module").style.inlineSize = WIDTHS[choice.width];
  if (choice.theme === "device") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice.theme;
}

/** The same page in another language; what is kept of the module is this tab's, and stays. */
function speak(event) {
  const url = new URL(location.href);
  url.searchParams.set("lang", event.target.value);
  location.replace(url);
}

Desk.bar = {
  /** What was chosen in this tab, where it still can be. */
  remember() {
    const { formats, profiles } = Desk.facts;
    const kept = { ...DEFAULTS, ...Desk.kept("choice").read() };
    if (!formats.includes(kept.format)) kept.format = DEFAULTS.format;
    if (!profiles.some(({ name }) => name === kept.profile)) kept.profile = DEFAULTS.profile;
    Desk.choice = kept;
  },

  speak: () => Desk.find("#language").addEventListener("change", speak),

  start() {
    for (const field of fields()) {
      const { choice } = field.dataset;
      field.addEventListener(field.matches("select") ? "change" : "click", ({ target }) => {
        if (target.matches("button, select")) Desk.choose({ [choice]: target.value });
      });
    }
    const button = Desk.find("#settings-button");
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", open);
      Desk.find(".top").classList.toggle("open", open);
    });
    Desk.on("choice", show);
    show();
  },
};
