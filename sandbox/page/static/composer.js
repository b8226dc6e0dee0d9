/** The box to write in: messages, replies, slash commands, files, and corrections of one's own messages. */
import { avatar } from "./avatar.js";
import { Completion } from "./completion.js";
import { fill, h, icon } from "./dom.js";
import { unescape } from "./mrkdwn.js";
import { menu } from "./popup.js";

/** Slack's text as a person would have typed it. @param {string} text @param {any} data */
function typed(text, data) {
  const handle = (id) => data.users.find((user) => user.id === id)?.handle ?? id;
  return unescape(
    text
      .replace(/<@([UW]\w+)(?:\|[^>]*)?>/g, (_all, id) => `@${handle(id)}`)
      .replace(/<#(C\w+)\|?([^>]*)>/g, (_all, id, name) => `#${name || data.channels.find((channel) => channel.id === id)?.name || id}`)
      .replace(/<!subteam\^(\w+)(?:\|[^>]*)?>/g, (_all, id) => `@${data.groups.find((group) => group.id === id)?.handle ?? id}`)
      .replace(/<!(here|channel|everyone)(?:\|[^>]*)?>/g, "@$1")
      .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, "$1"),
  );
}

export class Composer {
  /**
   * @param {HTMLElement} parent
   * @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds
   * @param {boolean} inThread
   */
  constructor(parent, store, deeds, inThread) {
    this.store = store;
    this.deeds = deeds;
    this.inThread = inThread;
    /** @type {Map<string, string>} */
    this.drafts = new Map();
    this.place = "";
    /** @type {any} */
    this.editing = null;
    /** @type {File[]} */
    this.files = [];
    this.box = /** @type {HTMLTextAreaElement} */ (h("textarea", { rows: "1", class: "write", enterkeyhint: "send" }));
    this.completion = new Completion(this.box, store);
    this.notice = h("div", { class: "editing", hidden: true });
    this.chips = h("div", { class: "chips" });
    this.picker = /** @type {HTMLInputElement} */ (h("input", { type: "file", multiple: true, hidden: true, tabindex: "-1", "aria-label": "Files" }));
    this.as = h("button", { type: "button", class: "as", "aria-haspopup": "menu" });
    this.send = h("button", { type: "button", class: "send", "aria-label": "Send", title: "Send (Enter)", onclick: () => void this.submit() }, icon("send"));
    this.also = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox" }));
    this.alsoName = h("span", null, "");
    fill(parent, this.completion.list, h("div", { class: "write-box" }, this.notice, this.box, this.chips,
      h("div", { class: "write-foot" }, this.as,
        h("button", { type: "button", class: "icon-btn", "aria-label": "Attach a file", title: "Attach a file", onclick: () => this.picker.click() }, icon("clip")),
        h("span", { class: "keys" }, inThread ? "Enter sends" : "Enter sends · Shift+Enter new line · / for commands"),
        this.send)), inThread ? h("label", { class: "also" }, this.also, this.alsoName) : null, this.picker);
    this.listen(parent);
  }

  /** @param {HTMLElement} parent */
  listen(parent) {
    this.box.addEventListener("input", () => this.grow());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("paste", (event) => this.attach([...(event.clipboardData?.files ?? [])], event));
    this.picker.addEventListener("change", () => {
      this.attach([...(this.picker.files ?? [])]);
      this.picker.value = "";
    });
    const area = parent.closest("main, aside") ?? parent;
    area.addEventListener("dragover", (event) => event.preventDefault());
    area.addEventListener("drop", (event) => this.attach([.../** @type {DragEvent} */ (event).dataTransfer?.files ?? []], event));
    this.as.addEventListener("click", () => menu(this.as, this.store.data.users.filter((user) => !user.bot && !user.deleted).map((user) => ({
      label: user.name, note: user.title, icon: avatar(user, "small"), run: () => void this.store.speakAs(user.id) }))));
  }

  /** @param {File[]} files @param {Event} [event] */
  attach(files, event) {
    if (!files.length) return;
    event?.preventDefault();
    this.files.push(...files);
    this.drawChips();
    this.box.focus();
  }

