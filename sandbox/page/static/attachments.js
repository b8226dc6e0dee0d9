/** Files waiting to be sent with the next message: picked, pasted or dropped. */
import { fill, h, icon } from "./dom.js";

export class Attachments {
  /** @param {HTMLTextAreaElement} box gets the focus after a file was added @param {Element} area takes dropped files */
  constructor(box, area) {
    this.box = box;
    /** @type {File[]} */
    this.files = [];
    this.chips = h("div", { class: "chips" });
    this.picker = /** @type {HTMLInputElement} */ (
      h("input", { type: "file", multiple: true, hidden: true, tabindex: "-1", "aria-label": "Files" })
    );
    this.button = h(
      "button",
      {
        type: "button",
        class: "icon-btn",
        "aria-label": "Attach a file",
        title: "Attach a file",
        onclick: () => this.picker.click(),
      },
      icon("clip"),
    );
    this.picker.addEventListener("change", () => {
      this.add([...(this.picker.files ?? [])]);
      this.picker.value = "";
    });
    box.addEventListener("paste", (event) => this.add([...(event.clipboardData?.files ?? [])], event));
    area.addEventListener("dragover", (event) => event.preventDefault());
    area.addEventListener("drop", (event) => {
      const moved = /** @type {DragEvent} */ (event).dataTransfer;
      this.add([...(moved?.files ?? [])], event);
    });
  }

  /** @param {File[]} files @param {Event} [event] */
  add(files, event) {
    if (!files.length) return;
    event?.preventDefault();
    this.files.push(...files);
    this.draw();
    this.box.focus();
  }

  /** Hands the waiting files over; none are left. */
  take() {
    const { files } = this;
    this.files = [];
    this.draw();
    return files;
  }

  draw() {
    fill(
      this.chips,
      this.files.map((file) => h("span", { class: "chip" }, icon("file"), file.name, this.remover(file))),
    );
  }

  /** @param {File} file */
  remover(file) {
    const remove = () => {
      this.files = this.files.filter((other) => other !== file);
      this.draw();
    };
    const label = `Remove ${file.name}`;
    return h(
      "button",
      { type: "button", class: "icon-btn", "aria-label": label, onclick: remove },
      icon("close"),
    );
  }
}
