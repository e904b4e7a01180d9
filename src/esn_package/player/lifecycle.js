// When a window is hidden, left and come back to. No unload nor beforeunload: browsers retire
// the one and the other keeps a page out of the back-forward cache.

/** Tell `go` of a window's life, in the words of machine.js. */
Esn.lifecycle = (go) => {
  document.addEventListener("visibilitychange", () =>
    go(document.visibilityState === "hidden" ? "hide" : "show"),
  );
  document.addEventListener("freeze", () => go("hide")); // it may be discarded without a word more
  window.addEventListener("pagehide", () => go("leave"));
  window.addEventListener("pageshow", (event) => event.persisted && go("back"));
  window.addEventListener("online", () => go("online"));
};

/** Do something once the page on screen has been painted, or soon where nothing is painted. */
Esn.afterPaint = (fn) => {
  let done = false;
  const once = () => {
    if (!done) fn();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, 500); // a hidden window paints nothing
};
