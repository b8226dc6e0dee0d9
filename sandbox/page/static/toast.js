/** Short news at the edge of the page: what a button did, what was refused. */
import { byId, h, icon } from "./dom.js";

const STAYS = 6000;

/** @param {string} text @param {"done" | "trouble"} [kind] */
export function toast(text, kind = "done") {
  const close = h("button", { type: "button", class: "icon-btn", "aria-label": "Dismiss" }, icon("close"));
  const node = h(
    "div",
    { class: `toast ${kind}` },
    icon(kind === "done" ? "check" : "warn"),
    h("span", null, text),
    close,
  );
  const leave = () => node.remove();
  close.addEventListener("click", leave);
  const list = byId("toasts");
  list.append(node);
  // Shown anew, it lies above a dialog that was opened since.
  if (list.matches(":popover-open")) list.hidePopover();
  list.showPopover();
  if (kind === "done") setTimeout(leave, STAYS);
  else setTimeout(leave, STAYS * 2);
}
