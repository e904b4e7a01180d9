"use strict";
// The list of packages: searched, filtered, sorted, and shown a hundred at a time. Without scripts
// all of it is there, in the order of titles.
{
  const STEP = 100;
  const list = document.querySelector("#packages");
  const form = list.querySelector("form");
  const body = list.querySelector("tbody");
  const more = list.querySelector(".more");
  const clear = form.querySelector("[type=reset]");
  const output = form.querySelector("output");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'").toLowerCase();
  const rows = Array.from(body.rows, (row, at) => ({
    row,
    at,
    text: fold(`${row.cells[0].textContent} ${row.dataset.institution} ${row.dataset.format}`),
    data: { ...row.dataset },
  }));
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let shown = STEP;
  let seen = [];

  const chosen = (name) => form.elements[name]?.value || "";

  const wanted = () => {
    const words = fold(chosen("q")).split(/\s+/).filter(Boolean);
    const [status, format, institution] = ["status", "format", "institution"].map(chosen);
    return ({ text, data }) =>
      words.every((word) => text.includes(word)) &&
      (!format || data.format === format) &&
      (!institution || data.institution === institution) &&
      (!status || (status === "told" ? "told" in data : data.status === status));
  };

  const sorted = (found) => {
    const by = chosen("sort");
    const value = ({ data }) => Number(data[by]);
    return by === "size" || by === "state"
      ? found.sort((one, other) => value(other) - value(one) || one.at - other.at)
      : found.sort((one, other) => one.at - other.at);
  };

  const show = () => {
    const found = sorted(rows.filter(wanted()));
    for (const row of seen) row.classList.remove("seen");
    seen = found.slice(0, shown).map(({ row }) => row);
    for (const row of seen) row.classList.add("seen");
    body.append(...seen); // in their order, after all that is not seen
    output.textContent = output.dataset.text.replace("{found}", number.format(found.length));
    list.querySelector(".none").hidden = found.length > 0;
    list.querySelector("table").hidden = found.length === 0;
    more.hidden = found.length <= shown;
    clear.hidden = !["q", "format", "institution", "status"].some(chosen);
    return found;
  };

  const again = () => {
    shown = STEP;
    show();
  };

  form.hidden = false;
  form.addEventListener("input", again);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    setTimeout(again);
    form.elements.q.focus();
  });
  more.addEventListener("click", () => {
    const next = show()[shown]?.row;
    shown += STEP;
    show();
    // Who came by keyboard goes on with the first of those that came.
    next?.setAttribute("tabindex", "-1");
    next?.focus();
  });

  // A link to what is said of a file opens it.
  const open = () => {
    const there = document.getElementById(location.hash.slice(1));
    if (there instanceof HTMLDetailsElement) there.open = true;
  };
  addEventListener("hashchange", open);
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    document.documentElement.classList.remove("few");
  });
  open();
  show();
}
