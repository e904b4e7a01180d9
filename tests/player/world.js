// A browser for node --test: what the player's scripts without a page need of one, and a loader
// that runs them as a launch does. Time stands still until a test moves it.

const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { mock } = require("node:test");
const vm = require("node:vm");

const PLAYER = process.env.ESN_PLAYER || join(__dirname, "../../src/esn_package/player");
const PAGELESS = [
  "copy", "fnv", "lifecycle", "log", "machine", "marking", "mastery", "merge", "packing", "random",
  "resume", "saving", "session", "state", "statekept", "statereaders", "statewriter", "status",
  "storage", "taking", "telling", "windows",
];
const MARKING = ["choices", "decimals", "fold", "pairs", "prose"]; // what kinds ask for

// The scripts of a tracking, as its format names them: nothing of another one may be needed.
const OF = {
  web: (name) => name === "web.js",
  scorm12: (name) => name.startsWith("scorm12"),
  xapi: (name) => name !== "web.js" && !name.startsWith("scorm12"),
};

/** localStorage as browsers have it; `forbidden` throws at every touch, `full` at a write. */
function storage(map, is) {
  const guard = (name, fn) => (...given) => {
    if (is.storage === "forbidden" || (is.storage === "full" && name === "setItem")) {
      throw new DOMException(is.storage, "SecurityError");
    }
    return fn(...given);
  };
  const value = (key) => (map.has(key) ? map.get(key) : null);
  return {
    getItem: guard("getItem", value),
    setItem: guard("setItem", (key, text) => map.set(key, String(text))),
    removeItem: guard("removeItem", (key) => map.delete(key)),
  };
}

/** IndexedDB with one store, over a map that outlives a launch; every request answers later. */
function database(map, is) {
  const later = (result) => {
    const request = { result };
    Promise.resolve().then(() => request.onupgradeneeded && request.onupgradeneeded());
    Promise.resolve().then(() => request.onsuccess());
    return request;
  };
  const store = {
    put: (value, key) => later(void map.set(key, value)),
    delete: (key) => later(void map.delete(key)),
    get: (key) => later(map.get(key)),
  };
  const db = { createObjectStore: () => store, transaction: () => ({ objectStore: () => store }) };
  return {
    open() {
      if (is.storage === "forbidden") throw new DOMException("forbidden", "SecurityError");
      return later(db);
    },
  };
}

const define = (name, value) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

/** A window at an address, in an LMS's window whose API is given (or in none). */
function browser({ API, url = "http://lms.example/pluginfile.php/7/mod_scorm/content/3/index.html", kept = new Map(), base = new Map(), channel, fetch, came = "navigate" } = {}) {
  const is = { storage: "fine", online: true, reached: true, reloads: 0 };
  const window = new EventTarget();
  const document = new EventTarget();
  const { protocol, host, hostname, pathname, search } = new URL(url);
  document.visibilityState = "visible";
  const performance = { getEntriesByType: () => [{ type: came }], now: () => Date.now() };
  const parent = { API, performance, location: { reload: () => (is.reloads += 1) } };
  parent.parent = parent;
  Object.assign(window, { parent: API === undefined ? window : parent, opener: null, top: parent, location: { reload: () => (is.reloads += 1) } });
  define("window", window);
  define("performance", performance);
  define("BroadcastChannel", channel);
  define("document", document);
  define("location", { protocol, host, hostname, pathname, search });
  define("navigator", { get onLine() { return is.online; } });
  define("localStorage", storage(kept, is));
  define("indexedDB", database(base, is));
  define("requestAnimationFrame", (fn) => setTimeout(fn, 16));
  define("fetch", fetch || (async () => {
    if (is.reached) return { status: 200, redirected: is.reached === "login" };
    throw new TypeError("Failed to fetch");
  }));
  define("console", { ...console, warn: () => {} });
  const fire = (target, type, more = {}) => target.dispatchEvent(Object.assign(new Event(type), more));
  return {
    is,
    kept,
    base,
    window,
    hide() {
      document.visibilityState = "hidden";
      fire(document, "visibilitychange");
    },
    leave: () => fire(window, "pagehide", { persisted: true }),
    back: () => fire(window, "pageshow", { persisted: true }),
    online: () => fire(window, "online"),
  };
}

/** Run the player's scripts anew, each in braces as compose() does, for this package's data. */
function load(data) {
  const scripts = (folder) => readdirSync(join(PLAYER, folder)).filter((name) => name.endsWith(".js"));
  const files = [
    "esn.js",
    ...PAGELESS.map((name) => `${name}.js`),
    ...MARKING.map((name) => `options/${name}.js`),
    ...(data.quiz && data.quiz.certainty ? ["options/tariff.js"] : []),
    ...scripts("questions").map((name) => `questions/${name}`),
    ...scripts("tracking").filter(OF[data.tracking.name]).map((name) => `tracking/${name}`),
  ];
  for (const file of files) {
    const text = readFileSync(join(PLAYER, file), "utf8");
    vm.runInThisContext(`"use strict";{\n${text}}`, { filename: file });
    if (file === "esn.js") Esn.widths = JSON.parse(readFileSync(join(PLAYER, "state.json"), "utf8"));
  }
  Esn.data = structuredClone(data);
  return Esn;
}

/** Let every promise that is ready settle. */
async function settled() {
  for (let i = 0; i < 60; i += 1) await Promise.resolve();
  await new Promise(setImmediate);
  for (let i = 0; i < 60; i += 1) await Promise.resolve();
}

/** Let time pass, and what it sets off settle. */
async function later(milliseconds) {
  mock.timers.tick(milliseconds);
  await settled();
}

module.exports = { browser, later, load, settled };
