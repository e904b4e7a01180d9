// What a Tin Can launch says in its address (RusticiSoftware/launch, lms_lrs.md).
// Credentials stand there: nothing of it is stored or logged, but what is sent to its endpoint.

/** The first of a legacy array, or the value itself. */
const first = (value) => (Array.isArray(value) ? value[0] : value);

/** An account in either spelling; undefined if it is not whole. */
function accountOf(given) {
  const account = first(given);
  if (!account) return undefined;
  const homePage = account.homePage || account.accountServiceHomePage;
  const name = account.name || account.accountName;
  return homePage && name ? { homePage, name: String(name) } : undefined;
}

/** The actor of statements: exactly one identifier (xAPI-Data 2.4.2.3), or null for none. */
function actorOf(text) {
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (given === null || typeof given !== "object") return null;
  const mbox = first(given.mbox);
  const found = {
    account: accountOf(given.account),
    mbox: mbox && (/^mailto:/.test(mbox) ? mbox : `mailto:${mbox}`),
    mbox_sha1sum: first(given.mbox_sha1sum),
    openid: first(given.openid),
  };
  const key = Object.keys(found).find((one) => found[one]);
  if (key === undefined) return null;
  const group = given.objectType === "Group" ? "Group" : "Agent";
  const name = first(given.name);
  return { objectType: group, ...(name ? { name: String(name) } : {}), [key]: found[key] };
}

/**
 * {endpoint, auth, actor, registration, activity, platform}, or null when no LRS launched this:
 * an unknown parameter is nothing wrong, an endpoint may lack its last slash. What a launch does
 * not say of the LRS, an institution may (`usual`): who learns there, a launch alone says.
 */
Esn.launched = (query, usual = (Esn.data && Esn.data.tracking.lrs) || {}) => {
  const params = new URLSearchParams(query);
  const endpoint = params.get("endpoint") || usual.endpoint || "";
  const actor = actorOf(params.get("actor"));
  if (!/^https?:\/\//.test(endpoint) || actor === null) return null;
  return {
    endpoint: endpoint.endsWith("/") ? endpoint : `${endpoint}/`,
    auth: params.get("auth") || "",
    actor,
    registration: params.get("registration") || "",
    activity: params.get("activity_id") || "",
    platform: params.get("activity_platform") || usual.platform || "",
  };
};
