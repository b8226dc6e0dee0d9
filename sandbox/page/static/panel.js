/** The right column: an open thread, or the guide with things to try. */
import { Composer } from "./composer.js";
import { byId, fill, h, icon } from "./dom.js";
import { drawGuide } from "./guide.js";
import { roving } from "./roving.js";
import { drawTimeline } from "./timeline.js";

const KEY = "muster:guide";
const ROOMY = 1080;

export class Panel {
  /** @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds */
  constructor(store, deeds) {
    this.store = store;
    this.deeds = deeds;
    this.node = byId("panel");
    this.wanted = this.kept();
    this.shown = "";
    this.list = h("div", { class: "timeline", role: "log", "aria-live": "off", "aria-label": "Replies" });
    this.reachable = roving(this.list);
    this.scroll = h("div", { class: "scroll", tabindex: "-1" }, this.list);
    this.title = h("h2", { tabindex: "-1" }, "Thread");
    this.where = h("span", { class: "quiet" });
    const foot = h("div", { class: "composer" });
    this.threadView = [
      h(
        "header",
        { class: "place" },
        h("div", { class: "grow" }, this.title, this.where),
        this.closer(() => this.closeThread()),
      ),
      this.scroll,
      foot,
    ];
    this.composer = new Composer(foot, store, deeds, true, this.node);
    this.guideBody = h("div", { class: "scroll guide" });
    this.guideView = [
      h(
        "header",
        { class: "place" },
        h("h2", { class: "grow" }, "Guide"),
        this.closer(() => this.toggleGuide()),
      ),
      this.guideBody,
    ];
    const roomy = window.matchMedia(`(min-width: ${ROOMY}px)`);
    roomy.addEventListener("change", () => {
      this.wanted = this.kept(); // where there is no room the guide would lie over the messages
      if (store.data) store.tell();
    });
    this.node.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.store.thread) this.closeThread();
    });
  }

  /** @param {() => void} run */
  closer(run) {
    return h(
      "button",
      { type: "button", class: "icon-btn", "aria-label": "Close", title: "Close", onclick: run },
      icon("close"),
    );
  }

  kept() {
    try {
      const kept = localStorage.getItem(KEY);
      return kept === null ? window.innerWidth >= ROOMY : kept === "open" && window.innerWidth >= ROOMY;
    } catch {
      return window.innerWidth >= ROOMY;
    }
  }

  get showsGuide() {
    return this.wanted && !this.store.thread && this.store.data !== null;
  }

  toggleGuide() {
    this.wanted = !this.showsGuide;
    this.store.thread = "";
    try {
      localStorage.setItem(KEY, this.wanted ? "open" : "closed");
    } catch {
      // without storage the choice lasts as long as the page
    }
    this.store.tell();
  }

  closeThread() {
    const ts = this.store.thread;
    this.store.openThread("");
    const parent = byId("timeline").querySelector(`[data-ts="${CSS.escape(ts)}"]`);
    const back = parent?.querySelector(".replies") ?? parent;
    if (back instanceof HTMLElement) back.focus();
  }

  /** @param {import("./message.js").Room} room */
  update(room) {
    const { store } = this;
    const shows = store.thread ? "thread" : this.showsGuide ? "guide" : "";
    const name = shows === "thread" ? `thread ${store.thread}` : shows;
    this.node.hidden = !shows;
    document.body.classList.toggle("has-panel", shows !== "");
    if (this.shown !== name) this.swap(shows, name);
    if (shows === "guide") drawGuide(this.guideBody, store, this.deeds);
    if (shows !== "thread") return;
    this.where.textContent = store.isDirect ? store.data.app : `#${store.place?.name ?? ""}`;
    const low = this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 60;
    const added = drawTimeline(this.list, store.replies, {
      ...room,
      inThread: true,
      edit: (message) => this.composer.edit(message),
    });
    this.reachable();
    this.composer.update();
    if (low || added.some((message) => message.user === store.me))
      this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  /** @param {string} shows @param {string} name */
  swap(shows, name) {
    this.shown = name;
    this.node.setAttribute("aria-label", shows === "thread" ? "Thread" : "Guide");
    fill(this.node, shows === "thread" ? this.threadView : shows === "guide" ? this.guideView : null);
    if (shows !== "thread") return;
    fill(this.list);
    this.composer.update();
    this.composer.box.focus();
  }
}
