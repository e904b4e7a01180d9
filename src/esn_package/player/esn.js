// The one global. Every other script only adds to it; main.js alone runs.

globalThis.Esn = {
  /** What this package holds (site.py): set by main.js, or by a test. */
  data: null,
  questions: {},
  tracking: {},

  /** The package's data out of the text that hides it from a glance at the source. */
  decoded(text) {
    const letter = (c) => String.fromCharCode(c.charCodeAt(0) + (c.toLowerCase() < "n" ? 13 : -13));
    const turn = (c) => (c < "A" ? String((Number(c) + 5) % 10) : letter(c));
    const data = JSON.parse(text.replace(/[0-9A-Za-z]/g, turn));
    for (const [id, key] of Object.entries(data.questions)) {
      data.questions[id] = { id, ...data.usual, ...key }; // site.py leaves out what is usual
    }
    return data;
  },
};
