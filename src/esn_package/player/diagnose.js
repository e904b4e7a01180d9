// What a support desk asks for: versions, the state's size, the last calls. No names, no queries.

function report() {
  const { data, session, widths } = Esn;
  const limit = session.limit();
  const text = Esn.state.write(session.state, limit);
  const head = [
    `${data.made} · ${data.module.id} ${data.module.revision} · ${data.tracking.name}`,
    `state e${widths.version}: ${text.length} / ${limit} · copy: ${session.kept}`,
    `online: ${navigator.onLine} · ${navigator.userAgent}`,
  ];
  const line = ([date, what, about, answer, fault]) =>
    [date.toISOString().slice(11, 23), what, about, answer && `→ ${answer}`, fault && `! ${fault}`];
  const calls = Esn.log.lines.map((one) => line(one).filter(Boolean).join(" "));
  return [...head, ...calls].join("\n");
}

/** Copy the text of an element; clipboard is missing over http. */
function copy(pre) {
  getSelection().selectAllChildren(pre);
  const old = () => document.execCommand("copy");
  return navigator.clipboard ? navigator.clipboard.writeText(pre.textContent).catch(old) : old();
}

function show() {
  Esn.popover.close();
  const named = { tabindex: 0, role: "region", "aria-label": Esn.word("diagnostic") };
  const pre = Esn.make("pre", named, report());
  const close = Esn.button(Esn.word("close"), () => box.close(), "second");
  const take = Esn.button(Esn.word("copy"), async () => {
    await copy(pre);
    take.textContent = more.textContent = Esn.word("copied");
  });
  const row = Esn.make("div", { class: "actions" }, take, close);
  const more = Esn.make("p", { role: "status" }, Esn.word("diagnostic-more"));
  const box = Esn.dialog("diagnostic", Esn.word("diagnostic"), more, pre, row);
  box.addEventListener("close", () => {
    box.remove();
    Esn.find("#display-button").focus();
  });
  box.showModal();
}

Esn.diagnose = { start: () => Esn.find("#diagnostic-button").addEventListener("click", show) };
