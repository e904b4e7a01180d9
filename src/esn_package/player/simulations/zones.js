// Zones of a picture: a list of those that were opened. Nothing of it is right or wrong.

const opened = (key, given) => key.texts.zones.filter((id) => (given || []).includes(id));

Esn.questions.zones = {
  opened,
  parts: () => [],
  over: (key, given) => opened(key, given).length === key.texts.zones.length,
  mark: () => 0,
  value: (key, given) => ({ typed: opened(key, given).join(", ") }),
  pack: (key, given) => Esn.packing.ids(opened(key, given)),

  /** What an update of the module took away is left out. */
  unpack(key, text) {
    const codes = text.match(/.{1,4}/g) || [];
    const found = key.texts.zones.filter((id) => codes.includes(Esn.packing.code(id)));
    return found.length > 0 ? found : null;
  },
};
