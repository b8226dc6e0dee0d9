/** Images of blocks. */
import { h, icon } from "./dom.js";

/**
 * Pictures are shown when this server holds them; one from elsewhere stays a described link, since the page
 * loads nothing from outside.
 * @param {any} image @param {string} size
 */
export function picture(image, size = "full") {
  const own = image.slack_file?.id;
  const alt = image.alt_text ?? "";
  if (own) return h("img", { class: `picture ${size}`, src: `/page/file/${encodeURIComponent(own)}`, alt });
  const url = String(image.image_url ?? "");
  if (size !== "full")
    return h(
      "span",
      { class: `picture ${size} absent`, role: "img", "aria-label": alt, title: `${alt} (${url})` },
      icon("image"),
    );
  const label = [icon("image"), h("span", null, alt || "Image")];
  if (!/^https?:/i.test(url)) return h("span", { class: "picture-link" }, label);
  return h(
    "a",
    { class: "picture-link", href: url, target: "_blank", rel: "noopener noreferrer" },
    label,
    h("small", null, "opens elsewhere"),
  );
}
