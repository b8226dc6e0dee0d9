/** Building and updating elements. Text only ever becomes text nodes, so nothing typed can become markup. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with properties and children. `on*` functions are listeners, `class` and `data-*`/`aria-*` are
 * attributes, booleans set or leave out the attribute, `style` is an object of CSS custom properties.
 * @param {string} tag
 * @param {Record<string, unknown> | null} [props]
 * @param {...(Node | string | number | null | undefined | false | Array<unknown>)} children
 * @returns {HTMLElement}
 */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) setProp(node, name, value);
  append(node, children);
  return node;
}

/** @param {HTMLElement} node @param {string} name @param {unknown} value */
function setProp(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (typeof value === "function") node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
  else if (name === "style") {
    for (const [key, entry] of Object.entries(value)) node.style.setProperty(key, String(entry));
  } else if (name === "value") /** @type {HTMLInputElement} */ (node).value = String(value);
  else node.setAttribute(name, value === true ? "" : String(value));
}

/** @param {Node} node @param {Array<unknown>} children */
export function append(node, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(node, child);
    else node.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** @param {Node} node @param {...unknown} children */
export function fill(node, ...children) {
  node.textContent = "";
  append(node, children);
}

/**
 * An icon from the sprite; decorative, so always beside text or inside something labelled.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/page/static/icons.svg#${name}`);
  svg.appendChild(use);
  return svg;
}

/** @type {WeakMap<Node, string>} */
const drawn = new WeakMap();

/**
 * Makes `parent` hold one child per item, in order. A child whose item has not changed is left alone, and with
 * it focus, selection and open parts.
 * @template T
 * @param {HTMLElement} parent
 * @param {T[]} items
 * @param {(item: T) => string} key
 * @param {(item: T) => HTMLElement} build
 * @param {(item: T) => unknown} [signature] what the look depends on; the item itself unless given
 * @returns {HTMLElement[]} the children that were not there before
 */
export function keyed(parent, items, key, build, signature = (item) => item) {
  const old = new Map();
  for (const child of [...parent.children]) old.set(/** @type {HTMLElement} */ (child).dataset.key, child);
  const added = [];
  let cursor = parent.firstElementChild;
  for (const item of items) {
    const name = key(item);
    const sign = JSON.stringify(signature(item));
    let node = old.get(name);
    if (node && drawn.get(node) !== sign) {
      const next = build(item);
      const focus = focusPath(node);
      if (cursor === node) cursor = next;
      node.replaceWith(next);
      node = next;
      restoreFocus(node, focus);
    } else if (!node) {
      node = build(item);
      added.push(node);
    }
    node.dataset.key = name;
    drawn.set(node, sign);
    old.delete(name);
    if (node === cursor) cursor = node.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
  for (const child of old.values()) child.remove();
  return added;
}

/** @param {HTMLElement} node */
function focusPath(node) {
  const active = document.activeElement;
  if (!active || !node.contains(active)) return null;
  return active === node ? "" : (active.getAttribute("data-focus") ?? null);
}

/** @param {HTMLElement} node @param {string | null} path */
function restoreFocus(node, path) {
  if (path === null) return;
  const target = path === "" ? node : node.querySelector(`[data-focus="${CSS.escape(path)}"]`);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/** @param {string} id */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`the page has no #${id}`);
  return node;
}
