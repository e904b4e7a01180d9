// Other windows of this activity in this browser: one alone speaks to the LMS. Messages go by a
// channel that is named like the browser's copy, so they reach this learner's windows only.
//
//   hello  is anybody there?          here  I have the activity open
//   take   the learner goes on here   gave  I have saved and closed

const ANSWER = 150; // milliseconds that a window gets to say that it is there
const GIVE = 1500; // … and to save and close; a frozen one never does
const LATE = 2000; // a hello this old waited for a frozen window: who sent it has begun

/** `begun()` tells whether this window is at work; `busy` and `taken` are told of another one. */
Esn.windows = (name, { begun, busy, taken }) => {
  const me = { id: crypto.getRandomValues(new Uint32Array(1))[0], since: Date.now() };
  let free = null; // what to do if nobody answers
  let given = null; // what to do when the other has closed
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const say = (what, to = 0) => channel.postMessage({ what, to, ...me });
  const earlier = (one) => me.since < one.since || (me.since === one.since && me.id < one.id);

  const heard = {
    hello(one) {
      if (begun() && Date.now() - one.since > LATE) busy();
      else if (begun() || (free !== null && earlier(one))) say("here", one.id);
    },
    here() {
      free = null;
      busy();
    },
    take(one) {
      taken();
      say("gave", one.id);
    },
    gave: () => given && given(),
  };
  if (channel) {
    channel.onmessage = ({ data }) => {
      if (!data.to || data.to === me.id) heard[data.what](data);
    };
  }
  const later = (milliseconds, what) => setTimeout(() => what(), milliseconds);

  return {
    /** Ask who else is there, and call `fn` if nobody is. */
    ask(fn) {
      if (channel === null) {
        fn();
        return;
      }
      free = fn;
      say("hello");
      later(ANSWER, () => {
        const go = free;
        free = null;
        if (go) go();
      });
    },

    /** Have the other window save and close, then call `fn`. */
    take(fn) {
      const once = () => {
        given = null;
        fn();
      };
      given = once;
      if (channel) say("take");
      later(channel ? GIVE : 0, () => given === once && once());
    },
  };
};
