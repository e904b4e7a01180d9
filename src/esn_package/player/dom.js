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

/** An icon of the sheet at the top of the document. */
Esn.icon = (name) => {
  const use = Esn.draw("use", { href: `#i-${name}` });
  return Esn.draw("svg", { class: "icon", "aria-hidden": "true" }, use);
};

/** Our words in an element, where what stands around it may be in another language (RGAA 8.7). */
Esn.ours = (tag, text, attributes = {}) => Esn.make(tag, { lang: Esn.data.language, ...attributes }, text);

/** Our own HTML (feedback, an explanation) in an element. */
Esn.html = (tag, html, attributes = {}) => {
  const made = Esn.make(tag, attributes);
  made.innerHTML = html;
  return made;
};

/** The words of a key in the learner's language; `n` chooses between one and many. */
Esn.word = (key, values = {}) => {
  const forms = Esn.data.words[key];
  // Rules are slow to make: an old phone makes a hundred for the menu of a long module.
  const form = () => new Intl.PluralRules(Esn.data.language).select(values.n);
  const text = typeof forms === "string" ? forms : forms[form()] || forms.other;
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
};

/** Say something to a screen reader; the same words twice are said twice. */
Esn.say = (text) => {
  const said = Esn.find("#said");
  said.textContent = "";
  setTimeout(() => (said.textContent = text), 50);
};

const pressed = (tag, attributes, text, kind = "", icon = "") =>
  Esn.make(tag, { ...attributes, lang: Esn.data.language, class: `button ${kind}` }, icon && Esn.icon(icon), text);

/** A button that does something; `kind` is "" for the one main action, or "second". */
Esn.button = (text, act, ...look) => pressed("button", { type: "button", onclick: act }, text, ...look);

/** A link to a screen of this module that looks like a button. */
Esn.link = (text, screen, ...look) => pressed("a", { href: `#${screen}` }, text, ...look);

/** How wide the root's font makes the window, in rem: large text is like a narrow window. */
Esn.room = () => innerWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
