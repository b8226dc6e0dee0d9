/** rich_text blocks: sections, lists, quotes and preformatted text. */
import { h } from "./dom.js";
import { emoji, link, mention } from "./mrkdwn.js";
import { dateTokens } from "./zone.js";

/** @typedef {import("./mrkdwn.js").Lens} Lens */

const STYLES = [
  ["code", "code"],
  ["strike", "s"],
  ["italic", "em"],
  ["bold", "strong"],
  ["underline", "u"],
];

/** @param {any} style @param {Node} node */
function styled(style, node) {
  let out = node;
  for (const [name, tag] of STYLES) if (style?.[name]) out = h(tag, null, out);
  return out;
}

/** @param {string} text */
const lines = (text) => text.split("\n").flatMap((line, index) => (index ? [h("br", null), line] : [line]));

/** @type {Record<string, (item: any, lens: Lens) => Node>} */
const INLINE = {
  text: (item) => h("span", null, lines(String(item.text ?? ""))),
  link: (item) => link(String(item.url ?? ""), item.text || item.url),
  user: (item, lens) => mention(`@${lens.person(item.user_id) || item.user_id}`, item.user_id === lens.me),
  usergroup: (item, lens) =>
    mention(`@${lens.group(item.usergroup_id) || item.usergroup_id}`, lens.mine(item.usergroup_id)),
  channel: (item, lens) => mention(`#${lens.channel(item.channel_id) || item.channel_id}`),
  broadcast: (item) => mention(`@${item.range}`, true),
  emoji: (item) => emoji(String(item.name ?? "")),
  color: (item) => h("code", null, String(item.value ?? "")),
  date: (item, lens) =>
    h(
      "time",
      { title: item.fallback ?? "" },
      dateTokens(Number(item.timestamp), String(item.format ?? "{date}"), lens.zone, lens.now()),
    ),
};

/** @param {any[]} items @param {Lens} lens */
const run = (items, lens) =>
  (items ?? []).map((item) =>
    INLINE[item.type]
      ? styled(item.style, INLINE[item.type](item, lens))
      : h("span", { class: "emoji-unknown" }, `[${item.type}]`),
  );

/** @type {Record<string, (part: any, lens: Lens) => HTMLElement>} */
const PARTS = {
  rich_text_section: (part, lens) => h("p", null, run(part.elements, lens)),
  rich_text_quote: (part, lens) => h("blockquote", null, run(part.elements, lens)),
  rich_text_preformatted: (part, lens) =>
    h("pre", { tabindex: "0" }, h("code", null, run(part.elements, lens))),
  rich_text_list: (part, lens) =>
    h(
      part.style === "ordered" ? "ol" : "ul",
      {
        class: `indent-${Math.min(Number(part.indent) || 0, 6)}`,
        start: part.offset ? Number(part.offset) + 1 : null,
      },
      (part.elements ?? []).map((item) => h("li", null, run(item.elements, lens))),
    ),
};

/** @param {any} block @param {Lens} lens @returns {HTMLElement[]} */
export const richText = (block, lens) =>
  (block?.elements ?? []).map((part) =>
    PARTS[part.type] ? PARTS[part.type](part, lens) : h("p", { class: "emoji-unknown" }, `[${part.type}]`),
  );
