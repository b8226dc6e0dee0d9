/** The middle column: the channel's messages, scrolling, unread marks and announcements. */
import { byId, fill, h } from "./dom.js";
import { author } from "./author.js";
import { roving } from "./roving.js";
import { drawTimeline } from "./timeline.js";

const NEAR = 80;

export class Room {
  /**
   * @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds
   * @param {import("./panel.js").Panel} panel @param {import("./composer.js").Composer} composer
   */
  constructor(store, deeds, panel, composer) {
    this.store = store;
    this.deeds = deeds;
    this.panel = panel;
    this.inThread = false;
    this.composer = composer;
    this.list = byId("timeline");
    this.scroll = byId("scroll");
    this.newest = byId("newest");
    this.earlier = byId("earlier");
    this.place = "";
    this.seen = Infinity;
    this.filled = false;
    this.stick = true;
    this.reachable = roving(this.list);
    this.newest.addEventListener("click", () => this.toEnd());
    this.scroll.addEventListener("scroll", () => {
      this.stick = this.atEnd();
      if (this.stick) this.newest.hidden = true;
    });
    new ResizeObserver(() => this.stick && this.toEnd()).observe(this.list);
  }

  /** @param {any} message */
  edit(message) {
    this.composer.edit(message);
  }

  /** @param {string} ts */
  openThread(ts) {
    this.store.openThread(ts);
  }

  atEnd() {
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < NEAR;
  }

  toEnd() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
    this.newest.hidden = true;
  }

  update() {
    const { store } = this;
    const home = store.isDirect && store.tab === "home";
    this.list.hidden = home;
    byId("composer").hidden = home;
    const here = {
      store,
      deeds: this.deeds,
      inThread: false,
      edit: (message) => this.edit(message),
      openThread: (ts) => this.openThread(ts),
    };
    this.panel.update(here);
    const place = `${store.me} ${store.channel}`;
    const moved = place !== this.place;
    if (moved) this.enter(place);
    if (!this.filled && store.messages.length && !this.hasNews()) this.seen = Infinity;
    const before = this.scroll.scrollHeight;
    const stick = moved || this.atEnd();
    const added = drawTimeline(this.list, store.messages, here, this.seen);
    this.reachable();
    this.drawEarlier();
    this.drawEmpty();
    if (!this.filled && store.messages.length) {
      this.filled = true;
      this.toEnd();
    } else if (added.length) this.arrived(added, stick, before);
    this.markRead();
  }

  /** @param {string} place */
  enter(place) {
    const { store } = this;
    this.place = place;
    this.filled = false;
    this.newest.hidden = true;
    this.seen = store.unread.lastSeen(store.me, store.channel);
  }

  /** Whether something came since the reader was last here; what comes while they look needs no mark. */
  hasNews() {
    const { messages, me } = this.store;
    return messages.some((message) => Number(message.ts) > this.seen && message.user !== me);
  }

  drawEarlier() {
    this.earlier.hidden = !this.store.more || this.list.hidden;
    if (!this.earlier.hidden && !this.earlier.firstChild) {
      fill(
        this.earlier,
        h(
          "button",
          { type: "button", class: "btn small", onclick: () => this.store.showEarlier() },
          "Show earlier messages",
        ),
      );
    }
  }

  drawEmpty() {
    const empty = !this.store.messages.length;
    this.list.classList.toggle("empty", empty);
    this.list.dataset.empty = this.store.isDirect
      ? `Nothing said here yet. Write to ${this.store.data.app}.`
      : "Nothing said here yet.";
  }

  /** @param {any[]} added @param {boolean} stick @param {number} before */
  arrived(added, stick, before) {
    const { store } = this;
    const last = Number(store.messages[store.messages.length - 1].ts);
    const fresh = added.filter((message) => Number(message.ts) >= last - 3600 && message.user !== store.me);
    const mine = added.some((message) => message.user === store.me && Number(message.ts) === last);
    const above =
      Number(added[0].ts) < Number(store.messages[store.messages.length - 1].ts) && added.length > 20;
    if (stick || mine) this.toEnd();
    else if (above) this.scroll.scrollTop += this.scroll.scrollHeight - before;
    else if (fresh.length) this.newest.hidden = false;
    for (const message of fresh.slice(-3)) this.announce(message);
  }

  /** @param {any} message */
  announce(message) {
    const { name } = author(message, this.store);
    const drawn = this.list.querySelector(`[data-ts="${CSS.escape(message.ts)}"] .body`);
    const words = (drawn?.textContent ?? message.text).slice(0, 300);
    const log = byId("announce");
    log.append(h("p", null, `${name}: ${words}`));
    while (log.childElementCount > 5) log.firstElementChild?.remove();
  }

  markRead() {
    const { store } = this;
    const last = store.messages.findLast((message) => message.channel === store.channel);
    if (!last || document.visibilityState !== "visible" || this.list.hidden) return;
    store.unread.seen(store.me, store.channel, last.ts);
  }
}
