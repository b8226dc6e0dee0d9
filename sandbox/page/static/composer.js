/** The box to write in: messages, replies, slash commands, files, and corrections of one's own messages. */
import { Attachments } from "./attachments.js";
import { avatar } from "./avatar.js";
import { Completion } from "./completion.js";
import { fill, h, icon } from "./dom.js";
import { menu } from "./popup.js";
import { toast } from "./toast.js";
import { typed } from "./typed.js";

export class Composer {
  /**
   * @param {HTMLElement} parent
   * @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds
   * @param {boolean} inThread
   * @param {Element} area takes dropped files
   */
  constructor(parent, store, deeds, inThread, area) {
    this.store = store;
    this.deeds = deeds;
    this.inThread = inThread;
    /** @type {Map<string, string>} */
    this.drafts = new Map();
    this.place = "";
    /** @type {any} */
    this.editing = null;
    this.box = /** @type {HTMLTextAreaElement} */ (
      h("textarea", { rows: "1", class: "write", enterkeyhint: "send" })
    );
    this.completion = new Completion(this.box, store);
    this.notice = h("div", { class: "editing", hidden: true });
    this.attachments = new Attachments(this.box, area);
    this.as = h("button", { type: "button", class: "as", "aria-haspopup": "menu" });
    this.send = h(
      "button",
      {
        type: "button",
        class: "send",
        "aria-label": "Send",
        title: "Send (Enter)",
        onclick: () => void this.submit(),
      },
      icon("send"),
    );
    this.also = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox" }));
    this.alsoName = h("span", null, "");
    fill(
      parent,
      this.completion.list,
      h(
        "div",
        { class: "write-box" },
        this.notice,
        this.box,
        this.attachments.chips,
        h(
          "div",
          { class: "write-foot" },
          this.as,
          this.attachments.button,
          h(
            "span",
            { class: "keys" },
            inThread ? "Enter sends" : "Enter sends · Shift+Enter new line · / for commands",
          ),
          this.send,
        ),
      ),
      inThread ? h("label", { class: "also" }, this.also, this.alsoName) : null,
      this.attachments.picker,
    );
    this.box.addEventListener("input", () => this.grow());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.as.addEventListener("click", () => this.choosePerson());
  }

  choosePerson() {
    const people = this.store.data.users.filter((user) => !user.bot && !user.deleted);
    menu(
      this.as,
      people.map((user) => ({
        label: user.name,
        note: user.title,
        icon: avatar(user, "small"),
        run: () => void this.store.speakAs(user.id),
      })),
    );
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
    const last = shown.findLast(
      (message) => message.user === this.store.me && !message.ephemeral && !message.tombstone && !message.bot,
    );
    if (!last) return;
    event.preventDefault();
    this.edit(last);
  }

  /** @param {any} message */
  edit(message) {
    this.editing = message;
    this.box.value = typed(message.text, this.store.data);
    this.notice.hidden = false;
    fill(
      this.notice,
      icon("edit"),
      h("span", null, "Editing your message"),
      h("button", { type: "button", class: "link", onclick: () => this.stopEditing() }, "Cancel"),
    );
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
    /** @type {Record<string, string>} */
    const where = this.inThread ? { channel, thread } : { channel };
    if (this.editing) {
      const { ts } = this.editing;
      if (text && (await this.deeds.do("edit", { channel, ts, text })) !== null) this.stopEditing();
      return;
    }
    const files = this.attachments.take();
    if (!text && !files.length) return;
    this.clear();
    const sent = files.length ? await this.sendFiles(files, where, text) : await this.sendText(text, where);
    if (!sent && !this.box.value && this.store.channel === channel) {
      this.box.value = text; // nothing typed is lost to a refusal
      this.grow();
    }
  }

  clear() {
    this.box.value = "";
    this.completion.close();
    this.grow();
  }

  /** @param {string} text @param {Record<string, string>} where */
  async sendText(text, where) {
    const isCommand = text.startsWith("/");
    if (isCommand && this.inThread && this.store.data.commands.includes(text.split(/\s/)[0])) {
      toast("Commands do not work in threads; write it in the channel.", "trouble");
      return false;
    }
    if (isCommand && !this.inThread) return (await this.deeds.do("command", { ...where, text })) !== null;
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
    fill(
      this.as,
      avatar(store.speaker, "tiny"),
      h("span", null, "as ", h("strong", null, store.speaker?.name)),
      icon("down"),
    );
  }
}
