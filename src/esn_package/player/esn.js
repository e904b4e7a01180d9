// The one global. Every other script only adds to it; main.js alone runs.

globalThis.Esn = {
  /** What this package holds (told.py): set by main.js, or by a test. */
  data: null,
  questions: {},
  tracking: {},

  /** What marks a question in attempt `n`, 0 in practice; options/vars.js asks the state's seed too. */
  key: (id) => Esn.data.questions[id],

  /** The package's data out of the text that hides it from a glance at the source. */
  decoded(text, forms) {
    const turned = (n) => (n < 65 ? 48 + ((n - 43) % 10) : (n & 96) + 1 + (((n & 31) + 12) % 26));
    const turn = (c) => String.fromCharCode(turned(c.charCodeAt(0)));
    return Esn.whole(JSON.parse(text.replace(/[0-9A-Za-z]/g, turn)), forms);
  },

  /** Data with what told.py leaves out: the usual, and what the document's forms tell. */
  whole(data, forms) {
    const { quiz, tracking } = data;
    const by = (keys, values = []) => Object.fromEntries(keys.map((key, i) => [key, values[i]]));
    const ids = forms.map((form) => form.id.slice(2));
    const keys = forms.map((form, n) => {
      const fields = form.querySelectorAll("input, select");
      const parts = Array.from(fields, (field) => field.dataset.item || field.value);
      const key = { id: ids[n], ...data.usual, choices: parts, items: parts, ...data.questions[n] };
      return { ...key, feedback: by(parts, key.feedback) };
    });
    data.words = { ...data.said, ...data.words };
    data.questions = by(ids, keys);
    if (quiz) {
      quiz.questions = ids.slice(-quiz.questions);
      tracking.questions = by(quiz.questions, tracking.questions);
    }
    return data;
  },
};
