/** One message: who, when, what, reactions, replies, and what can be done with it. */
import { avatar } from "./avatar.js";
import { blocks } from "./blocks.js";
import { fill, h, icon } from "./dom.js";
import { QUICK, glyph } from "./emoji.js";
import { fileList } from "./files.js";
import { emoji, mrkdwn, plain } from "./mrkdwn.js";
import { emojiPicker, menu } from "./popup.js";
import { clock, fullMoment, ofTs, weekdayClock } from "./zone.js";

/**
 * @typedef {object} Room where a message is drawn and what can be done there
 * @property {import("./store.js").Store} store
 * @property {import("./deed.js").Deeds} deeds
 * @property {boolean} inThread
 * @property {(message: any) => void} edit
 * @property {(ts: string) => void} openThread
 */

/** @param {any} message @param {Room} room */
export function author(message, room) {
  const user = room.store.data.users.find((found) => found.id === message.user);
  const name = message.username || user?.name || (message.user === "USLACKBOT" ? "Slackbot" : message.user);
  return { id: message.user, name, bot: message.bot || (user?.bot ?? false) };
}

/** @param {any} message @param {Room} room @returns {import("./blocks.js").Host} */
function host(message, room) {
  const { store, deeds } = room;
  const place = { channel: message.channel, ts: message.ts };
  return {
    lens: store.lens,
    key: message.ts,
    given: () => undefined,
    lists: { people: store.data.users.filter((user) => !user.bot), channels: store.data.channels },
    act: (item, blockId, value) => deeds.do("click", { ...place, block_id: blockId, action_id: item.action_id, value }),
    options: async (item, query) => (await deeds.do("options", { ...place, action_id: item.action_id, query }))?.options ?? [],
  };
}

/** @param {any} message @param {Room} room */
function body(message, room) {
  const { lens } = room.store;
  if (message.tombstone) return [h("div", { class: "text gone" }, "This message was deleted.")];
  const out = [];
  if (message.blocks.length && !onlyEcho(message)) out.push(...blocks(message.blocks, host(message, room)));
  else if (message.text) out.push(h("div", { class: isJumbo(message.text) ? "text jumbo" : "text" }, mrkdwn(message.text, lens)));
  for (const attached of message.attachments ?? []) {
    out.push(h("div", { class: "attachment" }, attached.blocks ? blocks(attached.blocks, host(message, room))
      : h("div", { class: "text" }, attached.title ? h("strong", null, plain(attached.title), h("br", null)) : null, mrkdwn(attached.text ?? attached.fallback ?? "", lens))));
  }
  if (message.files.length) out.push(fileList(message.files));
  return out;
}

/** Whether the blocks are only a client's own rendering of what a person typed. @param {any} message */
const onlyEcho = (message) => !message.bot && message.blocks.length === 1 && message.blocks[0].type === "rich_text" && message.text !== "";

/** @param {string} text */
const isJumbo = (text) => /^(\s*:[a-z0-9_+'-]+:\s*){1,3}$/.test(text) && text.match(/[a-z0-9_+'-]+/g)?.every((name) => glyph(name)) === true;

/** @param {any} message @param {Room} room */
function reactions(message, room) {
  if (!message.reactions.length) return null;
  const { store, deeds } = room;
  const pills = message.reactions.map(({ name, users }) => {
    const mine = users.includes(store.me);
    const who = users.map((id) => store.lens.person(id) || id).join(", ");
    return h("button", { type: "button", class: "reaction", "aria-pressed": String(mine), title: `${who} reacted with :${name}:`, "data-focus": `react ${name}`,
      "aria-label": `${name.replaceAll("_", " ")}, ${users.length}, ${who}`,
      onclick: () => deeds.do("react", { channel: message.channel, ts: message.ts, name, on: !mine }) }, emoji(name), h("span", null, users.length));
  });
  const more = h("button", { type: "button", class: "reaction add", "aria-label": "Add a reaction", "data-focus": "react-add" }, icon("smile"));
  more.addEventListener("click", () => pickReaction(more, message, room));
  return h("div", { class: "reactions" }, pills, more);
}

/** @param {HTMLElement} anchor @param {any} message @param {Room} room */
function pickReaction(anchor, message, room) {
  emojiPicker(anchor, (name) => void room.deeds.do("react", { channel: message.channel, ts: message.ts, name, on: true }));
}

