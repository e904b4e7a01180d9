// The LRS by HTTP (xAPI-Communication 1.0.3): requests, and the document that holds the state.

const STATE = "esn-package-state";
const PATIENCE = 10000; // milliseconds before a request counts as lost

/** `ask(method, path, …)` for an LRS: the response, or null where there was none. */
Esn.lrs = (launch) => {
  async function ask(method, path, { body, headers = {}, keepalive = false } = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    const always = { "X-Experience-API-Version": "1.0.3", ...headers };
    if (launch.auth) always.Authorization = launch.auth;
    if (body !== undefined) always["Content-Type"] = "application/json";
    try {
      return await fetch(launch.endpoint + path, {
        ...{ method, body, keepalive, headers: always, signal: stop.signal },
        ...{ credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" },
      });
    } catch {
      return null; // no network, too slow, or refused by the browser (CORS)
    } finally {
      clearTimeout(timer);
    }
  }
  return { ask };
};

/** The state of one activity, agent and registration; every write says which one it replaces. */
Esn.lrsState = (lrs, launch, activity) => {
  const query = new URLSearchParams({
    stateId: STATE,
    activityId: activity,
    agent: JSON.stringify(launch.actor),
  });
  if (launch.registration) query.set("registration", launch.registration);
  const path = `activities/state?${query}`;
  let known = false; // whether the LRS has told what it holds
  let last = ""; // what it took from us
  let etag = null;
  let conditional = true;

  /** The text it holds, "" for none; null where the LRS could not say. */
  async function read() {
    const response = await lrs.ask("GET", path);
    if (response === null || !(response.ok || response.status === 404)) return null;
    known = true;
    etag = response.ok ? response.headers.get("ETag") : "";
    if (!response.ok || response.status === 204) return "";
    try {
      return String((await response.json()).state || "");
    } catch {
      return ""; // a document that is not ours
    }
  }

  /** xAPI 2.0 refuses a PUT without its condition (409); CORS may hide the tag: then none. */
  function condition() {
    if (!conditional || etag === null) return {};
    return etag === "" ? { "If-None-Match": "*" } : { "If-Match": etag };
  }

  /** {ok}, or {ok: false, conflict} with what another device wrote meanwhile. */
  async function write(document, keepalive = false) {
    if (!known) {
      const held = await read();
      if (held === null) return { ok: false };
      if (held !== last) return { ok: false, conflict: held };
    }
    const body = JSON.stringify(document);
    let response = await lrs.ask("PUT", path, { body, headers: condition(), keepalive });
    if (response === null && conditional && Object.keys(condition()).length > 0 && !keepalive) {
      conditional = false; // an LRS whose CORS does not allow these headers
      response = await lrs.ask("PUT", path, { body });
      if (response === null) conditional = true; // it was the network
    }
    if (response === null) return { ok: false };
    if (response.status === 412 || response.status === 409) {
      const conflict = await read();
      return conflict ? { ok: false, conflict } : { ok: false };
    }
    if (!response.ok) return { ok: false };
    etag = response.headers.get("ETag"); // most answer 204 without one: then it is asked for
    known = etag !== null;
    last = document.state;
    return { ok: true };
  }

  return { read, write };
};
