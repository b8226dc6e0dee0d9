/** Small surfaces that open beside a button: menus and the emoji picker. Escape or a click elsewhere closes them. */
import { fill, h } from "./dom.js";
import { QUICK, glyph, search } from "./emoji.js";
import { emoji } from "./mrkdwn.js";

/** @type {(() => void) | null} */
let closeOpen = null;

/**
 * @param {HTMLElement} anchor gets the focus back
 * @param {HTMLElement} node
 */
export function popup(anchor, node) {
  closeOpen?.();
  node.classList.add("popup");
  const layer = anchor.closest("dialog") ?? document.body;
  layer.append(node);
  const at = anchor.getBoundingClientRect();
  const { width, height } = node.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.right - width, window.innerWidth - width - 8));
  const below = at.bottom + 4 + height < window.innerHeight - 8;
  node.style.setProperty("left", `${left}px`);
  node.style.setProperty("top", `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`);
  anchor.setAttribute("aria-expanded", "true");
  const close = (refocus = false) => {
    if (closeOpen !== finish) return;
    closeOpen = null;
    node.remove();
    anchor.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (refocus && anchor.isConnected) anchor.focus();
  };
  const finish = () => close(false);
  const outside = (event) => {
    if (!node.contains(event.target)) close();
  };
  document.addEventListener("pointerdown", outside, true);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Tab") close();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    close(true);
  });
  closeOpen = finish;
  return close;
}

/**
 * @typedef {{label: string, note?: string, icon?: Node, danger?: boolean, run: () => void}} Entry
 * @param {HTMLElement} anchor
 * @param {Entry[]} entries
 */
export function menu(anchor, entries) {
  const items = entries.map((entry) =>
    h(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: entry.danger ? "menu-item danger" : "menu-item",
        onclick: () => {
          close(true);
          entry.run();
        },
      },
      entry.icon,
      h("span", null, entry.label, entry.note ? h("small", null, entry.note) : null),
    ),
  );
  const node = h("div", { role: "menu", class: "menu" }, items);
  const close = popup(anchor, node);
  node.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const now = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    items[(now + step + items.length) % items.length].focus();
  });
  items[0]?.focus();
}

/** What is offered before anything is typed; of several names for one emoji, the first. */
function usual() {
  const names = [...QUICK, ...search("", 60)];
  return names
    .filter((name, at) => names.findIndex((other) => glyph(other) === glyph(name)) === at)
    .slice(0, 32);
}

/** @param {HTMLElement} anchor @param {(name: string) => void} pick */
export function emojiPicker(anchor, pick) {
  const grid = h("div", { class: "emoji-grid" });
  const box = /** @type {HTMLInputElement} */ (
    h("input", {
      class: "field",
      type: "search",
      "aria-label": "Find an emoji",
      placeholder: "Find an emoji",
    })
  );
  const node = h("div", { role: "dialog", "aria-label": "Add a reaction", class: "emoji-picker" }, box, grid);
  const draw = () => {
    const names = box.value ? search(box.value.toLowerCase(), 32) : usual();
    fill(
      grid,
      names.map((name) =>
        h(
          "button",
          {
            type: "button",
            "aria-label": name.replaceAll("_", " "),
            title: `:${name}:`,
            onclick: () => {
              close(true);
              pick(name);
            },
          },
          glyph(name) ? emoji(name) : name,
        ),
      ),
    );
  };
  draw();
  const close = popup(anchor, node);
  box.addEventListener("input", draw);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") /** @type {HTMLElement | null} */ (grid.querySelector("button"))?.click();
  });
  box.focus();
}
