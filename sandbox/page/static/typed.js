/** From what Slack keeps back to what somebody typed. */
import { unescape } from "./mrkdwn.js";

/** Slack's text as a person would have typed it. @param {string} text @param {any} data */
export function typed(text, data) {
  const handle = (id) => data.users.find((user) => user.id === id)?.handle ?? id;
  return unescape(
    text
      .replace(/<@([UW]\w+)(?:\|[^>]*)?>/g, (_all, id) => `@${handle(id)}`)
      .replace(
        /<#(C\w+)\|?([^>]*)>/g,
        (_all, id, name) => `#${name || data.channels.find((channel) => channel.id === id)?.name || id}`,
      )
      .replace(
        /<!subteam\^(\w+)(?:\|[^>]*)?>/g,
        (_all, id) => `@${data.groups.find((group) => group.id === id)?.handle ?? id}`,
      )
      .replace(/<!(here|channel|everyone)(?:\|[^>]*)?>/g, "@$1")
      .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, "$1"),
  );
}
