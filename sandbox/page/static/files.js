/** Files shared in messages. */
import { h, icon } from "./dom.js";

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** @param {any} file */
function one(file) {
  const href = `/page/file/${encodeURIComponent(file.id)}`;
  if (/^image\/(png|jpeg|gif|webp)$/.test(file.mimetype ?? "")) {
    return h(
      "a",
      { href, target: "_blank", rel: "noopener" },
      h("img", { class: "picture full", src: href, alt: file.name ?? "Image" }),
    );
  }
  return h(
    "a",
    { class: "file", href, download: file.name },
    icon("file"),
    h("span", null, h("strong", null, file.name ?? "File"), h("small", null, size(file.size ?? 0))),
  );
}

/** @param {any[]} files */
export const fileList = (files) => h("div", { class: "files" }, files.map(one));
