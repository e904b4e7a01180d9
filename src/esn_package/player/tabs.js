// Panels that stand one below the other become tabs: arrows move among them, and so does Tab, for
// a switch has no arrows.

function choose(tabs, panels, index, focus) {
  tabs.forEach((tab, at) => {
    tab.setAttribute("aria-selected", String(at === index));
    panels[at].hidden = at !== index;
  });
  if (!focus) return;
  tabs[index].focus();
  tabs[index].scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Where a key leads among tabs, or -1 where it leads nowhere. */
function moved(key, at, count) {
  const forth = getComputedStyle(document.activeElement).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return -1;
  return (at + (key === forth ? 1 : -1) + count) % count;
}

function ready(box, number) {
  const panels = Esn.all(":scope > .tab", box);
  const tabs = panels.map((panel, index) => {
    const ids = { tab: `tab-${number}-${index}`, panel: `panel-${number}-${index}` };
    panel.id = panel.id || ids.panel;
    panel.tabIndex = 0;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", ids.tab);
    const shown = { id: ids.tab, type: "button", role: "tab", "aria-controls": panel.id };
    return Esn.make("button", shown, panel.dataset.title);
  });
  const list = Esn.make("div", { class: "tab-list", role: "tablist" }, ...tabs);
  list.setAttribute("aria-label", Esn.word("tabs"));
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => choose(tabs, panels, index, true));
    tab.addEventListener("keydown", (event) => {
      const to = moved(event.key, index, tabs.length);
      if (to < 0) return;
      event.preventDefault();
      choose(tabs, panels, to, true);
    });
  });
  box.prepend(list);
  box.classList.add("ready");
  choose(tabs, panels, 0, false);
}

Esn.tabs = { start: () => Esn.all(".tabs").forEach(ready) };
