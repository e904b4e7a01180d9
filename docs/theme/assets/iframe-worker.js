/* Search from a disk: browsers start no worker on file:, so a hidden frame does a worker's work.
   Its name tells mkdocs-material's offline plugin that it need not ask unpkg.com for its own. */
if (location.protocol === "file:") {
  // This name too: by it the search knows where its scripts are (workers/search.js).
  window.IFrameWorker = window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "worker";
      document.body.append(frame);
      const inside = frame.contentWindow;
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      const load = (src) => new Promise((done, failed) => {
        const script = inside.document.createElement("script");
        Object.assign(script, { src, onload: done, onerror: failed });
        inside.document.body.append(script);
      });
      inside.importScripts = (...names) =>
        names.reduce((before, name) => before.then(() => load(name)), Promise.resolve());
      this.ready = load(url);
      this.inside = inside;
    }

    postMessage(data) {
      this.ready.then(() => this.inside.dispatchEvent(new MessageEvent("message", { data })));
    }
  };
}
