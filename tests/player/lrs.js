// A double of an LRS behind fetch: statements and the State resource with ETags (xAPI 1.0.3 and
// the stricter 2.0, where a PUT over a document without its condition is refused).

const { createHash } = require("node:crypto");

const etag = (text) => `"${createHash("sha1").update(text).digest("hex")}"`;
const answer = (status, body = null, headers = {}) => new Response(body, { status, headers });

/**
 * {fetch, statements, states, requests, is}. `tagged` is what a proxy makes of a tag on its way to
 * the browser. `is.fails` is a list of what the next requests meet
 * ("network", or a status), `is.bad` tells of a statement that the LRS refuses (400), `is.down` of
 * a path that answers 500, `is.stalls` of one whose answers begin and never end.
 */
function lrs({ strict = true, hidden = false, cors = true, tagged = (tag) => tag } = {}) {
  const statements = new Map();
  const states = new Map();
  const requests = [];
  const is = { fails: [], bad: () => false, down: () => false, stalls: () => false };

  function put(key, text, headers) {
    const held = states.get(key);
    const none = headers["If-None-Match"] === "*";
    const match = headers["If-Match"];
    if (held !== undefined && none) return answer(412);
    if (match && (held === undefined || etag(held) !== match)) return answer(412);
    if (held !== undefined && strict && !match) return answer(409);
    states.set(key, text);
    return answer(204, null, hidden ? {} : { ETag: tagged(etag(text)) });
  }

  function post(text) {
    const batch = [JSON.parse(text)].flat();
    if (batch.some(is.bad)) return answer(400);
    const same = (one) => JSON.stringify(statements.get(one.id)) === JSON.stringify(one);
    if (batch.some((one) => statements.has(one.id) && !same(one))) return answer(409);
    batch.forEach((one) => statements.set(one.id, one));
    return answer(200, JSON.stringify(batch.map((one) => one.id)));
  }

  function serve({ method, path, query, headers, body }) {
    if (headers["X-Experience-API-Version"] !== "1.0.3") return answer(400);
    if (headers.Authorization !== "Basic c2VjcmV0") return answer(401);
    if (path === "statements" && method === "POST") return post(body);
    if (path !== "activities/state") return answer(404);
    if (method === "PUT") return put(query, body, headers);
    const held = states.get(query);
    if (held === undefined) return answer(404);
    return answer(200, held, hidden ? {} : { ETag: tagged(etag(held)) });
  }

  /** An answer that begins and never ends, until the browser gives it up. */
  const endless = (signal) =>
    new Response(new ReadableStream({ start: (body) => signal.addEventListener("abort", () => body.error(signal.reason)) }));

  async function fetch(url, { method, headers, body, keepalive = false, signal }) {
    const [path, query] = url.replace("https://lrs.example/xapi/", "").split("?");
    requests.push({ method, path, headers, body, keepalive });
    const fails = is.fails.length > 0 ? is.fails.shift() : null;
    if (fails === "network" || (!cors && Object.keys(headers).some((name) => /^If-/.test(name)))) {
      throw new TypeError("Failed to fetch");
    }
    if (is.down(path)) return answer(500);
    if (is.stalls(path)) return endless(signal);
    return fails ? answer(fails) : serve({ method, path, query, headers, body });
  }
  return { fetch, statements, states, requests, is };
}

module.exports = { lrs };
