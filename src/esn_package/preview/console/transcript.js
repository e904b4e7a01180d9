// What happened, to take away: copied, or as a file with what was previewed and how.

const { word } = Desk;

async function copy() {
  const text = Desk.calls.text();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = Desk.make("textarea", {}); // over http from another machine there is no clipboard
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  Desk.say(word("calls-copied"));
}

/** The transcript of this tab, with how it came to be. */
function whole() {
  const { title, key } = Desk.facts;
  const { format, profile } = Desk.choice;
  const how = [title, key, format, ...(format === "scorm12" ? [profile] : []), Desk.learner().name];
  return `# ${how.join(" · ")}\n# ${new Date().toISOString()}\n\n${Desk.calls.all()}\n`;
}

function download() {
  const url = URL.createObjectURL(new Blob([whole()], { type: "text/plain;charset=utf-8" }));
  const name = `${Desk.facts.key}-${Desk.choice.format}.txt`;
  Desk.make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

Desk.transcript = () => [
  Desk.console.button("calls-copy", copy),
  Desk.console.button("calls-download", download),
];
