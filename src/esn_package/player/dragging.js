// Dragging by a handle, up and down a list. What moves is always the neighbour: the item under the
// finger never leaves the document, which would end the browser's hold on the pointer.

/** Let a neighbour pass if the pointer is beyond its middle. */
function follow(item, y) {
  const middle = (other) => other.getBoundingClientRect().top + other.offsetHeight / 2;
  const { previousElementSibling: before, nextElementSibling: after } = item;
  if (before && y < middle(before)) item.after(before);
  else if (after && y > middle(after)) item.before(after);
}

/** Move an item with the pointer until it is let go; `moved` is called if it stands elsewhere. */
Esn.drag = (handle, item, pointer, moved) => {
  const place = () => Array.from(item.parentNode.children).indexOf(item);
  const from = place();
  const move = (event) => follow(item, event.clientY);
  const drop = () => {
    handle.removeEventListener("pointermove", move);
    item.classList.remove("chosen");
    if (place() !== from) moved();
  };
  handle.setPointerCapture(pointer);
  handle.addEventListener("pointermove", move);
  handle.addEventListener("lostpointercapture", drop, { once: true });
  item.classList.add("chosen");
};
