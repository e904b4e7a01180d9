// The preview's news, by server-sent events. Each connection is told everything first, so nothing is
// missed between two of them; a page that was made from an older version loads the newer one.

const SILENCE = 40000; // milliseconds without a line after which the preview is gone

const time = () => new Intl.DateTimeFormat(Desk.facts.language, { timeStyle: "medium" }).format(new Date());

/**
 * Tell `fn` of all that the server tells of `module`, or of the list; `lost` whether it is gone. A
 * tab that nobody sees hears nothing: a browser has six connections to a server, for all its tabs.
 */
Desk.listen = (query, fn, lost) => {
  let source = null;
  let timer = null;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(lost, SILENCE, true);
    lost(false);
  };
  const close = () => {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  };
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${query.base}events?${new URLSearchParams(query.params)}`);
    source.addEventListener("open", alive);
    source.addEventListener("message", ({ data }) => {
      alive();
      fn(JSON.parse(data));
    });
    source.addEventListener("error", () => lost(true));
  };
  open();
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && location.reload());
};

let held = null; // the version that the frame shows
let notice = "";
let since = ""; // when that version came, if it came while somebody looked

/** Say beside the title which version is shown: the newest, or the last one without an error. */
function state({ version, problems, failure }) {
  const wrong = failure || problems.some(({ severity }) => severity === "error");
  const known = since || Desk.word("up-to-date");
  Desk.find("#state").textContent = version === 0 ? "" : wrong ? Desk.word("last-right") : known;
}

/** A word over the module that the author must see; "" takes it away. */
Desk.notice = (text, title = "") => {
  notice = text;
  const old = Desk.find("#notice");
  if (old) old.remove();
  if (!text) return;
  const bold = title ? [Desk.make("b", {}, title)] : [];
  const words = Desk.make("p", {}, ...bold, title ? " " : "", text);
  Desk.find("#stage").prepend(Desk.make("div", { id: "notice", class: "notice", role: "alert" }, Desk.icon("warning"), words));
};

function news(told) {
  const { version } = told;
  const gone = version < 0;
  if (gone) {
    Desk.find("#state").textContent = "";
    Desk.notice(Desk.word("gone-long"), Desk.word("gone"));
    return;
  }
  if (notice) Desk.notice("");
  Desk.problems.tell(told);
  Desk.named(told);
  const fresh = version > 0 && version !== held;
  const first = held === 0;
  if (fresh) {
    held = version;
    Object.assign(Desk.facts, { activity: told.activity || Desk.facts.activity });
    if (first) Desk.frame.open();
    else Desk.frame.reload();
    Desk.say(Desk.word("announce-rebuilt"));
  }
  if (fresh && !first) since = Desk.word("rebuilt", { time: time() });
  state(told);
  Desk.tell("news", told);
}

Desk.news = {
  start() {
    const { key, version, language } = Desk.facts;
    held = version;
    const lost = (is) => {
      if (is) Desk.notice(Desk.word("stopped-long"), Desk.word("stopped"));
      else if (notice === Desk.word("stopped-long")) Desk.notice("");
    };
    Desk.listen({ base: "../../", params: { module: key, lang: language } }, news, lost);
  },
};
