// What a learner does in the page of the package, each act in one go: the page is asked nothing
// but what stands on screen. `act(html, [name, ...given])` does one and says what came of it.

(html, [name, ...given]) => {
  const shown = (element) => Boolean(element) && element.checkVisibility();
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const seen = (selector, root) => all(selector, root).find(shown);

  /** Wait for something, two seconds at most. */
  const until = (test) =>
    new Promise((done) => {
      const end = performance.now() + 2000;
      const look = () => (test() || performance.now() > end ? done(test()) : setTimeout(look, 20));
      look();
    });

  /** Choose labels, or write. */
  function fill(form, what) {
    if (typeof what === "string") {
      const field = seen("input.field", form);
      field.value = what;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    for (const label of all("label.choice", form)) {
      const box = label.querySelector("input");
      const wanted = what.includes(label.innerText.trim());
      if (wanted !== box.checked && (wanted || box.type === "checkbox")) label.click();
    }
  }

  async function go(screen) {
    location.hash = `#${screen}`;
    return until(() => shown(document.getElementById(screen)));
  }

  const acts = {
    go,

    /** Read a page to its end; what it asks is answered unless it was. */
    async read(page, what) {
      await go(`p-${page}`);
      const form = seen(`#p-${page} form.question`);
      const button = form && seen("button[type=submit]", form);
      if (button && what !== null) {
        fill(form, what);
        button.click();
      }
      seen(`#p-${page} .neighbours`).scrollIntoView();
      return until(() => Esn.session.state.seen.includes(page));
    },

    /** Answer the question on screen: [its words, the attempt], null when the end is asked. */
    answer(plan, prompts) {
      if (shown(document.getElementById("quiz-dialog"))) return null;
      const form = seen("#quiz-bank > .question");
      const question = prompts[form.querySelector(".prompt").innerText.trim()];
      const found = /essai (\d+)/.exec(document.getElementById("quiz-mention").innerText);
      const attempt = found ? Number(found[1]) : 1;
      const answers = plan[Math.min(attempt, plan.length) - 1];
      if (!form.classList.contains("done")) {
        fill(form, answers[question]);
        seen("button[type=submit]", form).click();
      }
      const onward = seen(".verdict button", form); // where each answer is explained at once
      if (onward && form.classList.contains("done")) onward.click();
      return [question, attempt];
    },
  };
  return acts[name](...given);
}
