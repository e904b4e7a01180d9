// The menu opened and closed by its button, Esc, a press outside; and what a resize makes of it.

function close() {
  const { set, wide } = Esn.menu;
  set(false);
  if (wide()) Esn.menu.wanted = false;
  Esn.find("#menu-button").focus();
}

function toggle() {
  const { isOpen, set, wide } = Esn.menu;
  if (isOpen()) {
    close();
    return;
  }
  if (wide()) Esn.menu.wanted = true;
  set(true);
  if (wide()) return;
  (Esn.find("#menu [aria-current]") || Esn.find(".menu-close")).focus();
}

Esn.drawer = {
  start() {
    const { isOpen, wide } = Esn.menu;
    Esn.find("#menu-button").addEventListener("click", toggle);
    Esn.find(".menu-close").addEventListener("click", close);
    document.addEventListener("pointerdown", (event) => {
      if (isOpen() && !wide() && !event.target.closest("#menu, #menu-button")) close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isOpen() && !wide()) close();
    });
    addEventListener("resize", () => {
      const was = wide();
      Esn.menu.early();
      if (was !== wide() || !isOpen()) Esn.menu.place(Esn.pages.current());
    });
  },
};
