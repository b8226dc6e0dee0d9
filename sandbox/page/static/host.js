/** Where blocks are drawn and what becomes of a press or a choice in them. */

/** @typedef {import("./blocks.js").Host} Host */

/**
 * @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds
 * @param {{channel: string, ts: string} | {view: string}} where the message or view that holds the blocks
 * @param {Partial<Host>} [more]
 * @returns {Host}
 */
export function hostFor(store, deeds, where, more = {}) {
  return {
    lens: store.lens,
    key: "view" in where ? where.view : where.ts,
    given: () => undefined,
    lists: { people: store.data.users.filter((user) => !user.bot), channels: store.data.channels },
    act: (item, blockId, value) =>
      deeds.do("click", { ...where, block_id: blockId, action_id: item.action_id, value }),
    options: async (item, query) =>
      (await deeds.do("options", { ...where, action_id: item.action_id, query }))?.options ?? [],
    ...more,
  };
}
