/** Which messages each person has not looked at yet; kept in the browser, per workspace. */

export class Unread {
  constructor() {
    this.key = "";
    /** @type {{start: Record<string, number>, read: Record<string, Record<string, number>>}} */
    this.marks = { start: {}, read: {} };
  }

  /** Begins with everything read that was there at the first look. @param {any} state */
  open(state) {
    const key = `muster:read:${state.team}`;
    if (this.key !== key) {
      this.key = key;
      this.marks = this.load() ?? { start: {}, read: {} };
      const newest = Math.max(0, ...Object.values(this.marks.start));
      if (newest > state.clock.now) this.marks = { start: {}, read: {} }; // another life of the same workspace
    }
    for (const channel of [...state.channels, state.direct]) {
      this.marks.start[channel.id] ??= Math.max(0, ...channel.recent.map(Number));
    }
  }

  load() {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "null");
    } catch {
      return null;
    }
  }

  /** @param {string} person @param {string} channel */
  lastSeen(person, channel) {
    return this.marks.read[person]?.[channel] ?? this.marks.start[channel] ?? 0;
  }

  /** @param {string} person @param {any} channel */
  count(person, channel) {
    const seen = this.lastSeen(person, channel.id);
    return channel.recent.filter((ts) => Number(ts) > seen).length;
  }

  /** @param {string} person @param {string} channel @param {string} ts */
  seen(person, channel, ts) {
    const read = (this.marks.read[person] ??= {});
    if ((read[channel] ?? 0) >= Number(ts)) return;
    read[channel] = Number(ts);
    try {
      localStorage.setItem(this.key, JSON.stringify(this.marks));
    } catch {
      // a browser that keeps nothing still shows the marks until it is closed
    }
  }
}
