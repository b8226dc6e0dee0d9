/** Faces without pictures: initials on a colour of one's own. */
import { h } from "./dom.js";

const HUES = 10;

/** @param {string} text */
function hue(text) {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % HUES;
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/[\s.@_-]+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked.map((word) => [...word][0].toUpperCase()).join("") || "?";
}

/** @param {{id: string, name: string, bot: boolean}} user @param {string} [size] */
export function avatar(user, size = "") {
  if (user.bot) return h("img", { class: `avatar bot ${size}`, src: "/page/static/mark.svg", alt: "" });
  return h(
    "span",
    { class: `avatar hue-${hue(user.name)} ${size}`, "aria-hidden": "true" },
    initials(user.name),
  );
}
