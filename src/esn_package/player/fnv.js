// Few characters that stand for an id (fnv.py): FNV-1a of 32 bits, in base 36.

/** The last `width` digits of an id's hash; another id may have the same. */
Esn.fnv = (id, width) => {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619) >>> 0;
  return (hash % 36 ** width).toString(36).padStart(width, "0");
};
