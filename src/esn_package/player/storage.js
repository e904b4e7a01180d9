// What this browser keeps: localStorage, which is written before a killed tab is gone, and the
// same in IndexedDB, because Moodle 5.1 empties localStorage at each login.

const PATIENCE = 400; // milliseconds that a launch waits for what only IndexedDB may have
const STORE = "kept";
let base = null;

/** 13 base-36 characters that tell nothing of the text: two FNV-1a of 32 bits. */
function digest(text) {
  const fnv = (start) => {
    let hash = start;
    for (const byte of new TextEncoder().encode(text)) {
      hash = Math.imul(hash ^ byte, 16777619) >>> 0;
    }
    return hash.toString(36).padStart(7, "0").slice(-7);
  };
  return (fnv(2166136261) + fnv(40389 ^ text.length)).slice(0, 13);
}

/** Where this activity stands, the revision that Moodle writes into the path left out. */
function address() {
  const path = location.pathname.replace(/\/content\/\d+\//, "/content/"); // pluginfile.php, 4.5
  return location.protocol + location.host + path.slice(0, path.lastIndexOf("/") + 1);
}

// Moodle serves every package from one origin, so the key is of this activity and this learner
// alone; it is a digest, because no name of the learner may enter what is stored.
Esn.storageKey = (activity, learner) =>
  "esn." + digest([Esn.data.module.id, activity || address(), learner].join("\n"));

/** A promise of the database; null where it is forbidden. */
function database() {
  base = base || new Promise((resolve) => {
    const asked = indexedDB.open("esn", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
  }).catch(() => null);
  return base;
}

/** A promise of what `fn` asks of the database, null where that fails. */
async function inBase(mode, fn) {
  const db = await database();
  return db && new Promise((resolve) => {
    const asked = fn(db.transaction(STORE, mode).objectStore(STORE));
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
  }).catch(() => null);
}

function local(fn) {
  try {
    return fn(localStorage);
  } catch {
    return null; // forbidden (a third-party frame), or the quota is used up
  }
}

/** A value of this browser, or null and false where it is forbidden, full or garbage. */
Esn.stored = (key) => {
  let known = null; // the text as this window last saw it
  const parsed = (text) => {
    known = text;
    try {
      return JSON.parse(text);
    } catch {
      return null; // not ours
    }
  };
  const read = () => parsed(local((all) => all.getItem(key)));
  return {
    read,

    /** What another window has written since, or null. */
    news: () => (local((all) => all.getItem(key)) === known ? null : read()),

    write(value) {
      const text = JSON.stringify(value);
      inBase("readwrite", (store) => store.put(text, key));
      known = local((all) => (all.setItem(key, text), text));
      if (known === null) local((all) => all.removeItem(key)); // full: what is there is older
      return known !== null;
    },

    remove() {
      known = null;
      inBase("readwrite", (store) => store.delete(key));
      local((all) => all.removeItem(key));
    },

    /** The value, found again in the database where localStorage has lost it. */
    async found() {
      const value = read();
      if (value !== null) return value;
      const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
      return parsed(await Promise.race([inBase("readonly", (store) => store.get(key)), late]));
    },
  };
};
