/** table and data_table blocks. */
import { fill, h, icon } from "./dom.js";
import { textObject } from "./mrkdwn.js";
import { richText } from "./rich_text.js";

/** @typedef {import("./mrkdwn.js").Lens} Lens */

/** @param {any} cell @param {Lens} lens */
function content(cell, lens) {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  if (cell.type === "rich_text") return richText(cell, lens);
  if (cell.type === "raw_number") return String(cell.text ?? cell.value ?? "");
  if (cell.type === "mrkdwn" || cell.type === "plain_text") return textObject(cell, lens);
  return String(cell.text ?? "");
}

/** @param {any} cell */
const wording = (cell) =>
  cell && typeof cell === "object"
    ? String(cell.text ?? cell.value ?? JSON.stringify(cell.elements ?? ""))
    : String(cell ?? "");

/** @param {any[][]} rows @param {number} column */
const numeric = (rows, column) =>
  rows.length > 0 &&
  rows.every(
    (row) =>
      row[column]?.type === "raw_number" ||
      /^[-+]?[\d.,]+ ?%?$/.test(wording(row[column]).trim()) ||
      ["", "–", "—"].includes(wording(row[column]).trim()),
  );

/** @param {any[][]} rows @param {any[]} settings @param {number} width */
function classes(rows, settings, width) {
  return Array.from({ length: width }, (_, column) => {
    const own = settings?.[column] ?? {};
    const align = own.align ?? (numeric(rows, column) ? "right" : "left");
    return `align-${align}${own.is_wrapped === false ? " nowrap" : ""}`;
  });
}

/** @param {any[]} row @param {string[]} look @param {Lens} lens @param {number} lead the column that names the row */
const bodyRow = (row, look, lens, lead) =>
  h(
    "tr",
    null,
    row.map((cell, column) =>
      column === lead
        ? h("th", { scope: "row", class: look[column] }, content(cell, lens))
        : h("td", { class: look[column] }, content(cell, lens)),
    ),
  );

/** @param {any} block @param {Lens} lens */
export function table(block, lens) {
  const [head = [], ...rows] = block.rows ?? [];
  const look = classes(rows, block.column_settings, head.length);
  return h(
    "div",
    { class: "b-table", tabindex: "0", role: "group", "aria-label": "Table" },
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          head.map((cell, column) => h("th", { scope: "col", class: look[column] }, content(cell, lens))),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map((row) => bodyRow(row, look, lens, 0)),
      ),
    ),
  );
}

/** Sortable by its heads and paged. @param {any} block @param {Lens} lens */
export function dataTable(block, lens) {
  const [head = [], ...rows] = block.rows ?? [];
  const look = classes(rows, [], head.length);
  const lead = block.row_header_column_index ?? 0;
  const size = block.page_size ?? 5;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  let page = 0;
  let sorted = { column: -1, down: false };
  const body = h("tbody", null);
  const count = h("span", { "aria-live": "polite" });
  const heads = head.map((cell, column) =>
    h(
      "th",
      { scope: "col", class: look[column] },
      h("button", { type: "button", onclick: () => sort(column) }, content(cell, lens), icon("down")),
    ),
  );
  const sort = (column) => {
    sorted = { column, down: sorted.column === column && !sorted.down };
    page = 0;
    draw();
  };
  const draw = () => {
    const order = [...rows];
    if (sorted.column >= 0) {
      order.sort(
        (a, b) =>
          wording(a[sorted.column]).localeCompare(wording(b[sorted.column]), "en", { numeric: true }) *
          (sorted.down ? -1 : 1),
      );
    }
    heads.forEach((node, column) =>
      node.setAttribute(
        "aria-sort",
        column !== sorted.column ? "none" : sorted.down ? "descending" : "ascending",
      ),
    );
    fill(
      body,
      order.slice(page * size, (page + 1) * size).map((row) => bodyRow(row, look, lens, lead)),
    );
    count.textContent = pages > 1 ? `${page + 1} of ${pages}` : "";
  };
  const turn = (step) => {
    page = Math.min(Math.max(page + step, 0), pages - 1);
    draw();
  };
  draw();
  const pager =
    pages < 2
      ? null
      : h(
          "div",
          { class: "pager" },
          h("button", { type: "button", class: "btn small", onclick: () => turn(-1) }, "Previous"),
          count,
          h("button", { type: "button", class: "btn small", onclick: () => turn(1) }, "Next"),
        );
  return h(
    "div",
    { class: "b-table", tabindex: "0", role: "group", "aria-label": block.caption ?? "Table" },
    h(
      "table",
      { class: "sortable" },
      h("caption", null, block.caption ?? ""),
      h("thead", null, h("tr", null, heads)),
      body,
    ),
    pager,
  );
}
