// What an xAPI module asks of the preview's LRS: the server tells it, as it answered it.

const OWN = "lrs/extensions/preview/";
const AGAIN = 2000; // milliseconds before a server that is gone is asked again

let number = 0;
let running = false;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A request as an entry of the console. */
function entry({ at, took, method, resource, params, sent, status, said }) {
  const given = [...(Object.keys(params).length ? [JSON.stringify(params)] : []), ...(sent ? [sent] : [])];
  const cut = status === 0;
  const none = status === 404 && method === "GET"; // a document that is not there yet, as at each first launch
  return {
    ...{ at, took, name: `${method} ${resource}`, given, status, thrown: "" },
    answer: cut ? "" : [status, said].filter((part) => part !== "").join(" "),
    error: cut ? "cut" : status >= 400 && !none ? status : 0,
  };
}

/** Once the tab is seen: news.js says why. */
async function seen() {
  const changed = (resolve) => document.addEventListener("visibilitychange", resolve, { once: true });
  while (document.hidden) await new Promise(changed);
}

async function follow() {
  while (Desk.choice.format === "xapi") {
    await seen();
    try {
      const answer = await fetch(`${Desk.base()}${OWN}requests?after=${number}`, { cache: "no-store" });
      const told = await answer.json();
      number = told.number;
      told.requests.forEach((one) => Desk.console.entry(entry(one)));
      if (told.requests.length) Desk.tell("request", told.requests);
    } catch {
      await pause(AGAIN);
    }
  }
  running = false;
}

async function start() {
  if (running || Desk.choice.format !== "xapi") return;
  running = true;
  follow();
}

Desk.lrs = {
  /** Ask the LRS in the console's own name: neither told in the list nor made to fail. */
  async ask(resource, params) {
    const { auth, endpoint } = Desk.session;
    const headers = { Authorization: auth, "X-Experience-API-Version": "1.0.3", "X-Preview": "console" };
    const url = `${endpoint}${resource}?${new URLSearchParams(params)}`;
    const answer = await fetch(url, { headers, credentials: "omit", cache: "no-store" });
    return answer.ok ? answer.text() : null;
  },

  /** Let the connection of modules fail, or be well again. */
  fault: (fault, seconds) =>
    fetch(`${Desk.base()}${OWN}fault`, { method: "POST", body: JSON.stringify({ fault, seconds }) }),

  start() {
    Desk.on("launch", start);
  },
};
