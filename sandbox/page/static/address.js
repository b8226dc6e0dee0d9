/** Who looks where, kept in the address after #, so that a reload or a second tab shows the same. */

/** @returns {{me: string, channel: string, thread: string, tab: "messages" | "home"}} */
export function here() {
  const query = new URLSearchParams(location.hash.slice(1));
  return {
    me: query.get("as") ?? "",
    channel: query.get("in") ?? "",
    thread: query.get("thread") ?? "",
    tab: query.get("tab") === "home" ? "home" : "messages",
  };
}

/** @param {import("./store.js").Store} store */
export function remember(store) {
  const query = new URLSearchParams({ as: store.me, in: store.channel });
  if (store.thread) query.set("thread", store.thread);
  if (store.tab === "home") query.set("tab", "home");
  const hash = `#${query}`;
  if (location.hash !== hash) history.replaceState(null, "", hash);
}
