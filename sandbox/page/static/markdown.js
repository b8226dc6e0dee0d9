/** The part of CommonMark that markdown blocks use: headings, lists, quotes, code, tables, emphasis and links. */
import { h } from "./dom.js";
import { emoji, link } from "./mrkdwn.js";
import { glyph } from "./emoji.js";

const INLINE =
  /(`+)([\s\S]+?)\1|\[([^\]]+)\]\(([^)\s]+)[^)]*\)|<(https?:[^>\s]+)>|\*\*([\s\S]+?)\*\*|~~([\s\S]+?)~~|(?<![\p{L}\p{N}])([*_])(?=\S)([\s\S]*?\S)\8(?![\p{L}\p{N}])|:([a-z0-9_+'-]+):|\\([\\`*_{}[\]()#+\-.!|~<>])/gu;

/** @param {string} text @returns {Array<Node | string>} */
function inline(text) {
  /** @type {Array<Node | string>} */
  const out = [];
  let done = 0;
  for (const hit of text.matchAll(INLINE)) {
    if (hit[10] && !glyph(hit[10])) continue;
    if (hit.index > done) out.push(text.slice(done, hit.index));
    if (hit[2]) out.push(h("code", null, hit[2]));
    else if (hit[3]) out.push(link(hit[4], inline(hit[3])));
    else if (hit[5]) out.push(link(hit[5], hit[5]));
    else if (hit[6]) out.push(h("strong", null, inline(hit[6])));
    else if (hit[7]) out.push(h("s", null, inline(hit[7])));
    else if (hit[9]) out.push(h("em", null, inline(hit[9])));
    else if (hit[10]) out.push(emoji(hit[10]));
    else out.push(hit[11]);
    done = hit.index + hit[0].length;
  }
  if (done < text.length) out.push(text.slice(done));
  return out;
}

const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;

/** Consecutive list lines as one list, deeper lines inside the item above. @param {string[]} lines */
function list(lines) {
  const first = ITEM.exec(lines[0]);
  const depth = first?.[1].length ?? 0;
  /** @type {Array<{text: string, inner: string[]}>} */
  const items = [];
  for (const line of lines) {
    const hit = ITEM.exec(line);
    if (hit && hit[1].length <= depth) items.push({ text: hit[3], inner: [] });
    else if (hit && items.length) items[items.length - 1].inner.push(line);
    else if (items.length) items[items.length - 1].text += ` ${line.trim()}`;
  }
  return h(
    /\d/.test(first?.[2] ?? "") ? "ol" : "ul",
    null,
    items.map(({ text, inner }) => {
      const task = /^\[([ xX])\]\s+(.*)$/.exec(text);
      const lead = task
        ? h("input", {
            type: "checkbox",
            disabled: true,
            checked: task[1] !== " ",
            "aria-label": task[1] === " " ? "open" : "done",
          })
        : null;
      return h(
        "li",
        { class: task ? "task" : null },
        lead,
        inline(task ? task[2] : text),
        inner.length ? list(inner) : null,
      );
    }),
  );
}

/** @param {string} line */
const cells = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

/** @param {string[]} lines */
function grid(lines) {
  const [head, rule, ...rows] = lines;
  const look = cells(rule).map((cell) =>
    cell.endsWith(":") ? (cell.startsWith(":") ? "align-center" : "align-right") : null,
  );
  const row = (line, tag) =>
    h(
      "tr",
      null,
      cells(line).map((cell, column) =>
        h(tag, { class: look[column], scope: tag === "th" ? "col" : null }, inline(cell)),
      ),
    );
  return h(
    "div",
    { class: "b-table", tabindex: "0", role: "group", "aria-label": "Table" },
    h(
      "table",
      null,
      h("thead", null, row(head, "th")),
      h(
        "tbody",
        null,
        rows.map((line) => row(line, "td")),
      ),
    ),
  );
}

/** @param {string[]} lines */
const paragraph = (lines) =>
  h(
    "p",
    null,
    lines.flatMap((line, index) => (index ? [h("br", null), ...inline(line)] : inline(line))),
  );

/** @type {Array<{starts: (line: string, next: string) => boolean, goes: (line: string) => boolean, draw: (lines: string[]) => HTMLElement}>} */
const KINDS = [
  {
    starts: (line) => /^#{1,6}\s/.test(line),
    goes: () => false,
    draw: ([line]) =>
      h(`h${Math.min(6, line.indexOf(" ") + 2)}`, null, inline(line.replace(/^#+\s+|\s+#+$/g, ""))),
  },
  {
    starts: (line) => /^(\s*[-*_]){3,}\s*$/.test(line),
    goes: () => false,
    draw: () => h("hr", { class: "b-divider" }),
  },
  {
    starts: (line) => line.startsWith(">"),
    goes: (line) => line.startsWith(">"),
    draw: (lines) =>
      h("blockquote", null, markdown(lines.map((line) => line.replace(/^>\s?/, "")).join("\n"))),
  },
  { starts: (line) => ITEM.test(line), goes: (line) => ITEM.test(line) || /^\s+\S/.test(line), draw: list },
  {
    starts: (line, next) => line.includes("|") && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(next),
    goes: (line) => line.includes("|"),
    draw: grid,
  },
];

/**
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export function markdown(text) {
  /** @type {HTMLElement[]} */
  const out = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length;) {
    const fence = /^\s*(```+|~~~+)/.exec(lines[at]);
    if (!lines[at].trim()) at += 1;
    else if (fence) {
      let end = at + 1;
      while (end < lines.length && !lines[end].trim().startsWith(fence[1])) end += 1;
      out.push(h("pre", { tabindex: "0" }, h("code", null, lines.slice(at + 1, end).join("\n"))));
      at = end + 1;
    } else {
      const kind = KINDS.find((found) => found.starts(lines[at], lines[at + 1] ?? ""));
      const goes =
        kind?.goes ??
        ((line) =>
          line.trim() !== "" && !KINDS.some((found) => found.starts(line, "")) && !/^\s*```/.test(line));
      let end = at + 1;
      while (end < lines.length && lines[end].trim() && goes(lines[end])) end += 1;
      out.push((kind?.draw ?? paragraph)(lines.slice(at, end)));
      at = end;
    }
  }
  return out;
}
