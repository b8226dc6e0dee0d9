/** Slack's mrkdwn as nodes: entities, emphasis, code, quotes, emoji, dates. */
import { h } from "./dom.js";
import { glyph } from "./emoji.js";
import { dateTokens } from "./zone.js";

/**
 * What rendering needs to know of the reader.
 * @typedef {object} Lens
 * @property {string} me
 * @property {string} zone
 * @property {() => Date} now
 * @property {(id: string) => string} person
 * @property {(id: string) => string} channel
 * @property {(id: string) => string} group
 * @property {(id: string) => boolean} mine whether a group has the reader in it
 */

const SAFE = /^(https?:|mailto:)/i;
const WORD = /[\p{L}\p{N}]/u;
const TOKEN =
  /`([^`\n]+)`|<([^<>\n]+)>|:([a-z0-9_+'-]+)(?:::skin-tone-\d)?:|\bhttps?:\/\/[^\s<>|]+|([*_~])(?=\S)/gu;

/** @param {string} text */
export const unescape = (text) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** @param {string} href @param {Array<unknown> | string} label */
export function link(href, label) {
  if (!SAFE.test(href)) return h("span", null, label);
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, label);
}

/** @param {string} name */
export function emoji(name) {
  const found = glyph(name);
  if (!found) return h("span", { class: "emoji-unknown" }, `:${name}:`);
  return h(
    "span",
    { class: "emoji", role: "img", "aria-label": name.replaceAll("_", " "), title: `:${name}:` },
    found,
  );
}

/** @param {string} label @param {boolean} mine */
export const mention = (label, mine = false) =>
  h("span", { class: mine ? "mention mention-me" : "mention" }, label);

/** @param {string} inside what stood between < and > @param {Lens} lens */
function entity(inside, lens) {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : unescape(inside.slice(bar + 1));
  if (/^@[UW]/.test(target)) {
    const id = target.slice(1);
    return mention(`@${lens.person(id) || label || id}`, id === lens.me);
  }
  if (/^#C/.test(target)) return mention(`#${lens.channel(target.slice(1)) || label || target.slice(1)}`);
  if (target.startsWith("!subteam^")) {
    const id = target.split("^")[1];
    return mention(`@${(lens.group(id) || label || id).replace(/^@/, "")}`, lens.mine(id));
  }
  if (target.startsWith("!date^")) {
    const [, seconds, pattern, href] = target.split("^");
    const shown = Number.isFinite(Number(seconds))
      ? dateTokens(Number(seconds), unescape(pattern ?? ""), lens.zone, lens.now())
      : label;
    const node = h("time", { title: label }, shown || label);
    return href ? link(unescape(href), [node]) : node;
  }
  if (/^!(here|channel|everyone)$/.test(target)) return mention(`@${target.slice(1)}`, true);
  if (target.startsWith("!")) return h("span", null, label || `<${target}>`);
  const href = unescape(target);
  return SAFE.test(href)
    ? link(href, label || href.replace(/^mailto:/, ""))
    : h("span", null, `<${unescape(inside)}>`);
}

const MARKS = { "*": "strong", _: "em", "~": "s" };

/**
 * Where the run opened by `mark` at `start` ends, or -1. A mark counts only at the edge of a word.
 * @param {string} text @param {number} start @param {string} mark
 */
function closing(text, start, mark) {
  if (start > 0 && WORD.test(text[start - 1])) return -1;
  for (let at = start + 1; at < text.length && text[at] !== "\n"; at += 1) {
    if (text[at] === "<" || text[at] === "`") {
      const end = text.indexOf(text[at] === "<" ? ">" : "`", at + 1);
      if (end > 0) at = end;
    } else if (
      text[at] === mark &&
      at > start + 1 &&
      !/\s/.test(text[at - 1]) &&
      !WORD.test(text[at + 1] ?? " ")
    )
      return at;
  }
  return -1;
}

/**
 * One run of text without line structure.
 * @param {string} text @param {Lens} lens
 * @returns {Array<Node | string>}
 */
