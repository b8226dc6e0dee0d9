/** Suggestions while typing: slash commands with hints, people and groups, channels, emoji. */
import { fill, h } from "./dom.js";
import { glyph, search } from "./emoji.js";

/** @typedef {{insert: string, label: string, note: string}} Suggestion */

const MOST = 8;
let serial = 0;

/** @param {string} text @param {any} data @returns {Suggestion[]} */
function commands(text, data) {
  const all = data.commands.flatMap((name) => [
    { insert: `${name} `, label: name, note: `${data.app} command` },
    ...(data.completions[name] ?? []).map(([rest, note]) => ({
      insert: `${name} ${rest}`,
      label: `${name} ${rest}`,
      note,
    })),
  ]);
  const typed = text.toLowerCase();
  return all
    .filter((entry) => entry.label.toLowerCase().startsWith(typed.trimEnd()) && entry.label !== typed.trim())
    .slice(0, 12);
}

/** @param {string} typed @param {any} data @returns {Suggestion[]} */
function mentions(typed, data) {
  const people = data.users
    .filter((user) => !user.deleted)
    .map((user) => ({
      insert: `@${user.handle} `,
      label: user.name,
      note: user.bot ? "App" : `@${user.handle}`,
    }));
  const groups = data.groups.map((group) => ({
    insert: `@${group.handle} `,
    label: `@${group.handle}`,
    note: `${group.name}, ${group.users.length} people`,
  }));
  const wide = [
    { insert: "@here ", label: "@here", note: "everyone active" },
    { insert: "@channel ", label: "@channel", note: "everyone in the channel" },
  ];
  return [...people, ...groups, ...wide].filter((entry) =>
    `${entry.insert.slice(1)} ${entry.label}`
      .toLowerCase()
      .split(/[\s@._-]+/)
      .some((word) => word.startsWith(typed)),
  );
}

/** @param {string} typed @param {any} data @returns {Suggestion[]} */
const channels = (typed, data) =>
  data.channels
    .filter((channel) => channel.name.includes(typed))
    .map((channel) => ({
      insert: `#${channel.name} `,
      label: `#${channel.name}`,
      note: channel.topic || "",
    }));

/** @param {string} typed @returns {Suggestion[]} */
const emojis = (typed) =>
  search(typed, MOST).map((name) => ({ insert: `:${name}: `, label: `${glyph(name)} :${name}:`, note: "" }));

/**
 * @param {string} before the text up to the caret @param {any} data
 * @returns {{from: number, found: Suggestion[], slash: boolean}}
 */
function suggestions(before, data) {
  if (before.startsWith("/") && !before.includes("\n"))
    return { from: 0, found: commands(before, data), slash: true };
  const hit = /(?:^|[\s(])([@#:])([\p{L}\p{N}_+.-]*)$/u.exec(before);
  if (!hit) return { from: 0, found: [], slash: false };
  const typed = hit[2].toLowerCase();
  const from = before.length - hit[2].length - 1;
  let found = typed.length > 1 ? emojis(typed) : [];
  if (hit[1] === "@") found = mentions(typed, data).slice(0, MOST);
  if (hit[1] === "#") found = channels(typed, data).slice(0, MOST);
  // a name typed to its end needs no help, and Enter sends again
  const complete = found.length === 1 && found[0].insert.trim() === hit[0].trim().replace(/^\(/, "");
  return { from, found: complete ? [] : found, slash: false };
}

export class Completion {
  /** @param {HTMLTextAreaElement} box @param {import("./store.js").Store} store */
  constructor(box, store) {
    serial += 1;
    this.box = box;
    this.store = store;
    this.from = 0;
    this.active = -1;
    /** @type {Suggestion[]} */
    this.found = [];
    this.list = h("div", {
      class: "suggestions",
      role: "listbox",
      id: `suggestions-${serial}`,
      "aria-label": "Suggestions",
      hidden: true,
    });
    box.setAttribute("aria-controls", this.list.id);
    box.setAttribute("aria-autocomplete", "list");
    box.addEventListener("input", () => this.look());
    box.addEventListener("click", () => this.look());
    box.addEventListener("blur", () => this.close());
  }

  look() {
    const { from, found, slash } = suggestions(
      this.box.value.slice(0, this.box.selectionStart),
      this.store.data,
    );
    this.from = from;
    this.found = found;
    // Enter sends a command as typed unless a suggestion was chosen with the arrow keys
    this.active = slash ? -1 : 0;
    this.draw();
  }

  draw() {
    this.list.hidden = this.found.length === 0;
    const options = this.found.map((entry, index) => {
      const node = h(
        "div",
        { role: "option", id: `${this.list.id}-${index}`, "aria-selected": String(index === this.active) },
        h("span", null, entry.label),
        h("small", null, entry.note),
      );
      node.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        this.take(index);
      });
      return node;
    });
    fill(this.list, options);
    const chosen = options[this.active];
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) this.box.setAttribute("aria-activedescendant", chosen.id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  close() {
    this.found = [];
    this.draw();
  }

  /** @param {number} index */
  take(index) {
    const { insert } = this.found[index];
    const { value, selectionStart } = this.box;
    this.box.value = value.slice(0, this.from) + insert + value.slice(selectionStart);
    const caret = this.from + insert.length;
    this.box.setSelectionRange(caret, caret);
    this.box.focus();
    this.close();
    if (insert.startsWith("/")) this.look();
  }

  /** Whether the key was for the list. @param {KeyboardEvent} event */
  key(event) {
    if (!this.found.length) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const from = this.active < 0 && step < 0 ? 0 : this.active;
      this.active = (from + step + this.found.length) % this.found.length;
      this.draw();
    } else if (event.key === "Escape") this.close();
    else if (event.key === "Tab" && !event.shiftKey) this.take(Math.max(0, this.active));
    else if (event.key === "Enter" && !event.shiftKey && this.active >= 0) this.take(this.active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
