/** A list of messages with day dividers, drawn again only where something changed. */
import { h, keyed } from "./dom.js";
import { namesOf } from "./lens.js";
import { drawMessage } from "./message.js";
import { dayName, isoDay, ofTs } from "./zone.js";

const CLOSE_SECONDS = 300;

/**
 * @param {any[]} messages @param {string} zone @param {Date} now
 * @param {number} seen messages after this timestamp are new to the reader
 * @param {string} me @param {boolean} inThread says how many replies follow the first message
 */
function rows(messages, zone, now, seen, me, inThread) {
  const out = [];
  let day = "";
  /** @type {any} */
  let last = null;
  let marked = false;
  const answers = messages.filter((message) => !message.ephemeral).length - 1;
  for (const message of messages) {
    const today = isoDay(ofTs(message.ts), zone);
    if (today !== day) {
      out.push({ kind: "day", key: `day ${today}`, text: dayName(ofTs(message.ts), zone, now) });
      last = null;
    }
    if (!marked && Number(message.ts) > seen && message.user !== me) {
      out.push({ kind: "new", key: "new", text: "New" });
      marked = true;
      last = null;
    }
    const compact =
      last !== null &&
      last.user === message.user &&
      last.username === message.username &&
      !message.bot &&
      !message.ephemeral &&
      !last.ephemeral &&
      !message.tombstone &&
      Number(message.ts) - Number(last.ts) < CLOSE_SECONDS;
    out.push({
      kind: "message",
      key: `${message.ephemeral ? "private " : ""}${message.ts}`,
      message,
      compact,
    });
    if (inThread && message === messages[0] && answers) {
      out.push({ kind: "tally", key: "tally", text: answers === 1 ? "1 reply" : `${answers} replies` });
    }
    day = today;
    last = message;
  }
  return out;
}

/** Whether a message says "today" or "tomorrow", which changes at midnight. @param {any} row */
const tellsDays = (row) =>
  row.kind === "message" && /!date\^|_pretty/.test(JSON.stringify([row.message.text, row.message.blocks]));

/**
 * @param {HTMLElement} parent
 * @param {any[]} messages
 * @param {import("./message.js").Room} room
 * @param {number} [seen] where news begin; none are marked unless given
 * @returns {any[]} the messages that were not shown before
 */
export function drawTimeline(parent, messages, room, seen = Infinity) {
  const { store } = room;
  const names = namesOf(store.data);
  const zone = store.lens.zone;
  const added = keyed(
    parent,
    rows(messages, zone, store.now(), seen, store.me, room.inThread),
    (row) => row.key,
    (row) =>
      row.kind === "message"
        ? drawMessage(row.message, room, row.compact)
        : h("div", { class: `divider ${row.kind}`, role: "separator" }, h("span", null, row.text)),
    (row) => [row, names, tellsDays(row) ? isoDay(store.now(), zone) : ""],
  );
  const fresh = new Set(added.map((node) => node.dataset.ts));
  return messages.filter((message) => fresh.has(message.ts));
}
