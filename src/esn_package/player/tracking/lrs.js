// The LRS by HTTP (xAPI-Communication 1.0.3): requests, and the document that holds the state.

const STATE = "esn-package-state";
const PATIENCE = 10000; // milliseconds before a request counts as lost, longer after each loss
const MOST = 60000;

/** Where a request was led to a page to log in, which an LRS never answers with. */
const isPage = (response) =>
  response.redirected || /html/.test(response.headers.get("Content-Type") || "");

/**
 * `ask(method, path, …)` for an LRS: the response, its text in `said`, or null where there was none;
 * a page to log in is a 401. `wait()` is the seconds that it asked to be left alone, `why()` what
 * its last word was ("down": none).
 */
Esn.lrs = (launch) => {
  let patience = PATIENCE;
  let last = null; // the last response that was not well
  const wait = () => (last && last.wait) || 0;

  function judged(response) {
    const status = response.ok && isPage(response) ? 401 : response.status;
    const fine = status < 300 || [404, 409, 412].includes(status);
    const asked = Number(response.headers.get("Retry-After")) || 0; // RFC 9110, 10.2.3
    last = fine ? null : { status, wait: Math.min(600, status === 429 || status === 503 ? asked : 0) };
    return status === response.status ? response : new Response(null, { status });
  }

  async function ask(method, path, { body, headers = {}, keepalive = false } = {}) {
    const stop = new AbortController();
    const from = performance.now();
    const timer = setTimeout(() => stop.abort(), patience);
    const always = { "X-Experience-API-Version": "1.0.3", ...headers };
    if (launch.auth) always.Authorization = launch.auth;
    if (body !== undefined) always["Content-Type"] = "application/json";
    const note = (answer, fault = "") => Esn.log(method, path.split("?")[0], answer, fault);
    try {
      const response = judged(
        await fetch(launch.endpoint + path, {
          ...{ method, body, keepalive, headers: always, signal: stop.signal },
          ...{ credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" },
        }),
      );
      response.said = await response.text(); // which may never come to its end
      note(response.status, last ? last.status : "");
      // As patient as it is slow, or a slow one would be given up at every other request.
      patience = Math.min(MOST, Math.max(PATIENCE, 2 * (performance.now() - from)));
      return response;
    } catch (error) {
      last = { status: 0 }; // no network, too slow, or refused by the browser (CORS)
      note("", error.name);
      if (stop.signal.aborted) patience = Math.min(MOST, 2 * patience);
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
  return { ask, wait, why: () => (last && [401, 403].includes(last.status) ? "refused" : "down") };
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
    held = response.said;
    try {
      held = String(JSON.parse(held).state || held);
    } catch {
      // not ours: the session says so (state.js)
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
  async function write(document, { keepalive = false, tries = 2 } = {}) {
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
      const changed = await look(); // by another device, or it only wants the condition
      conditional = tries > 1; // never met where a proxy alters tags (gzip): at last without
      return changed.ok && tries ? write(document, { tries: tries - 1 }) : { ...changed, ok: false };
    }
    if (!response.ok) return { ok: false, large: response.status === 413 };
    etag = response.headers.get("ETag"); // most answer 204 without one: then it is asked for
    fresh = conditional && etag !== null;
    held = document.state;
    return { ok: true };
  }

  return { read, write };
};
