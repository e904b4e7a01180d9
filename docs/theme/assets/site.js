/* What mkdocs-material leaves out for who does not see, or has no mouse. */
const search = document.querySelector(".md-search");
search.setAttribute("aria-label", search.querySelector("input").placeholder);
// It puts tables into boxes that scroll, when it has started: those must be reached by keyboard.
const reach = () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])")) {
    box.tabIndex = 0;
  }
  // The button that copies a block stands in a landmark, and all of a page are alike.
  for (const nav of document.querySelectorAll(".md-code__nav:not([role])")) {
    nav.setAttribute("role", "none");
  }
};
const all = { childList: true, subtree: true };
new MutationObserver(reach).observe(document.querySelector("article"), all);
reach();
