/** Modals: the view on top of the speaker's stack, its inputs, and the errors the app found in them. */
import { blocks } from "./blocks.js";
import { byId, fill, focusedIn, h, icon, resumeIn } from "./dom.js";
import { hostFor } from "./host.js";
import { plain } from "./mrkdwn.js";

export class Dialog {
  /** @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds */
  constructor(store, deeds) {
    this.store = store;
    this.deeds = deeds;
    this.node = /** @type {HTMLDialogElement} */ (byId("view"));
    this.drawn = "";
    this.id = "";
    /** @type {Record<string, string>} */
    this.errors = {};
    /** @type {Map<string, Map<string, unknown>>} what was given in each view, so that nothing typed is lost when it is drawn again */
    this.given = new Map();
    /** @type {Map<string, () => unknown>} */
    this.form = new Map();
    this.busy = false;
    this.node.addEventListener("cancel", (event) => {
      event.preventDefault();
      void this.close();
    });
  }

  update() {
    const { views } = this.store.data;
    const top = views[views.length - 1];
    const sign = top ? JSON.stringify([top.id, top.payload, top.errors, this.errors, views.length]) : "";
    if (sign === this.drawn) return;
    this.drawn = sign;
    this.keep();
    if (!top) {
      this.id = "";
      this.given.clear();
      if (this.node.open) this.leave();
      return;
    }
    const moved = this.id !== top.id;
    if (moved) this.errors = {};
    this.id = top.id;
    this.draw(top, views.length > 1);
    if (!this.node.open) this.node.showModal();
    if (moved) this.focusFirst();
  }

  /** Closes; the focus goes back to what opened it or, where that is gone, to the message box. */
  leave() {
    this.node.close();
    const now = document.activeElement;
    if (!now || now === document.body)
      /** @type {HTMLElement | null} */ (byId("composer").querySelector("textarea"))?.focus();
  }

  keep() {
    if (!this.id) return;
    this.given.set(this.id, this.values());
  }

  values() {
    return new Map([...this.form].map(([name, read]) => [name, read()]));
  }

  focusFirst() {
    const first =
      this.node.querySelector(".view-body input, .view-body select, .view-body textarea") ??
      this.node.querySelector(".view-foot .primary") ??
      this.node.querySelector("button");
    if (first instanceof HTMLElement) first.focus();
  }

  /** @param {any} view @param {boolean} stacked */
  draw(view, stacked) {
    const { payload } = view;
    const focused = focusedIn(this.node);
    this.form = new Map();
    const inputs = payload.blocks.some((block) => block.type === "input");
    const closing = payload.close?.text ?? (stacked ? "Back" : "Close");
    const submit =
      payload.submit || inputs
        ? h(
            "button",
            { type: "submit", class: "btn primary", "data-focus": "submit" },
            plain(payload.submit?.text ?? "Submit"),
          )
        : null;
    const body = h("div", { class: "view-body" }, blocks(payload.blocks, this.host(view)));
    const form = h(
      "form",
      { method: "dialog", novalidate: true },
      h(
        "header",
        { class: "view-head" },
        h("h2", { id: "view-title" }, plain(payload.title?.text ?? "")),
        h(
          "button",
          { type: "button", class: "icon-btn", "aria-label": "Close", onclick: () => void this.close() },
          icon("close"),
        ),
      ),
      body,
      h(
        "div",
        { class: "view-foot" },
        h(
          "button",
          { type: "button", class: "btn", "data-focus": "close", onclick: () => void this.close() },
          closing,
        ),
        submit,
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.submit(view.id);
    });
    this.node.setAttribute("aria-labelledby", "view-title");
    fill(this.node, form);
    resumeIn(this.node, focused);
  }

  /** @param {any} view */
  host(view) {
    return hostFor(
      this.store,
      this.deeds,
      { view: view.id },
      {
        form: this.form,
        errors: { ...view.errors, ...this.errors },
        given: (blockId, actionId) => this.given.get(view.id)?.get(`${blockId}\n${actionId}`),
      },
    );
  }

  /** @param {string} view */
  async submit(view) {
    if (this.busy) return;
    this.busy = true;
    /** @type {Record<string, Record<string, unknown>>} */
    const values = {};
    for (const [name, value] of this.values()) {
      const [block, action] = name.split("\n");
      (values[block] ??= {})[action] = value;
    }
    const answer = await this.deeds.do("submit", { view, values });
    this.busy = false;
    this.errors = answer?.errors ?? {};
    this.store.refresh("state");
    this.update();
    if (Object.keys(this.errors).length)
      /** @type {HTMLElement | null} */ (this.node.querySelector("[aria-invalid]"))?.focus();
  }

  async close() {
    const { id } = this;
    await this.deeds.do("close", { view: id });
    this.store.refresh("state");
  }
}