export function inline(text, lens) {
  /** @type {Array<Node | string>} */
  const out = [];
  const token = new RegExp(TOKEN);
  let done = 0;
  for (let hit = token.exec(text); hit; hit = token.exec(text)) {
    let node;
    let end = token.lastIndex;
    if (hit[1]) node = h("code", null, unescape(hit[1]));
    else if (hit[2]) node = entity(hit[2], lens);
    else if (hit[3]) node = glyph(hit[3]) ? emoji(hit[3]) : null;
    else if (hit[4]) {
      const close = closing(text, hit.index, hit[4]);
      if (close > 0) {
        node = h(
          MARKS[/** @type {keyof typeof MARKS} */ (hit[4])],
          null,
          inline(text.slice(hit.index + 1, close), lens),
        );
        end = close + 1;
      }
    } else {
      const bare = hit[0].replace(/[.,;:!?)\]]+$/, "");
      node = link(unescape(bare), unescape(bare));
      end = hit.index + bare.length;
    }
    if (!node) {
      // `:90:` in "10:90:x" may hide a real token that starts at its last colon
      token.lastIndex = hit[3] ? hit.index + 1 : end;
      continue;
    }
    if (hit.index > done) out.push(unescape(text.slice(done, hit.index)));
    out.push(node);
    done = end;
    token.lastIndex = end;
  }
  if (done < text.length) out.push(unescape(text.slice(done)));
  return out;
}

const BULLET = /^\s*[•◦▪–-] \S/u;

/** @param {string[]} lines @param {Lens} lens */
function flow(lines, lens) {
  /** @type {Array<Node | string>} */
  const out = [];
  lines.forEach((line, index) => {
    const item = BULLET.test(line);
    // a bullet's line is a block of its own, so that what wraps hangs under its words
    if (index && !item && !BULLET.test(lines[index - 1])) out.push(h("br", null));
    out.push(...(item ? [h("span", { class: "item" }, inline(line, lens))] : inline(line, lens)));
  });
  return out;
}

/** @param {string} text @param {Lens} lens */
function paragraphs(text, lens) {
  /** @type {Array<Node | string>} */
  const out = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length;) {
    const quoted = /^(&gt;|>)/.test(lines[at]);
    let end = at;
    while (end < lines.length && /^(&gt;|>)/.test(lines[end]) === quoted) end += 1;
    const run = lines.slice(at, end);
    if (quoted)
      out.push(
        h(
          "blockquote",
          null,
          flow(
            run.map((line) => line.replace(/^(&gt;|>)\s?/, "")),
            lens,
          ),
        ),
      );
    else out.push(...flow(run, lens));
    at = end;
  }
  return out;
}

/**
 * A whole mrkdwn text with code blocks and quotes.
 * @param {string} text @param {Lens} lens
 * @returns {Array<Node | string>}
 */
export function mrkdwn(text, lens) {
  return text.split(/```\n?([\s\S]*?)\n?```\n?/).flatMap((part, index) => {
    if (index % 2)
      return [
        h(
          "pre",
          { tabindex: "0" },
          h(
            "code",
            null,
            unescape(part.replace(/<([^<>|]+)\|?([^<>]*)>/g, (_all, to, label) => label || to)),
          ),
        ),
      ];
    return part ? paragraphs(part, lens) : [];
  });
}

/** A Block Kit text object, or a bare string as plain text. @param {any} text @param {Lens} lens */
export function textObject(text, lens) {
  if (!text) return [];
  if (typeof text === "string") return [text];
  if (text.type === "mrkdwn") return mrkdwn(text.text ?? "", lens);
  return plain(text.text ?? "");
}

/** Plain text, where only emoji names mean something. @param {string} text */
export function plain(text) {
  return text
    .split(/(:[a-z0-9_+'-]+:)/)
    .map((part, index) => (index % 2 && glyph(part.slice(1, -1)) ? emoji(part.slice(1, -1)) : part));
}
