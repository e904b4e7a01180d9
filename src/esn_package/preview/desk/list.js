// The list of all modules with what is wrong in each, as it is saved.

const { make, word, icon } = Desk;

function counts({ errors, warnings, advice, build }) {
  if (build === 0) return [make("span", { class: "mention" }, word("reading"))];
  const parts = [];
  if (errors) parts.push(make("span", { class: "count error" }, icon("wrong"), word("problems", { n: errors })));
  if (warnings) parts.push(make("span", { class: "count warning" }, icon("warning"), word("warnings", { n: warnings })));
  if (advice) parts.push(make("span", { class: "count" }, icon("key"), word("advice", { n: advice })));
  return parts.length ? parts : [make("span", { class: "count fine" }, icon("tick"), word("fine"))];
}

function line(module) {
  const { key, title, year } = module;
  if (!key) {
    const planned = year ? word("planned-year", { n: year }) : word("planned");
    return make("li", { class: "planned" }, make("span", { class: "name" }, title), make("span", { class: "mention" }, planned));
  }
  const href = `m/${encodeURIComponent(key)}/${location.search}`;
  const guide = module.build > 0 ? [beside(`m/${encodeURIComponent(key)}/guide`, "guide", title)] : [];
  const first = module.first ? [make("p", { class: "mention first" }, ...Desk.problems.spoken(module.first))] : [];
  return make("li", {}, make("a", { class: "name", href }, title), make("span", { class: "counts" }, ...guide, ...counts(module)), ...first);
}

function beside(href, name, of) {
  const label = word(`${name}-of`, { of });
  return make("a", { class: "beside", href, target: "_blank", rel: "noopener", "aria-label": label }, word(name));
}

function group({ title, modules, patients }, several) {
  const name = title === "-" ? word("outside") : title || (several ? word("others") : "");
  const lines = modules.length ? modules.map(line) : [make("li", { class: "planned mention" }, word("no-modules"))];
  const sheet = patients ? [beside(`patients/${patients}?lang=${Desk.facts.language}`, "patients", title)] : [];
  const head = name ? [make("div", { class: "head" }, make("h2", {}, name), ...sheet)] : [];
  return make("section", {}, ...head, make("ul", {}, ...lines));
}

function show({ groups, problems, gone, path, ...named }) {
  Desk.named(named);
  Desk.find("#state").textContent = gone ? "" : word("modules-of", { path });
  const lost = make("div", { class: "notice", role: "alert" }, icon("warning"), make("p", {}, make("b", {}, word("list-gone", { path })), " ", word("list-gone-long")));
  const wrong = make("section", { class: "problems whole" }, make("h2", {}, word("programme-problems")), make("ol", {}, ...problems.map(Desk.problems.item)));
  Desk.find("#list").replaceChildren(
    ...(gone ? [lost] : []),
    ...(problems.length ? [wrong] : []),
    ...(gone ? [] : groups.map((one) => group(one, groups.length > 1))),
  );
}

Desk.list = {
  start() {
    show(Desk.facts);
    const lost = (is) => {
      const old = Desk.find("#stopped");
      if (old) old.remove();
      if (!is) return;
      const words = make("p", {}, make("b", {}, word("stopped")), " ", word("stopped-long"));
      Desk.find("#list").prepend(make("div", { id: "stopped", class: "notice", role: "alert" }, icon("warning"), words));
    };
    Desk.listen({ base: "./", params: { lang: Desk.facts.language } }, show, lost);
  },
};
