/** One message: who, when, what, reactions, replies, and what can be done with it. */
import { author } from "./author.js";
import { avatar } from "./avatar.js";
import { blocks } from "./blocks.js";
import { fill, h, icon } from "./dom.js";
import { glyph } from "./emoji.js";
import { fileList } from "./files.js";
import { hostFor } from "./host.js";
import { reactions, replies, tools } from "./message_actions.js";
import { mrkdwn, plain } from "./mrkdwn.js";
import { clock, fullMoment, ofTs } from "./zone.js";

/**
 * @typedef {object} Room where a message is drawn and what can be done there
 * @property {import("./store.js").Store} store
 * @property {import("./deed.js").Deeds} deeds
 * @property {boolean} inThread
 * @property {(message: any) => void} edit
 * @property {(ts: string) => void} openThread
 */

/** @param {any} message @param {Room} room */
function body(message, room) {
  const { lens } = room.store;
  const host = hostFor(room.store, room.deeds, { channel: message.channel, ts: message.ts });
  if (message.tombstone) return [h("div", { class: "text gone" }, "This message was deleted.")];
  const out = [];
  if (message.blocks.length && !onlyEcho(message)) out.push(...blocks(message.blocks, host));
  else if (message.text)
    out.push(h("div", { class: isJumbo(message.text) ? "text jumbo" : "text" }, mrkdwn(message.text, lens)));
  for (const attached of message.attachments ?? []) {
    out.push(
      h(
        "div",
        { class: "attachment" },
        attached.blocks
          ? blocks(attached.blocks, host)
          : h(
              "div",
              { class: "text" },
              attached.title ? h("strong", null, plain(attached.title), h("br", null)) : null,
              mrkdwn(attached.text ?? attached.fallback ?? "", lens),
            ),
      ),
    );
  }
  if (message.files.length) out.push(fileList(message.files));
  return out;
}

/** Whether the blocks are only a client's own rendering of what a person typed. @param {any} message */
const onlyEcho = (message) =>
  !message.bot &&
  message.blocks.length === 1 &&
  message.blocks[0].type === "rich_text" &&
  message.text !== "";

/** @param {string} text */
const isJumbo = (text) =>
  /^(\s*:[a-z0-9_+'-]+:\s*){1,3}$/.test(text) &&
  text.match(/[a-z0-9_+'-]+/g)?.every((name) => glyph(name)) === true;

/**
 * @param {any} message @param {Room} room
 * @param {boolean} compact follows another by the same person closely, so the head is left out
 */
export function drawMessage(message, room, compact) {
  const { store } = room;
  const who = author(message, store);
  const at = ofTs(message.ts);
  const { zone } = store.lens;
  const time = h("time", { datetime: at.toISOString(), title: fullMoment(at, zone) }, clock(at, zone));
  const head = h(
    "div",
    { class: compact ? "head sr" : "head" },
    h("strong", { class: "who" }, who.name),
    who.bot ? h("span", { class: "badge" }, "App") : null,
    compact ? null : time,
    message.subtype === "thread_broadcast" && !room.inThread
      ? h("span", { class: "quiet" }, "replied to a thread")
      : null,
  );
  const node = h(
    "article",
    {
      class: `message${compact ? " compact" : ""}${message.ephemeral ? " private" : ""}${message.user === store.me ? " own" : ""}`,
      tabindex: "-1",
      "data-ts": message.ts,
      "aria-label": `${who.name}, ${clock(at, zone)}`,
    },
    h("div", { class: "gutter" }, compact ? time : avatar(who)),
    h(
      "div",
      { class: "content" },
      message.ephemeral ? h("div", { class: "only-you" }, icon("eye"), "Only visible to you") : null,
      head,
      h("div", { class: "body" }),
      reactions(message, room),
      replies(message, room),
    ),
    tools(message, room),
  );
  const inside = /** @type {HTMLElement} */ (node.querySelector(".body"));
  fill(inside, body(message, room));
  if (message.edited && !message.bot && !message.tombstone) {
    const last = inside.lastElementChild;
    (last?.matches(".text") ? last : inside).append(h("span", { class: "edited" }, " (edited)"));
  }
  return node;
}
