/** What can be done with a message: reactions, its thread, and the actions that appear beside it. */
import { avatar } from "./avatar.js";
import { h, icon } from "./dom.js";
import { QUICK } from "./emoji.js";
import { emoji } from "./mrkdwn.js";
import { emojiPicker, menu } from "./popup.js";
import { ofTs, weekdayClock } from "./zone.js";

/** @typedef {import("./message.js").Room} Room */

/** @param {any} message @param {Room} room */
export function reactions(message, room) {
  if (!message.reactions.length) return null;
  const { store, deeds } = room;
  const pills = message.reactions.map(({ name, users }) => {
    const mine = users.includes(store.me);
    const who = users.map((id) => store.lens.person(id) || id).join(", ");
    return h(
      "button",
      {
        type: "button",
        class: "reaction",
        "aria-pressed": String(mine),
        title: `${who} reacted with :${name}:`,
        "data-focus": `react ${name}`,
        "aria-label": `${name.replaceAll("_", " ")}, ${users.length}, ${who}`,
        onclick: () => deeds.do("react", { channel: message.channel, ts: message.ts, name, on: !mine }),
      },
      emoji(name),
      h("span", null, users.length),
    );
  });
  const more = h(
    "button",
    { type: "button", class: "reaction add", "aria-label": "Add a reaction", "data-focus": "react-add" },
    icon("smile"),
  );
  more.addEventListener("click", () => pickReaction(more, message, room));
  return h("div", { class: "reactions" }, pills, more);
}

/** @param {HTMLElement} anchor @param {any} message @param {Room} room */
function pickReaction(anchor, message, room) {
  emojiPicker(
    anchor,
    (name) => void room.deeds.do("react", { channel: message.channel, ts: message.ts, name, on: true }),
  );
}

/** @param {any} message @param {Room} room */
export function replies(message, room) {
  if (room.inThread || !message.replies) return null;
  const { store } = room;
  const faces = message.repliers
    .slice(0, 4)
    .map((id) => store.data.users.find((user) => user.id === id))
    .filter(Boolean)
    .map((user) => avatar(user, "tiny"));
  const count = message.replies === 1 ? "1 reply" : `${message.replies} replies`;
  const last = message.latest ? `Last reply ${weekdayClock(ofTs(message.latest), store.lens.zone)}` : "";
  return h(
    "button",
    { type: "button", class: "replies", "data-focus": "replies", onclick: () => room.openThread(message.ts) },
    h("span", { class: "faces" }, faces),
    h("strong", null, count),
    h("span", { class: "quiet" }, last),
  );
}

/** @param {any} message @param {Room} room */
export function tools(message, room) {
  if (message.tombstone) return null;
  const { store, deeds } = room;
  const label = (text) => ({ type: "button", class: "icon-btn", "aria-label": text, title: text });
  const quick = message.ephemeral
    ? []
    : QUICK.slice(0, 3).map((name) =>
        h(
          "button",
          {
            ...label(`React with ${name.replaceAll("_", " ")}`),
            class: "icon-btn wide-only",
            onclick: () => deeds.do("react", { channel: message.channel, ts: message.ts, name, on: true }),
          },
          emoji(name),
        ),
      );
  const react = h("button", { ...label("Add a reaction"), "data-focus": "tool-react" }, icon("smile"));
  react.addEventListener("click", () => pickReaction(react, message, room));
  const reply = h(
    "button",
    {
      ...label("Reply in thread"),
      "data-focus": "tool-reply",
      onclick: () => room.openThread(message.thread_ts || message.ts),
    },
    icon("reply"),
  );
  const more = h(
    "button",
    { ...label("More"), "aria-haspopup": "menu", "data-focus": "tool-more" },
    icon("more"),
  );
  more.addEventListener("click", () => menu(more, entries(message, room)));
  return h(
    "div",
    { class: "tools", role: "group", "aria-label": "Message actions" },
    quick,
    message.ephemeral ? null : react,
    message.ephemeral || room.inThread ? null : reply,
    more,
  );
}

/** @param {any} message @param {Room} room @returns {import("./popup.js").Entry[]} */
function entries(message, room) {
  const { store, deeds } = room;
  const place = { channel: message.channel, ts: message.ts };
  const own = message.user === store.me && !message.bot && !message.ephemeral;
  const shortcuts = message.ephemeral
    ? []
    : store.data.shortcuts.map((found) => ({
        label: found.label,
        note: store.data.app,
        icon: icon("bolt"),
        run: () => void deeds.do("shortcut", { ...place, id: found.id }),
      }));
  return [
    ...shortcuts,
    { label: "Copy text", icon: icon("file"), run: () => void navigator.clipboard?.writeText(message.text) },
    ...(own
      ? [
          { label: "Edit message", icon: icon("edit"), run: () => room.edit(message) },
          {
            label: "Delete message",
            icon: icon("bin"),
            danger: true,
            run: () => void deeds.do("delete", place),
          },
        ]
      : []),
  ];
}
