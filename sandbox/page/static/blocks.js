/** Block Kit layout blocks as elements. A block the page does not know is shown as a labelled box, never dropped. */
import { alertBlock, card, carousel, plan, taskCard } from "./cards.js";
import { append, h, icon } from "./dom.js";
import { element } from "./elements.js";
import { inputBlock } from "./inputs.js";
import { markdown } from "./markdown.js";
import { textObject } from "./mrkdwn.js";
import { picture } from "./picture.js";
import { richText } from "./rich_text.js";
import { dataTable, table } from "./table.js";

/**
 * What a block needs besides itself.
 * @typedef {object} Host
 * @property {import("./mrkdwn.js").Lens} lens
 * @property {string} key names the surface, so that opened parts stay open when it is drawn again
 * @property {Map<string, () => unknown>} [form] where inputs leave their readers, as "block_id action_id"
 * @property {Record<string, string>} [errors] by block
 * @property {(blockId: string, actionId: string) => any} given the value a person gave before
 * @property {(element: any, blockId: string, value: unknown) => Promise<unknown>} act
 * @property {(element: any, query: string) => Promise<any[]>} options
 * @property {{people: any[], channels: any[]}} lists
 */

/** @type {Map<string, boolean>} whether a container was opened or closed by hand */
const opened = new Map();

/** @param {any} block @param {Host} host */
function section(block, host) {
  const body = h("div", { class: "section-text" });
  if (block.text) append(body, [h("div", { class: "text" }, textObject(block.text, host.lens))]);
  if (block.fields) {
    append(body, [
      h(
        "div",
        { class: "fields" },
        block.fields.map((field) => h("div", { class: "text" }, textObject(field, host.lens))),
      ),
    ]);
  }
  if (!block.accessory) return h("div", { class: "b-section" }, body);
  const side =
    block.accessory.type === "image"
      ? picture(block.accessory, "thumb")
      : element(block.accessory, block.block_id, host);
  return h("div", { class: "b-section with-side" }, body, h("div", { class: "side" }, side));
}

/** @param {any} block @param {Host} host */
const header = (block, host) =>
  h("h3", { class: `b-header level-${block.level ?? 2}` }, textObject(block.text, host.lens));

/** @param {any} block @param {Host} host */
const context = (block, host) =>
  h(
    "div",
    { class: "b-context" },
    (block.elements ?? []).map((item) =>
      item.type === "image"
        ? picture(item, "tiny")
        : h("span", { class: "text" }, textObject(item, host.lens)),
    ),
  );

/** @param {any} block @param {Host} host */
const actions = (block, host) =>
  h(
    "div",
    { class: "b-actions" },
    (block.elements ?? []).map((item) => element(item, block.block_id, host)),
  );

/** @param {any} block @param {Host} host */
function image(block, host) {
  return h(
    "figure",
    { class: "b-image" },
    block.title ? h("figcaption", null, textObject(block.title, host.lens)) : null,
    picture(block),
  );
}

/** @param {any} block @param {Host} host */
function container(block, host) {
  const title = block.rich_text_title
    ? richText(block.rich_text_title, host.lens)
    : textObject(block.title, host.lens);
  const head = [
    block.icon ? picture(block.icon, "tiny") : null,
    h("span", { class: "container-title" }, title),
    block.subtitle ? h("span", { class: "container-subtitle" }, textObject(block.subtitle, host.lens)) : null,
  ];
  const body = h("div", { class: "container-body" }, blocks(block.child_blocks ?? [], host));
  const look = `b-container width-${block.width ?? "standard"}`;
  if (!block.is_collapsible)
    return h("section", { class: look }, h("div", { class: "container-head" }, head), body);
  const name = `${host.key} ${block.block_id ?? JSON.stringify(block.title)}`;
  const node = /** @type {HTMLDetailsElement} */ (
    h(
      "details",
      { class: look },
      h("summary", { class: "container-head", "data-focus": name }, icon("right"), head),
      body,
    )
  );
  node.open = opened.get(name) ?? !block.default_collapsed;
  node.addEventListener("toggle", () => opened.set(name, node.open));
  return node;
}

/** @param {any} block */
function unknown(block) {
  return h(
    "details",
    { class: "b-unknown" },
    h("summary", null, icon("warn"), `Block of type “${block?.type ?? "?"}”, which this page does not draw`),
    h("pre", { tabindex: "0" }, h("code", null, JSON.stringify(block, null, 2))),
  );
}

/** @type {Record<string, (block: any, host: Host) => HTMLElement | null>} */
const DRAWN = {
  section,
  header,
  context,
  actions,
  image,
  container,
  divider: () => h("hr", { class: "b-divider" }),
  input: inputBlock,
  context_actions: actions,
  rich_text: (block, host) => h("div", { class: "b-rich" }, richText(block, host.lens)),
  markdown: (block) => h("div", { class: "b-markdown text" }, markdown(block.text ?? "")),
  table: (block, host) => table(block, host.lens),
  data_table: (block, host) => dataTable(block, host.lens),
  plan: (block, host) => plan(block, host),
  task_card: (block, host) => taskCard(block, host),
  alert: (block, host) => alertBlock(block, host),
  card: (block, host) => card(block, host),
  carousel: (block, host) => carousel(block, host),
};

/**
 * @param {any[]} list @param {Host} host
 * @returns {HTMLElement[]}
 */
export function blocks(list, host) {
  return list.map((block) => {
    const draw = Object.hasOwn(DRAWN, block?.type) ? DRAWN[block.type] : unknown;
    try {
      return draw(block, host) ?? unknown(block);
    } catch {
      return unknown(block); // a malformed block must not take the message with it
    }
  });
}
