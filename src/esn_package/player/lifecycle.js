// When a window is hidden, left and come back to. No unload nor beforeunload: browsers retire
// the one and the other keeps a page out of the back-forward cache.

/** Watch a window that is `hidden` (it may return), `left`, `back` from the cache, or `online`. */
Esn.lifecycle = ({ hidden, left, back, online }) => {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") hidden();
  });
  window.addEventListener("pagehide", left);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) back();
  });
  window.addEventListener("online", online);
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
