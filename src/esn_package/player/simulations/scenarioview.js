// A scenario as it is played: one scene at a time, then how it went; the document has every scene.

const { scenario } = Esn.questions;
const sceneOf = (root, id) => Esn.all(".scene", root).find((one) => one.dataset.scene === id);
const ours = (word, values) => Esn.ours("p", Esn.word(word, values), { class: "mention" });
const made = (tag, ...parts) => Esn.make(tag, { class: "play" }, ...parts);

/** A copy of what stands in the document, without its ids, and without links where `bare`. */
function copy(element, bare) {
  const one = element.cloneNode(true);
  for (const inner of Esn.all("[id]", one)) inner.removeAttribute("id");
  if (bare) for (const link of Esn.all("a", one)) link.replaceWith(...link.childNodes);
  return one;
}

/** The choice that a step took, as the document has it. */
function choiceOf(root, key, [scene, name]) {
  const at = key.texts.scenes[scene].findIndex(([ref]) => ref === name);
  return Esn.all(".scene-choices > li", sceneOf(root, scene))[at];
}

function go(root, key, way, ends) {
  const { at } = scenario.walk(key, way);
  Esn.simulations.go(root, { way, ends: at in key.texts.ends ? [...new Set([...ends, at])] : ends });
  Esn.pages.go(sceneOf(root, at));
}

/** What the last choice was, and what followed of it. */
function then(root, key, step) {
  const choice = choiceOf(root, key, step);
  const follows = Esn.find(".scene-then", choice);
  const said = Esn.make("p", {}, ours("scenario-chosen").firstChild, " ", copy(Esn.find("b", choice), true));
  return Esn.make("div", { class: "play scene-after" }, said, follows ? copy(follows) : "");
}

function choices(root, key, at, given) {
  const row = (choice, i) => {
    const words = copy(Esn.find("b", choice), true).childNodes;
    const [name] = key.texts.scenes[at][i];
    const pressed = () => go(root, key, [...given.way, name], given.ends);
    return Esn.make("button", { type: "button", class: "choice", onclick: pressed }, Esn.make("span", {}, ...words), Esn.icon("next"));
  };
  return made("div", ...Esn.all(".scene-choices > li", sceneOf(root, at)).map(row));
}

const again = (root, key, ends) =>
  Esn.button(Esn.word("scenario-again"), () => go(root, key, [], ends), "second", "redo");

function bar([id, text, best], steps) {
  const got = scenario.sum(steps, id);
  const line = Esn.make("i", {});
  line.style.setProperty("--share", `${best > 0 ? Math.min(100, Math.max(0, (100 * got) / best)) : 0}%`);
  const [n, total] = [got, best].map((one) => Esn.answers.decimal(String(Math.round(100 * one) / 100)));
  return Esn.make("li", {}, Esn.make("span", {}, text), Esn.ours("b", Esn.word("scenario-marks", { n, total })), line);
}

/** How it went: by criterion, and how many of the endings were ever reached. */
function result(root, key, steps, { ends }) {
  const { criteria, ends: all } = key.texts;
  const bars = criteria.map((one) => bar(one, steps));
  return made(
    "div",
    bars.length ? Esn.make("ul", { class: "bars" }, ...bars) : "",
    ours("scenario-ends", { n: ends.length, total: Object.keys(all).length }),
    again(root, key, ends),
  );
}

/** The way on the map: its lines above those of other ways. */
function mark(root, been) {
  const follows = ({ from, to }) => been.some((scene, i) => scene === from && been[i + 1] === to);
  for (const line of Esn.all("[data-from]", root)) {
    line.classList.toggle("been", follows(line.dataset));
    if (follows(line.dataset)) Esn.find("[data-stop]", root).before(line);
  }
  for (const stop of Esn.all("[data-stop]", root)) {
    stop.classList.toggle("been", been.includes(stop.dataset.stop));
    stop.classList.toggle("now", stop.dataset.stop === been[been.length - 1]);
  }
}

/** The way in words, as the map shows it. */
function list(root, key, steps, at) {
  const title = (scene) => copy(Esn.find(".scene-title", sceneOf(root, scene)));
  const lines = steps.map((step) =>
    Esn.make("li", {}, ...title(step[0]).childNodes, Esn.make("br"), ...copy(Esn.find("b", choiceOf(root, key, step)), true).childNodes));
  return Esn.make("ol", { class: "play" }, ...lines, Esn.make("li", {}, ...title(at).childNodes));
}

Esn.plays.scenario = (root, key, kept) => {
  const given = kept || { way: [], ends: [] };
  const { steps, at } = scenario.walk(key, given.way);
  const now = sceneOf(root, at);
  const over = at in key.texts.ends;
  const details = Esn.find(".scene-map", root);
  if (over || !Esn.find(".play", root)) details.open = over; // else as the learner left it
  Esn.all(".play", root).forEach((one) => one.remove());
  Esn.all(".scene", root).forEach((one) => one.classList.toggle("now", one === now));
  if (steps.length) now.prepend(then(root, key, steps[steps.length - 1]));
  now.append(over ? result(root, key, steps, given) : choices(root, key, at, given));
  mark(root, [...steps.map(([scene]) => scene), at]);
  Esn.find(".scene-way", root).append(list(root, key, steps, at));
  if (steps.length && !over) details.append(made("p", again(root, key, given.ends)));
  if (Esn.terms) Esn.terms.ready(now);
};
