/** What the page knows, who looks at it and where; tells its listeners when any of that changes. */
import { Refusal, look } from "./api.js";
import { lensOf } from "./lens.js";
import { Unread } from "./unread.js";

const PAGE = 60;

export class Store {
  constructor() {
    /** @type {any} the workspace as the speaker sees it, or null before the first answer */
    this.data = null;
    this.me = "";
    this.channel = "";
    /** @type {"messages" | "home"} */
    this.tab = "messages";
    this.thread = "";
    this.limit = PAGE;
    /** @type {any[]} */
    this.messages = [];
    this.more = false;
    /** @type {any[]} */
    this.replies = [];
    this.online = true;
    this.unread = new Unread();
    this.read = 0;
    /** @type {Set<() => void>} */
    this.listeners = new Set();
    /** @type {Set<string>} */
    this.stale = new Set();
    this.busy = false;
    this.timer = 0;
    this.base = { now: 0, at: 0, speed: 0 };
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.listeners.add(listener);
  }

  tell() {
    for (const listener of this.listeners) listener();
  }

  /** The plan's time now, carried on from the last answer. */
  now() {
    const passed = (performance.now() - this.base.at) / 1000;
    return new Date((this.base.now + passed * this.base.speed) * 1000);
  }

  get speaker() {
    return this.data?.users.find((user) => user.id === this.me);
  }

  get place() {
    const { channels, direct } = this.data;
    return this.channel === direct.id ? direct : channels.find((channel) => channel.id === this.channel);
  }

  get isDirect() {
    return this.data !== null && this.channel === this.data.direct.id;
  }

  get lens() {
    return lensOf(this);
  }

  /**
   * Asks again for some parts, shortly; several wishes become one.
   * @param {...("state" | "messages" | "thread")} parts
   */
  refresh(...parts) {
    for (const part of parts) this.stale.add(part);
    if (this.timer || this.busy) return;
    this.timer = window.setTimeout(() => this.load(), 30);
  }

  async load() {
    this.timer = 0;
    this.busy = true;
    const parts = new Set(this.stale);
    this.stale.clear();
    try {
      await this.fetch(parts);
      this.online = true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 404 && this.me) this.startOver();
      else this.online = false;
    } finally {
      this.busy = false;
    }
    this.tell();
    if (this.stale.size) this.refresh();
  }

  /** The channel or, when none was asked for, the person is not there any more: begin with the first one. */
  startOver() {
    if (!this.channel) this.me = "";
    this.channel = "";
    this.thread = "";
    this.data = null;
    this.refresh("state", "messages");
  }

  /** @param {Set<string>} parts */
  async fetch(parts) {
    const [me, channel, thread] = [this.me, this.channel, this.thread];
    const [state, timeline, replies] = await Promise.all([
      parts.has("state") ? look("state", { as: me }) : null,
      parts.has("messages") && channel
        ? look("messages", { as: me, channel, limit: String(this.limit) })
        : null,
      parts.has("thread") && thread ? look("thread", { as: me, channel, ts: thread }) : null,
    ]);
    // an answer for another chair or another room than the present one is dropped
    if (state && me === this.me) this.keep(state);
    if (timeline && me === this.me && channel === this.channel) {
      this.messages = timeline.messages;
      this.more = timeline.more;
    }
    if (replies && me === this.me && thread === this.thread) this.replies = replies.messages;
  }

  /** @param {any} state */
  keep(state) {
    this.data = state;
    this.me = state.me;
    this.base = {
      now: state.clock.now,
      at: performance.now(),
      speed: state.clock.running ? state.clock.speed : 0,
    };
    this.unread.open(state);
    if (this.place) return;
    this.channel = (state.channels[0] ?? state.direct).id;
    this.refresh("messages");
  }

  /** @param {string} person */
  async speakAs(person) {
    if (person === this.me) return;
    const direct = this.isDirect;
    this.me = person;
    this.stale.add("state");
    await this.load();
    if (direct) {
      this.channel = this.data.direct.id;
      this.thread = "";
      this.messages = [];
    }
    this.refresh("messages", "thread");
  }

  /** @param {string} channel @param {"messages" | "home"} [tab] */
  go(channel, tab = "messages") {
    const moved = channel !== this.channel;
    this.tab = tab;
    if (moved) {
      this.channel = channel;
      this.thread = "";
      this.messages = [];
      this.replies = [];
      this.limit = PAGE;
    }
    this.tell();
    this.refresh("messages", "state");
  }

  /** @param {string} ts */
  openThread(ts) {
    this.thread = ts;
    this.replies = this.messages.filter((message) => message.ts === ts);
    this.tell();
    if (ts) this.refresh("thread");
  }

  showEarlier() {
    this.limit += PAGE;
    this.refresh("messages");
  }

  /** Takes in one notice of the workspace. @param {any} notice */
  heard(notice) {
    if (notice.type === "reset") return this.refresh("state", "messages", "thread");
    if (notice.user && notice.user !== this.me && notice.type !== "message") return undefined;
    if (!notice.channel || !notice.ts) return this.refresh("state");
    if (notice.channel !== this.channel) return this.refresh("state");
    const inThread =
      this.thread &&
      (notice.thread_ts === this.thread || notice.ts === this.thread || notice.type === "ephemeral");
    // what the program offers (what is next, what can be typed) may have changed with it
    return this.refresh("state", "messages", ...(inThread ? /** @type {const} */ (["thread"]) : []));
  }
}
