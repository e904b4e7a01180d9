// Elements found, made and spoken of. It knows nothing of modules.

Esn.find = (selector, root = document) => root.querySelector(selector);
Esn.all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

/** An element; attributes that are false or null are left out, "on…" are listeners. */
Esn.make = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
};

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
Esn.draw = (tag, attributes = {}, ...children) => {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** An icon of the sheet at the top of the document; arrows turn where text runs to the left. */
Esn.icon = (name) => {
  const turns = ["next", "previous", "chevron"].includes(name) ? " turns" : "";
  const use = Esn.draw("use", { href: `#i-${name}` });
  return Esn.draw("svg", { class: "icon" + turns, "aria-hidden": "true" }, use);
};

/** Our own HTML (feedback, an explanation) in an element. */
Esn.html = (tag, html, attributes = {}) => {
  const made = Esn.make(tag, attributes);
  made.innerHTML = html;
  return made;
};

/** The words of a key in the learner's language; `n` chooses between one and many. */
Esn.word = (key, values = {}) => {
  const forms = Esn.data.words[key];
  const rules = new Intl.PluralRules(Esn.data.language);
  const text = typeof forms === "string" ? forms : forms[rules.select(values.n)] || forms.other;
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
};

/** Say something to a screen reader; the same words twice are said twice. */
Esn.say = (text) => {
  const said = Esn.find("#said");
  said.textContent = "";
  setTimeout(() => (said.textContent = text), 50);
};

/** A button that does something; `kind` is "" for the one main action, or "second". */
Esn.button = (text, act, kind = "", icon = null) =>
  Esn.make(
    "button",
    { type: "button", class: `button ${kind}`.trim(), onclick: act },
    icon ? Esn.icon(icon) : "",
    text,
  );

/** A link to a screen of this module that looks like a button. */
Esn.link = (text, screen, kind = "", icon = null) =>
  Esn.make(
    "a",
    { href: `#${screen}`, class: `button ${kind}`.trim() },
    icon ? Esn.icon(icon) : "",
    text,
  );

/** How wide the root's font makes the window, in rem: large text is like a narrow window. */
Esn.room = () => innerWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
