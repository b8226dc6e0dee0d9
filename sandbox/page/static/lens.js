/** The workspace's names as one reader sees them. */

/** @type {WeakMap<object, import("./mrkdwn.js").Lens>} */
const made = new WeakMap();

/**
 * @param {import("./store.js").Store} store
 * @returns {import("./mrkdwn.js").Lens}
 */
export function lensOf(store) {
  const { data } = store;
  const known = made.get(data);
  if (known) return known;
  const people = new Map(data.users.map((user) => [user.id, user]));
  const channels = new Map(data.channels.map((channel) => [channel.id, channel.name]));
  const groups = new Map(data.groups.map((group) => [group.id, group]));
  const lens = {
    me: store.me,
    zone: people.get(store.me)?.tz ?? "UTC",
    now: () => store.now(),
    person: (id) => people.get(id)?.name ?? "",
    channel: (id) => channels.get(id) ?? "",
    group: (id) => groups.get(id)?.handle ?? groups.get(id)?.name ?? "",
    mine: (id) => groups.get(id)?.users.includes(store.me) ?? false,
  };
  made.set(data, lens);
  return lens;
}

/** What a drawn message depends on besides itself: names and the reader. @param {any} data */
export const namesOf = (data) =>
  [
    data.me,
    data.users.map((user) => [user.id, user.name, user.tz]),
    data.groups.length,
    data.channels.map((c) => [c.id, c.name]),
  ].toString();
