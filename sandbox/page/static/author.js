/** Who wrote a message, as shown beside it. */

/** @param {any} message @param {import("./store.js").Store} store */
export function author(message, store) {
  const user = store.data.users.find((found) => found.id === message.user);
  const name = message.username || user?.name || (message.user === "USLACKBOT" ? "Slackbot" : message.user);
  return { id: message.user, name, bot: message.bot || (user?.bot ?? false) };
}
