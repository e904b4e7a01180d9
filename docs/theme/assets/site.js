/* What mkdocs-material leaves out for who does not see, or has no mouse. */
const search = document.querySelector(".md-search");
search.setAttribute("aria-label", search.querySelector("input").placeholder);
// It puts tables into boxes that scroll, when it has started: those must be reached by keyboard.
const reach = () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])")) {
    box.tabIndex = 0;
  }
};
new MutationObserver(reach).observe(document.querySelector("article"), { childList: true });
reach();
