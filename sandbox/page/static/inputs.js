/** Input blocks: a label, a control, a hint and, after a refused submission, an error. */
import { h, icon } from "./dom.js";
import { control } from "./controls.js";
import { plain } from "./mrkdwn.js";

let serial = 0;

/** @param {any} block @param {import("./blocks.js").Host} host */
export function inputBlock(block, host) {
  const item = block.element ?? {};
  const label = block.label?.text ?? item.action_id ?? "";
  const made = control(item, block.block_id, host, label);
  serial += 1;
  const id = `input-${serial}`;
  const error = host.errors?.[block.block_id];
  const notes = [];
  if (error) notes.push(h("div", { class: "input-error", id: `${id}-error` }, icon("warn"), error));
  if (block.hint)
    notes.push(h("div", { class: "input-hint", id: `${id}-hint` }, plain(block.hint.text ?? "")));
  if (!made) return h("div", { class: "b-unknown inline" }, icon("warn"), `“${item.type}” is not drawn here`);
  const target = made.node.matches("input,select,textarea,[role]")
    ? made.node
    : (made.node.querySelector("input") ?? made.node);
  if (notes.length) target.setAttribute("aria-describedby", notes.map((note) => note.id).join(" "));
  if (error) target.setAttribute("aria-invalid", "true");
  if (!block.optional) target.setAttribute("aria-required", "true");
  host.form?.set(`${block.block_id}\n${item.action_id}`, made.read);
  if (block.dispatch_action) {
    made.node.addEventListener("change", () => void host.act(item, block.block_id, made.read()));
  }
  return h(
    "div",
    { class: error ? "b-input invalid" : "b-input" },
    h(
      "div",
      { class: "input-label", "aria-hidden": "true" },
      plain(label),
      block.optional ? h("span", { class: "optional" }, "optional") : null,
    ),
    made.node,
    notes,
  );
}
