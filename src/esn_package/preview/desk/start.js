// The one script that runs: the desk of a module, or the list of them.

Desk.facts = JSON.parse(Desk.find("#facts").textContent);
Desk.bar.speak();
if (document.body.matches(".desk")) {
  Desk.bar.remember();
  for (const part of ["bar", "problems", "going", "frame"]) Desk[part].start();
  if (Desk.console) Desk.console.start();
  Desk.named(Desk.facts);
  if (Desk.facts.version > 0) Desk.frame.open();
  Desk.problems.tell(Desk.facts);
  Desk.news.start();
} else {
  Desk.list.start();
}
