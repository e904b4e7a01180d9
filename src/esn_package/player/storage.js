// The browser's own copy of a state: kept until the LMS has shown that it has it.

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

/** A value of localStorage, or null and false where it is forbidden, full or garbage. */
Esn.stored = (key) => ({
  read() {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null; // forbidden (a third-party frame), or not ours
    }
  },
  write(value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false; // forbidden, or the quota is used up
    }
  },
  remove() {
    try {
      localStorage.removeItem(key);
    } catch {
      // forbidden: nothing was ever there
    }
  },
});