  drawChips() {
    fill(this.chips, this.files.map((file) => h("span", { class: "chip" }, icon("file"), file.name || "Pasted image",
      h("button", { type: "button", class: "icon-btn", "aria-label": `Remove ${file.name}`, onclick: () => {
        this.files = this.files.filter((other) => other !== file);
        this.drawChips();
      } }, icon("close")))));
  }

  grow() {
    this.box.style.setProperty("height", "auto");
    this.box.style.setProperty("height", `${Math.min(this.box.scrollHeight, 220)}px`);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing || this.completion.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void this.submit();
    } else if (event.key === "Escape" && this.editing) {
      event.stopPropagation();
      this.stopEditing();
    } else if (event.key === "ArrowUp" && !this.box.value && !this.editing) this.editLast(event);
  }

  /** @param {KeyboardEvent} event */
  editLast(event) {
    const shown = this.inThread ? this.store.replies : this.store.messages;
    const last = shown.findLast((message) => message.user === this.store.me && !message.ephemeral && !message.tombstone && !message.bot);
    if (!last) return;
    event.preventDefault();
    this.edit(last);
  }

  /** @param {any} message */
  edit(message) {
    this.editing = message;
    this.box.value = typed(message.text, this.store.data);
    this.notice.hidden = false;
    fill(this.notice, icon("edit"), h("span", null, "Editing your message"), h("button", { type: "button", class: "link", onclick: () => this.stopEditing() }, "Cancel"));
    this.grow();
    this.box.focus();
  }

  stopEditing() {
    this.editing = null;
    this.notice.hidden = true;
    this.box.value = "";
    this.grow();
  }

  async submit() {
    const text = this.box.value.trim();
    const { channel, thread } = this.store;
    const where = this.inThread ? { channel, thread } : { channel };
    if (this.editing) {
      const { ts } = this.editing;
      if (text && (await this.deeds.do("edit", { channel, ts, text })) !== null) this.stopEditing();
      return;
    }
    if (!text && !this.files.length) return;
    const files = this.files;
    this.clear();
    const sent = files.length ? await this.sendFiles(files, where, text) : await this.sendText(text, where);
    if (!sent && !this.box.value && this.store.channel === channel) {
      this.box.value = text; // nothing typed is lost to a refusal
      this.grow();
    }
  }

  clear() {
    this.box.value = "";
    this.files = [];
    this.drawChips();
    this.completion.close();
    this.grow();
  }

  /** @param {string} text @param {Record<string, string>} where */
  async sendText(text, where) {
    if (text.startsWith("/") && !this.inThread) return (await this.deeds.do("command", { ...where, text })) !== null;
    const broadcast = this.inThread && this.also.checked;
    this.also.checked = false;
    return (await this.deeds.do("say", { ...where, text, broadcast })) !== null;
  }

  /** @param {File[]} files @param {Record<string, string>} where @param {string} text */
  async sendFiles(files, where, text) {
    let sent = true;
    for (const [index, file] of files.entries()) {
      const comment = index === 0 ? text : "";
      sent = (await this.deeds.upload(file, { ...where, comment })) !== null && sent;
    }
    return sent;
  }

  update() {
    const { store } = this;
    const name = store.isDirect ? store.data.app : `#${store.place?.name ?? ""}`;
    const place = `${store.channel} ${this.inThread ? store.thread : ""}`;
    if (place !== this.place) {
      if (this.editing) this.stopEditing();
      this.drafts.set(this.place, this.box.value);
      this.box.value = this.drafts.get(place) ?? "";
      this.place = place;
      this.grow();
    }
    const label = this.inThread ? "Reply in thread" : `Message ${name}`;
    this.box.placeholder = label;
    this.box.setAttribute("aria-label", `${label} as ${store.speaker?.name ?? ""}`);
    this.alsoName.textContent = `Also send to ${name}`;
    if (this.as.dataset.who === store.me) return;
    this.as.dataset.who = store.me;
    this.as.setAttribute("aria-label", `Writing as ${store.speaker?.name}. Switch person`);
    fill(this.as, avatar(store.speaker, "tiny"), h("span", null, "as ", h("strong", null, store.speaker?.name)), icon("down"));
  }
}
