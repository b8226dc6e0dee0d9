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
      const focused = focusedIn(node);
      if (cursor === node) cursor = next;
      node.replaceWith(next);
      if (focused === node) resume(focused, next);
      else resumeIn(next, focused);
      node = next;
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

/** What has the focus, where that is `node` or inside it: taken before it is drawn again. @param {HTMLElement} node */
export function focusedIn(node) {
  const active = document.activeElement;
  return active && node.contains(active) ? active : null;
}

/**
 * Gives the focus to the successor of what had it, found by its `data-focus`.
 * @param {HTMLElement} node drawn again @param {Element | null} before from `focusedIn`
 */
export function resumeIn(node, before) {
  const name = before?.getAttribute("data-focus");
  if (before && name) resume(before, node.querySelector(`[data-focus="${CSS.escape(name)}"]`));
}

/**
 * The focus goes over, and what was selected with it: news that arrives while somebody types must not move the caret.
 * @param {Element} before @param {Element | null} after
 */
function resume(before, after) {
  if (!(after instanceof HTMLElement)) return;
  after.focus({ preventScroll: true });
  if (!isTyped(before) || !isTyped(after)) return;
  if (before.selectionStart === null || after.selectionStart === null) return;
  after.setSelectionRange(before.selectionStart, before.selectionEnd, before.selectionDirection ?? "none");
}

/** @param {Element} node @returns {node is HTMLInputElement | HTMLTextAreaElement} */
function isTyped(node) {
  return node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;
}

/** @param {string} id */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) throw new Error(`the page has no #${id}`);
  return node;
}
