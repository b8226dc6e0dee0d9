/** The left column: channels, the app's direct messages, and the people one can speak as. */
import { avatar } from "./avatar.js";
import { byId, fill, h, icon, keyed } from "./dom.js";
import { city, clock } from "./zone.js";

export class Sidebar {
  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.store = store;
    this.node = byId("sidebar");
    this.channels = h("ul", { class: "places" });
    this.apps = h("ul", { class: "places" });
    this.people = h("div", { class: "people", role: "radiogroup", "aria-labelledby": "people-title" });
    fill(
      this.node,
      h("h2", null, "Channels"),
      this.channels,
      h("h2", null, "Direct messages"),
      this.apps,
      h("h2", { id: "people-title" }, "Speak as"),
      this.people,
    );
  }

  update() {
    const { data } = this.store;
    keyed(
      this.channels,
      data.channels,
      (channel) => channel.id,
      (channel) => this.channel(channel),
      (channel) => [channel.name, channel.kind, this.look(channel)],
    );
    keyed(
      this.apps,
      [data.direct],
      (direct) => direct.id,
      (direct) => this.app(direct),
      (direct) => [data.app, data.connected, this.look(direct)],
    );
    const people = data.users.filter((user) => !user.bot && !user.deleted);
    keyed(
      this.people,
      people,
      (user) => user.id,
      (user) => this.person(user),
      (user) => [user, user.id === this.store.me],
    );
    this.tick();
  }

  /** @param {any} channel */
  look(channel) {
    const open = this.store.channel === channel.id;
    return {
      open,
      unread:
        open && document.visibilityState === "visible" ? 0 : this.store.unread.count(this.store.me, channel),
    };
  }

  /** @param {any} place @param {Array<unknown>} inside */
  row(place, inside) {
    const { open, unread } = this.look(place);
    const mark = unread
      ? h("span", { class: "count" }, unread > 9 ? "9+" : unread, h("span", { class: "sr" }, " unread"))
      : null;
    const go = () => {
      this.store.go(place.id);
      document.body.classList.remove("show-sidebar");
    };
    return h(
      "li",
      null,
      h(
        "button",
        {
          type: "button",
          class: unread ? "place-btn unread" : "place-btn",
          "aria-current": open ? "page" : null,
          "data-focus": place.id,
          onclick: go,
        },
        inside,
        mark,
      ),
    );
  }

  /** @param {any} channel */
  channel(channel) {
    return this.row(channel, [
      icon(channel.kind === "private" ? "lock" : "hash"),
      h("span", { class: "grow" }, channel.name),
    ]);
  }

  /** @param {any} direct */
  app(direct) {
    const { data } = this.store;
    const bot = data.users.find((user) => user.id === data.bot);
    return this.row(direct, [
      avatar(bot, "tiny"),
      h("span", { class: "grow" }, data.app, " ", h("span", { class: "badge" }, "App")),
      data.connected ? null : h("span", { class: "off" }, "off"),
    ]);
  }

  /** @param {any} user */
  person(user) {
    const box = /** @type {HTMLInputElement} */ (
      h("input", {
        type: "radio",
        name: "speaker",
        value: user.id,
        "data-focus": user.id,
        onchange: () => void this.store.speakAs(user.id),
      })
    );
    box.checked = user.id === this.store.me;
    return h(
      "label",
      { class: "person", title: [user.name, user.title, user.tz].filter(Boolean).join(" · ") },
      box,
      avatar(user, "small"),
      h(
        "span",
        { class: "person-words" },
        h("span", { class: "person-name" }, user.name),
        h("small", null, user.title || `@${user.handle}`),
      ),
      h(
        "span",
        { class: "person-time" },
        h("span", { "data-zone": user.tz }),
        h("small", null, city(user.tz)),
      ),
    );
  }

  /** Carries the local times on. */
  tick() {
    const now = this.store.now();
    for (const node of this.node.querySelectorAll("[data-zone]")) {
      const text = clock(now, /** @type {HTMLElement} */ (node).dataset.zone ?? "UTC");
      if (node.textContent === text) continue;
      node.textContent = text;
      const hour = Number(text.slice(0, 2));
      node.parentElement?.classList.toggle("night", hour < 7 || hour >= 20);
    }
  }
}
