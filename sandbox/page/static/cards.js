/** The cards among the blocks: plan, task_card, alert, card and carousel. */
import { h, icon } from "./dom.js";
import { element } from "./elements.js";
import { textObject } from "./mrkdwn.js";
import { picture } from "./picture.js";
import { richText } from "./rich_text.js";

/** @typedef {import("./blocks.js").Host} Host */

const STATUS = { pending: "to do", in_progress: "in progress", complete: "done", error: "stuck" };

/** @param {any} block @param {Host} host */
export function taskCard(block, host) {
  const status = block.status ?? "pending";
  return h(
    "div",
    { class: `b-task status-${status}` },
    h(
      "div",
      { class: "task-line" },
      h("span", { class: "task-status" }, STATUS[/** @type {keyof typeof STATUS} */ (status)] ?? status),
      h("strong", null, textObject(block.title, host.lens)),
    ),
    block.details ? h("div", { class: "text" }, richText(block.details, host.lens)) : null,
    block.output ? h("div", { class: "text" }, richText(block.output, host.lens)) : null,
  );
}

/** @param {any} block @param {Host} host */
export const plan = (block, host) =>
  h(
    "section",
    { class: "b-container" },
    h(
      "div",
      { class: "container-head" },
      h("span", { class: "container-title" }, textObject(block.title, host.lens)),
    ),
    h(
      "div",
      { class: "container-body" },
      (block.tasks ?? []).map((task) => taskCard(task, host)),
    ),
  );

/** @param {any} block @param {Host} host */
export const alertBlock = (block, host) =>
  h(
    "div",
    { class: `b-alert level-${block.level ?? "default"}`, role: "note" },
    icon(block.level === "success" ? "check" : "warn"),
    h("div", { class: "text" }, textObject(block.text, host.lens)),
  );

/** @param {any} block @param {Host} host */
export function card(block, host) {
  return h(
    "section",
    { class: "b-card" },
    block.hero_image ? picture(block.hero_image) : null,
    block.title ? h("strong", null, textObject(block.title, host.lens)) : null,
    block.subtitle ? h("div", { class: "container-subtitle" }, textObject(block.subtitle, host.lens)) : null,
    block.body ? h("div", { class: "text" }, textObject(block.body, host.lens)) : null,
    block.actions?.length
      ? h(
          "div",
          { class: "b-actions" },
          block.actions.map((item) => element(item, block.block_id, host)),
        )
      : null,
  );
}

/** @param {any} block @param {Host} host */
export const carousel = (block, host) =>
  h(
    "div",
    { class: "b-carousel", tabindex: "0", role: "group", "aria-label": "Cards" },
    (block.elements ?? []).map((item) => card(item, host)),
  );
