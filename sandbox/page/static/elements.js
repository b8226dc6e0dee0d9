/** Interactive elements outside inputs: what is pressed or picked goes to the app at once. */
import { h, icon } from "./dom.js";
import { askConfirm } from "./confirm.js";
import { plain } from "./mrkdwn.js";
import { menu } from "./popup.js";
import { control } from "./controls.js";

/** @typedef {import("./blocks.js").Host} Host */

/**
 * Asks for confirmation where the element wants it, sends the value, and shows that it is on its way.
 * @param {any} item @param {string} blockId @param {Host} host @param {unknown} value @param {HTMLElement} node
 * @param {any} [chosen] the option that was picked, whose own words go into the confirmation
 */
async function send(item, blockId, host, value, node, chosen = null) {
  if (item.confirm && !(await askConfirm(item.confirm, host.lens, chosen))) return false;
  if (node.getAttribute("aria-busy") === "true") return false;
  node.setAttribute("aria-busy", "true");
  try {
    await host.act(item, blockId, value);
    return true;
  } finally {
    node.removeAttribute("aria-busy");
  }
}

/** @param {any} item @param {string} blockId @param {Host} host */
function button(item, blockId, host) {
  const look = { primary: "btn primary", danger: "btn danger" }[/** @type {string} */ (item.style)] ?? "btn";
  const label = item.accessibility_label;
  const inside = plain(item.text?.text ?? "");
  const focus = `${blockId} ${item.action_id}`;
  if (item.url && /^https?:/i.test(item.url)) {
    const press = (event) =>
      void send(item, blockId, host, null, /** @type {HTMLElement} */ (event.currentTarget));
    return h(
      "a",
      {
        class: look,
        href: item.url,
        target: "_blank",
        rel: "noopener noreferrer",
        "aria-label": label,
        "data-focus": focus,
        onclick: press,
      },
      inside,
    );
  }
  const press = (event) =>
    void send(item, blockId, host, null, /** @type {HTMLElement} */ (event.currentTarget));
  return h(
    "button",
    { type: "button", class: look, "aria-label": label, "data-focus": focus, onclick: press },
    inside,
  );
}

/** @param {any} item @param {string} blockId @param {Host} host */
function overflow(item, blockId, host) {
  const node = h(
    "button",
    {
      type: "button",
      class: "btn icon-only",
      "aria-label": "More actions",
      "aria-haspopup": "menu",
      "data-focus": `${blockId} ${item.action_id}`,
    },
    icon("more"),
  );
  node.addEventListener("click", () =>
    menu(
      node,
      (item.options ?? []).map((option) => ({
        label: option.text?.text ?? option.value,
        run: () => void send(item, blockId, host, option.value, node, option),
      })),
    ),
  );
  return node;
}

/** @param {any} item @param {string} blockId @param {Host} host */
function feedback(item, blockId, host) {
  return h(
    "span",
    { class: "b-actions" },
    [item.positive_button, item.negative_button].filter(Boolean).map((half) => {
      const press = (event) =>
        void send(item, blockId, host, half.value, /** @type {HTMLElement} */ (event.currentTarget));
      return h(
        "button",
        { type: "button", class: "btn small", onclick: press },
        plain(half.text?.text ?? ""),
      );
    }),
  );
}

/** @param {any} item @param {string} blockId @param {Host} host */
function iconButton(item, blockId, host) {
  const press = (event) =>
    void send(item, blockId, host, null, /** @type {HTMLElement} */ (event.currentTarget));
  return h(
    "button",
    { type: "button", class: "btn icon-only", "aria-label": item.text?.text ?? item.icon, onclick: press },
    icon("bin"),
  );
}

/** A select, picker, radio group or set of checkboxes that acts when changed. @param {any} item @param {string} blockId @param {Host} host */
function picker(item, blockId, host) {
  const label = item.placeholder?.text ?? item.type.replaceAll("_", " ");
  const made = control(item, blockId, host, label);
  if (!made) return null;
  made.node.addEventListener("change", async () => {
    const value = made.read();
    if (value === null || value === "") return;
    const chosen = (item.options ?? []).find((option) => option.value === value);
    if (!(await send(item, blockId, host, value, made.node, chosen))) made.reset();
  });
  return made.node;
}

const SPECIAL = {
  button,
  overflow,
  feedback_buttons: feedback,
  icon_button: iconButton,
  workflow_button: button,
};

/**
 * @param {any} item @param {string} blockId @param {Host} host
 * @returns {HTMLElement}
 */
export function element(item, blockId, host) {
  const make = SPECIAL[/** @type {keyof typeof SPECIAL} */ (item?.type)] ?? picker;
  return (
    make(item, blockId, host) ??
    h("span", { class: "b-unknown inline" }, icon("warn"), `“${item?.type ?? "?"}” is not drawn here`)
  );
}
