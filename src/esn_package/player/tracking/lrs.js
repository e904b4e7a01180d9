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
  let held = null; // the text that it has as far as we know; null before it told
  let etag = null; // null where CORS hides it, "" where there is no document
  let fresh = false; // whether the tag is the document's
  let conditional = true; // false on an LRS whose CORS does not allow the condition

  /** The text it holds, "" for none; null where the LRS could not say. */
  async function read() {
    const response = await lrs.ask("GET", path);
    if (response === null || !(response.ok || response.status === 404)) return null;
    fresh = true;
    etag = response.status === 200 ? response.headers.get("ETag") : "";
    held = "";
    if (response.status !== 200) return held;
    try {
      held = String((await response.json()).state || "");
    } catch {
      // a document that is not ours: as good as none
    }
    return held;
  }

  /** {ok: true} if what is there is what we know, else a conflict, or {ok: false}: no word. */
  async function look() {
    const before = held === null ? "" : held;
    const now = await read();
    if (now === null) return { ok: false };
    return now === before ? { ok: true } : { ok: false, conflict: now };
  }

  /** xAPI 2.0 refuses a PUT over a document without its condition (409). */
  function condition() {
    if (!conditional || etag === null) return {};
    return etag === "" ? { "If-None-Match": "*" } : { "If-Match": etag };
  }

  const put = (document, keepalive) => {
    const body = JSON.stringify(document);
    return lrs.ask("PUT", path, { body, headers: condition(), keepalive });
  };

  /** After a PUT without any answer: a document that can be read tells CORS from the network. */
  async function unconditionally(document) {
    const there = await look();
    if (!there.ok || Object.keys(condition()).length === 0) return { ...there, response: null };
    conditional = false;
    return { ...there, response: await put(document) };
  }

  /** {ok}, or {ok: false, conflict} with what another device wrote meanwhile. */
  async function write(document, { keepalive = false, again = true } = {}) {
    const there = fresh || keepalive ? { ok: true } : await look();
    if (!there.ok) return there;
    let response = await put(document, keepalive);
    if (response === null && !keepalive) {
      const second = await unconditionally(document);
      if (second.response === null) return { ok: false, conflict: second.conflict };
      response = second.response;
    }
    if (response === null) return { ok: false };
    if (response.status === 412 || response.status === 409) {
      conditional = true;
      const changed = await look(); // by another device, or it only wants the condition
      return changed.ok && again ? write(document, { again: false }) : changed;
    }
    if (!response.ok) return { ok: false };
    etag = response.headers.get("ETag"); // most answer 204 without one: then it is asked for
    fresh = etag !== null;
    held = document.state;
    return { ok: true };
  }

  return { read, write };
};
