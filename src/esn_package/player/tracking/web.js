// Nobody to tell: the state stays in the browser, where the session keeps it in any case.

Esn.tracking.web = () => ({
  limit: Infinity,
  open: async () => ({ state: "", mode: "normal", reporting: false, activity: "", learner: "" }),
  answered: async () => ({ ok: true }),
  progressed: async () => ({ ok: true }),
  finished: () => ({ ok: true }),
});
