// The desk: a module in a frame as its learner sees it, and around it what its author needs. This is
// the one object that its scripts share; each of them adds to it, start.js alone runs.
//
//   Desk.facts            what the server said: {key, path, title, activity, formats, profiles, …}
//   Desk.choice           what is chosen: {format, profile, width, theme}; change it by Desk.choose
//   Desk.choose({…})      change some of it; told as "choice" with what changed
//   Desk.on(name, fn)     be told of:
//     "choice" (changes)     another format, profile, width, theme; after it the frame is launched again
//     "launch" (session)     a session begins: session.js says what it is; the frame loads next
//     "ready"  (window)      the module in the frame has started
//     "place"  (screen)      the learner is at another screen of it
//     "call"   ({at, took, name, given, answer, error, thrown})   a SCORM call, as it happens
//     "news"   (told)        the server told of the module: {build, version, problems, …}
//   Desk.tell(name, value)   tell it
//   Desk.session          the launch that is under way (session.js)
//   Desk.frame            the frame: open(), reload(), leave() (frame.js)
//   Desk.named(told)      the title of what is shown, and whose variant it is
//   Desk.word(key, {…})   a text in the author's language (preview/words/*.json)
//   Desk.say(text)        … said to screen readers
//   Desk.kept(name)       {read(), write(value)}: what this tab keeps, over reloads, of this module

const listeners = {};

globalThis.Desk = {
  facts: null,
  choice: null,

  on: (name, fn) => (listeners[name] = [...(listeners[name] || []), fn]),
  tell: (name, value) => (listeners[name] || []).forEach((fn) => fn(value)),

  find: (selector, within = document) => within.querySelector(selector),
  all: (selector, within = document) => Array.from(within.querySelectorAll(selector)),

  make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element[name] = value;
      else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children);
    return element;
  },

  icon(name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `#i-${name}`);
    svg.append(use);
    return svg;
  },

  /** Say what is shown, and of which institution, if it is one's variant. */
  named({ title, institution }) {
    const variant = institution ? Desk.word("variant", { of: institution }) : "";
    Desk.find("#title").textContent = title;
    Object.assign(Desk.find("#institution"), { textContent: variant, title: variant, hidden: !variant });
    document.title = [Desk.word("preview"), title, ...(variant ? [institution] : [])].join(" · ");
  },

  word(key, values = {}) {
    const { words, language } = Desk.facts;
    const single = language === "fr" ? values.n < 2 : values.n === 1;
    const forms = words[key];
    const text = typeof forms === "string" ? forms : forms[single ? "one" : "other"];
    return text.replace(/{(\w+)}/g, (_, name) => values[name]);
  },

  say: (text) => (Desk.find("#said").textContent = text),

  kept(name) {
    const key = `desk.${Desk.facts.key}.${name}`;
    return {
      read() {
        try {
          return JSON.parse(sessionStorage.getItem(key));
        } catch {
          return null; // not ours
        }
      },
      write(value) {
        try {
          if (value === null) sessionStorage.removeItem(key);
          else sessionStorage.setItem(key, JSON.stringify(value));
        } catch {
          // full or forbidden: it lives as long as this page
        }
      },
    };
  },

  choose(changes) {
    const other = Object.entries(changes).filter(([name, value]) => Desk.choice[name] !== value);
    if (other.length === 0) return;
    Object.assign(Desk.choice, Object.fromEntries(other));
    Desk.kept("choice").write(Desk.choice);
    Desk.tell("choice", Object.fromEntries(other));
  },

  /** Where an address of the preview's begins, with its token. */
  base: () => new URL("../../", location.href).href,
};
