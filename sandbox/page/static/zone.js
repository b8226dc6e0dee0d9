/** Times as a person in a time zone reads them. */

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {string} zone @param {Intl.DateTimeFormatOptions} options */
function format(zone, options) {
  const key = zone + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
    formats.set(key, found);
  }
  return found;
}

/** @param {Date} at @param {string} zone */
export const clock = (at, zone) =>
  format(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);

/** @param {Date} at @param {string} zone */
export const weekdayClock = (at, zone) =>
  `${format(zone, { weekday: "short" }).format(at)} ${clock(at, zone)}`;

/** The local date as 2026-05-12, for comparing days. @param {Date} at @param {string} zone */
export function isoDay(at, zone) {
  const part = Object.fromEntries(
    format(zone, { year: "numeric", month: "2-digit", day: "2-digit" })
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );
  return `${part.year}-${part.month}-${part.day}`;
}

/** @param {Date} at @param {string} zone */
export const shortDay = (at, zone) =>
  format(zone, { weekday: "short", day: "numeric", month: "short" }).format(at);

/** @param {Date} at @param {string} zone */
export const longDay = (at, zone) =>
  format(zone, { weekday: "long", day: "numeric", month: "long" }).format(at);

/** "Today", "Yesterday", or the day in full. @param {Date} at @param {string} zone @param {Date} now */
export function dayName(at, zone, now) {
  const days = Math.round((Date.parse(isoDay(now, zone)) - Date.parse(isoDay(at, zone))) / 86_400_000);
  const full = longDay(at, zone);
  if (days === 0) return `Today · ${full}`;
  if (days === 1) return `Yesterday · ${full}`;
  return full;
}

/** @param {Date} at @param {string} zone */
export const fullMoment = (at, zone) =>
  `${format(zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at)}, ` +
  `${format(zone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(at)} (${zone})`;

/** "Lisbon" of "Europe/Lisbon". @param {string} zone */
export const city = (zone) => (zone.split("/").pop() ?? zone).replaceAll("_", " ");

/** A Slack timestamp as a Date. @param {string} ts */
export const ofTs = (ts) => new Date(Number.parseFloat(ts) * 1000);

/** "in 40 min", "2 h ago". @param {Date} at @param {Date} now */
export function ago(at, now) {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  if (size < 1) return "just now";
  let words = `${size} min`;
  if (size >= 2880) words = `${Math.round(size / 1440)} days`;
  else if (size >= 60) words = `${Math.round(size / 60)} h`;
  return minutes > 0 ? `in ${words}` : `${words} ago`;
}

const TOKENS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { day: "numeric", month: "long", year: "numeric" },
  date_short: { day: "numeric", month: "short", year: "numeric" },
  date_long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  day_divider_pretty: { weekday: "long", day: "numeric", month: "long" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
};

/**
 * Slack's date placeholders, `{date_short_pretty} at {time}`, filled in for a reader.
 * @param {number} seconds @param {string} pattern @param {string} zone @param {Date} now
 */
export function dateTokens(seconds, pattern, zone, now) {
  const at = new Date(seconds * 1000);
  return pattern.replace(/\{(\w+)\}/g, (whole, token) => {
    if (token === "ago") return ago(at, now);
    if (token === "date_num") return isoDay(at, zone);
    const plain = token.replace(/_pretty$/, "");
    if (plain !== token) {
      const days = Math.round((Date.parse(isoDay(at, zone)) - Date.parse(isoDay(now, zone))) / 86_400_000);
      const near = { "-1": "yesterday", 0: "today", 1: "tomorrow" }[String(days)];
      if (near) return near;
    }
    const options = TOKENS[/** @type {keyof typeof TOKENS} */ (plain)];
    return options ? format(zone, /** @type {Intl.DateTimeFormatOptions} */ (options)).format(at) : whole;
  });
}

/** The instant at which a wall clock in the zone shows `2026-05-12T09:00`; in a gap, the moment after it. @param {string} local @param {string} zone */
export function fromLocal(local, zone) {
  const wanted = Date.parse(`${local}Z`);
  let at = new Date(wanted);
  for (let round = 0; round < 2; round += 1)
    at = new Date(at.getTime() + wanted - Date.parse(`${toLocal(at, zone)}Z`));
  return at;
}

/** @param {Date} at @param {string} zone */
export const toLocal = (at, zone) => `${isoDay(at, zone)}T${clock(at, zone)}`;
