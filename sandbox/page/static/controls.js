/** Form controls for Block Kit's selects, pickers, inputs, radio buttons and checkboxes. */
import { fill, h } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { fromLocal, toLocal } from "./zone.js";

/** @typedef {import("./blocks.js").Host} Host */
/** @typedef {{node: HTMLElement, read: () => unknown, reset: () => void}} Control */

let serial = 0;

/** @param {any} option */
const words = (option) => String(option?.text?.text ?? option?.value ?? "");

/** Options of a select as (value, words), with its groups. @param {any} item @param {Host} host */
function choices(item, host) {
  if (/users_select$/.test(item.type))
    return [{ options: host.lists.people.map((user) => [user.id, user.name]) }];
  if (/(channels|conversations)_select$/.test(item.type))
    return [{ options: host.lists.channels.map((channel) => [channel.id, `#${channel.name}`]) }];
  if (item.option_groups)
    return item.option_groups.map((group) => ({
      label: words(group.label ? { text: group.label } : {}),
      options: group.options.map((o) => [o.value, words(o)]),
    }));
  return [{ options: (item.options ?? []).map((option) => [option.value, words(option)]) }];
}

/** What stands in the element before anyone touches it. @param {any} item @returns {any} */
function initial(item) {
  if (item.initial_option) return item.initial_option.value;
  if (item.initial_options) return item.initial_options.map((option) => option.value);
  for (const [name, value] of Object.entries(item)) if (name.startsWith("initial_")) return value;
  return null;
}

/** @param {any} item @param {Host} host @param {string} label @param {any} value @returns {Control} */
function select(item, host, label, value) {
  const empty = h("option", { value: "" }, item.placeholder?.text ?? "Choose…");
  const options = choices(item, host).map((group) => {
    const inside = group.options.map(([key, text]) => h("option", { value: key }, text));
    return group.label ? h("optgroup", { label: group.label }, inside) : inside;
  });
  const node = /** @type {HTMLSelectElement} */ (
    h("select", { class: "field", "aria-label": label, "data-focus": label }, empty, options)
  );
  const reset = () => void (node.value = value ?? "");
  reset();
  return { node, read: () => node.value || null, reset };
}

/** A text box whose suggestions the app gives while one types. @param {any} item @param {Host} host @param {string} label @returns {Control} */
function external(item, host, label) {
  serial += 1;
  const list = h("datalist", { id: `suggest-${serial}` });
  const box = /** @type {HTMLInputElement} */ (
    h("input", {
      class: "field",
      type: "text",
      list: list.id,
      placeholder: item.placeholder?.text ?? "Type to search",
      "aria-label": label,
    })
  );
  /** @type {Map<string, string>} */
  const known = new Map();
  let timer = 0;
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const found = await host.options(item, box.value);
      for (const option of found) known.set(words(option), option.value);
      fill(
        list,
        found.map((option) => h("option", { value: words(option) })),
      );
    }, 200);
  });
  const multi = item.type.startsWith("multi_");
  const read = () => {
    const value = known.get(box.value) ?? null;
    return multi && value ? [value] : value;
  };
  return { node: h("span", { class: "external" }, box, list), read, reset: () => void (box.value = "") };
}

/** @param {any} item @param {Host} host @param {string} label @param {any} value @param {"radio" | "checkbox"} kind @returns {Control} */
function group(item, host, label, value, kind) {
  serial += 1;
  const name = `group-${serial}`;
  const rows = item.options
    ? item.options.map((option) => ({
        value: option.value,
        text: textObject(option.text, host.lens),
        more: option.description ? textObject(option.description, host.lens) : null,
      }))
    : choices(item, host).flatMap((part) =>
        part.options.map(([key, text]) => ({ value: key, text, more: null })),
      );
  const boxes = rows.map(
    (row) =>
      /** @type {HTMLInputElement} */ (
        h("input", { type: kind, name, value: row.value, "data-focus": `${label} ${row.value}` })
      ),
  );
  const node = h(
    "div",
    {
      class: item.type.startsWith("multi_") ? "choices boxed" : "choices",
      role: kind === "radio" ? "radiogroup" : "group",
      "aria-label": label,
    },
    rows.map((row, index) =>
      h(
        "label",
        { class: "choice" },
        boxes[index],
        h("span", null, row.text, row.more ? h("small", null, row.more) : null),
      ),
    ),
  );
  const wanted = kind === "radio" ? [value] : (value ?? []);
  const reset = () => boxes.forEach((box) => void (box.checked = wanted.includes(box.value)));
  reset();
  const read = () => {
    const on = boxes.filter((box) => box.checked).map((box) => box.value);
    return kind === "radio" ? (on[0] ?? null) : on;
  };
  return { node, read, reset };
}

const TYPES = {
  datepicker: "date",
  timepicker: "time",
  datetimepicker: "datetime-local",
  number_input: "number",
  email_text_input: "email",
  url_text_input: "url",
  plain_text_input: "text",
};

/** @param {any} item @param {string} label @param {any} value @param {string} zone @returns {Control} */
function field(item, label, value, zone) {
  const long = item.multiline || item.type === "rich_text_input";
  const props = {
    class: "field",
    placeholder: item.placeholder?.text,
    "aria-label": label,
    "data-focus": label,
    maxlength: item.max_length,
    minlength: item.min_length,
    min: item.min_value,
    max: item.max_value,
    step: item.type === "number_input" && item.is_decimal_allowed ? "any" : null,
  };
  const type = TYPES[/** @type {keyof typeof TYPES} */ (item.type)] ?? "text";
  const node = /** @type {HTMLInputElement} */ (
    long ? h("textarea", { ...props, rows: "4" }) : h("input", { ...props, type })
  );
  const shown =
    type === "datetime-local" && typeof value === "number" ? toLocal(new Date(value * 1000), zone) : value;
  const reset = () => void (node.value = typeof shown === "object" && shown ? "" : String(shown ?? ""));
  reset();
  const read = () => {
    if (!node.value) return null;
    return type === "datetime-local" ? Math.floor(fromLocal(node.value, zone).getTime() / 1000) : node.value;
  };
  return { node, read, reset };
}

/**
 * The control for an element; null for a type the page does not know.
 * @param {any} item @param {string} blockId @param {Host} host @param {string} label what a screen reader calls it
 * @returns {Control | null}
 */
export function control(item, blockId, host, label) {
  const value = host.given(blockId, item.action_id) ?? initial(item);
  const type = String(item.type);
  if (type.endsWith("external_select")) return external(item, host, label);
  if (type.startsWith("multi_") && type.endsWith("_select"))
    return group(item, host, label, value, "checkbox");
  if (type.endsWith("_select")) return select(item, host, label, value);
  if (type === "checkboxes") return group(item, host, label, value, "checkbox");
  if (type === "radio_buttons") return group(item, host, label, value, "radio");
  if (Object.hasOwn(TYPES, type) || type === "rich_text_input")
    return field(item, label, value, host.lens.zone);
  return null;
}
