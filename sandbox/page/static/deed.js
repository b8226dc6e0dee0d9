/** Doing something as the speaker, with refusals shown to the person instead of lost. */
import { Refusal, act, upload } from "./api.js";
import { toast } from "./toast.js";

export class Deeds {
  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.store = store;
  }

  /**
   * @param {string} name @param {Record<string, unknown>} [args]
   * @returns {Promise<any>} the answer, or null after a refusal
   */
  async do(name, args = {}) {
    return this.told(() => act(name, this.store.me, args));
  }

  /** @param {File} file @param {Record<string, string>} where */
  async upload(file, where) {
    return this.told(() => upload(this.store.me, where, file));
  }

  /** @param {() => Promise<any>} deed */
  async told(deed) {
    try {
      return await deed();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      toast(error.message, "trouble");
      return null;
    }
  }
}
