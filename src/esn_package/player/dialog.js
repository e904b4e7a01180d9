// Dialogs: the browser's own, which keeps the focus in it and gives it back.

/** A dialog with a title and its parts; the first button is the safe one. */
Esn.dialog = (id, title, ...parts) => {
  const named = { id, "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-text` };
  parts[0].id = `${id}-text`; // read when it opens: the focus goes to what is below
  const made = Esn.make("dialog", named, Esn.make("h2", { id: `${id}-title` }, title), ...parts);
  document.body.append(made);
  return made;
};