/** @param {any} message @param {Room} room */
function replies(message, room) {
  if (room.inThread || !message.replies) return null;
  const { store } = room;
  const faces = message.repliers.slice(0, 4).map((id) => store.data.users.find((user) => user.id === id)).filter(Boolean).map((user) => avatar(user, "tiny"));
  const count = message.replies === 1 ? "1 reply" : `${message.replies} replies`;
  const last = message.latest ? `Last reply ${weekdayClock(ofTs(message.latest), store.lens.zone)}` : "";
  return h("button", { type: "button", class: "replies", "data-focus": "replies", onclick: () => room.openThread(message.ts) }, h("span", { class: "faces" }, faces), h("strong", null, count), h("span", { class: "quiet" }, last));
}

/** @param {any} message @param {Room} room */
function tools(message, room) {
  if (message.tombstone) return null;
  const { store, deeds } = room;
  const label = (text) => ({ type: "button", class: "icon-btn", "aria-label": text, title: text });
  const quick = message.ephemeral ? [] : QUICK.slice(0, 3).map((name) =>
    h("button", { ...label(`React with ${name.replaceAll("_", " ")}`), class: "icon-btn wide-only", onclick: () => deeds.do("react", { channel: message.channel, ts: message.ts, name, on: true }) }, emoji(name)));
  const react = h("button", { ...label("Add a reaction"), "data-focus": "tool-react" }, icon("smile"));
  react.addEventListener("click", () => pickReaction(react, message, room));
  const reply = h("button", { ...label("Reply in thread"), "data-focus": "tool-reply", onclick: () => room.openThread(message.thread_ts || message.ts) }, icon("reply"));
  const more = h("button", { ...label("More"), "aria-haspopup": "menu", "data-focus": "tool-more" }, icon("more"));
  more.addEventListener("click", () => menu(more, entries(message, room)));
  return h("div", { class: "tools", role: "group", "aria-label": "Message actions" }, quick, message.ephemeral ? null : react, message.ephemeral || room.inThread ? null : reply, more);
}

/** @param {any} message @param {Room} room @returns {import("./popup.js").Entry[]} */
function entries(message, room) {
  const { store, deeds } = room;
  const place = { channel: message.channel, ts: message.ts };
  const own = message.user === store.me && !message.bot && !message.ephemeral;
  const shortcuts = message.ephemeral ? [] : store.data.shortcuts.map((found) => ({
    label: found.label, note: store.data.app, icon: icon("bolt"), run: () => void deeds.do("shortcut", { ...place, id: found.id }) }));
  return [
    ...shortcuts,
    { label: "Copy text", icon: icon("file"), run: () => void navigator.clipboard?.writeText(message.text) },
    ...(own ? [
      { label: "Edit message", icon: icon("edit"), run: () => room.edit(message) },
      { label: "Delete message", icon: icon("bin"), danger: true, run: () => void deeds.do("delete", place) },
    ] : []),
  ];
}

/**
 * @param {any} message @param {Room} room
 * @param {boolean} compact follows another by the same person closely, so the head is left out
 */
export function drawMessage(message, room, compact) {
  const { store } = room;
  const who = author(message, room);
  const at = ofTs(message.ts);
  const { zone } = store.lens;
  const time = h("time", { datetime: at.toISOString(), title: fullMoment(at, zone) }, clock(at, zone));
  const head = h("div", { class: compact ? "head sr" : "head" }, h("strong", { class: "who" }, who.name),
    who.bot ? h("span", { class: "badge" }, "App") : null, compact ? null : time, message.subtype === "thread_broadcast" && !room.inThread ? h("span", { class: "quiet" }, "replied to a thread") : null);
  const node = h("article", { class: `message${compact ? " compact" : ""}${message.ephemeral ? " private" : ""}${message.user === store.me ? " own" : ""}`, tabindex: "-1", "data-ts": message.ts, "aria-label": `${who.name}, ${clock(at, zone)}` },
    h("div", { class: "gutter" }, compact ? time : avatar(who)),
    h("div", { class: "content" }, message.ephemeral ? h("div", { class: "only-you" }, icon("eye"), "Only visible to you") : null, head, h("div", { class: "body" }), reactions(message, room), replies(message, room)),
    tools(message, room));
  const inside = /** @type {HTMLElement} */ (node.querySelector(".body"));
  fill(inside, body(message, room));
  if (message.edited && !message.tombstone) {
    const last = inside.lastElementChild;
    (last?.matches(".text") ? last : inside).append(h("span", { class: "edited" }, " (edited)"));
  }
  return node;
}
