/** The head of the middle column, and the app's home tab. */
import { blocks } from "./blocks.js";
import { byId, fill, h, icon } from "./dom.js";
import { hostFor } from "./host.js";

export class Place {
  /** @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds */
  constructor(store, deeds) {
    this.store = store;
    this.deeds = deeds;
    this.head = byId("place");
    this.home = h("div", { class: "home" });
    byId("scroll").append(this.home);
    this.drawnHead = "";
    this.drawnHome = "";
    this.asked = "";
    /** @type {Map<string, () => unknown>} */
    this.form = new Map();
  }

  update() {
    const { store } = this;
    const direct = store.isDirect;
    const sign = JSON.stringify([
      store.channel,
      store.tab,
      store.place?.topic,
      store.place?.members.length,
      store.place?.name,
      store.me,
    ]);
    if (sign !== this.drawnHead) {
      this.drawnHead = sign;
      fill(this.head, direct ? this.appHead() : this.channelHead());
    }
    const shown = direct && store.tab === "home";
    this.home.hidden = !shown;
    if (!shown) this.asked = "";
    else this.openHome();
  }

  channelHead() {
    const { place, me } = this.store;
    const member = place.members.includes(me);
    return [
      h("h1", { id: "place-name" }, icon(place.kind === "private" ? "lock" : "hash"), place.name),
      place.topic ? h("span", { class: "topic" }, place.topic) : h("span", { class: "topic" }),
      h(
        "span",
        { class: "quiet members" },
        place.members.length === 1 ? "1 member" : `${place.members.length} members`,
      ),
      member
        ? null
        : h(
            "button",
            {
              type: "button",
              class: "btn small primary",
              onclick: () => void this.deeds.do("join", { channel: place.id }),
            },
            "Join",
          ),
    ];
  }

  appHead() {
    const { store } = this;
    const tab = (name, label) =>
      h(
        "button",
        {
          type: "button",
          role: "tab",
          class: "tab",
          "aria-selected": String(store.tab === name),
          onclick: () => {
            store.go(store.data.direct.id, name);
            if (name === "messages") void this.deeds.do("messages_tab");
            /** @type {HTMLElement | null} */ (this.head.querySelector("[aria-selected=true]"))?.focus();
          },
        },
        label,
      );
    return [
      h("h1", { id: "place-name" }, store.data.app, h("span", { class: "badge" }, "App")),
      h(
        "div",
        { class: "tabs", role: "tablist", "aria-label": store.data.app },
        tab("messages", "Messages"),
        tab("home", "Home"),
      ),
    ];
  }

  openHome() {
    const { store } = this;
    if (this.asked !== store.me) {
      this.asked = store.me;
      void this.deeds.do("home");
    }
    const view = store.data.home;
    const sign = JSON.stringify([view, store.me]);
    if (sign === this.drawnHome) return;
    this.drawnHome = sign;
    fill(
      this.home,
      view
        ? blocks(view.payload.blocks, this.host(view))
        : h(
            "p",
            { class: "quiet" },
            `${store.data.app} has not published a home tab for ${store.speaker?.name} yet.`,
          ),
    );
  }

  /** What was typed or picked on the tab stays there when the app publishes it anew. @param {any} view */
  host(view) {
    const before = new Map([...this.form].map(([name, read]) => [name, read()]));
    this.form = new Map();
    return hostFor(
      this.store,
      this.deeds,
      { view: view.id },
      {
        form: this.form,
        given: (blockId, actionId) => before.get(`${blockId}\n${actionId}`),
      },
    );
  }
}
