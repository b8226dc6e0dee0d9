/** Arrow keys between messages: one of them is a stop of the Tab key, its actions are the next ones. */

/** @param {HTMLElement} list */
export function roving(list) {
  const all = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".message")]);
  list.addEventListener("focusin", (event) => {
    const message = event.target instanceof Element ? event.target.closest(".message") : null;
    if (!message) return;
    for (const other of all()) other.tabIndex = other === message ? 0 : -1;
  });
  list.addEventListener("keydown", (event) => {
    const messages = all();
    const now = messages.indexOf(/** @type {HTMLElement} */ (event.target));
    if (now < 0) return;
    const to = { ArrowUp: now - 1, ArrowDown: now + 1, Home: 0, End: messages.length - 1 }[event.key];
    if (to === undefined || !messages[to]) return;
    event.preventDefault();
    messages[to].focus();
  });
  return () => {
    const messages = all();
    if (messages.length && !messages.some((message) => message.tabIndex === 0))
      messages[messages.length - 1].tabIndex = 0;
  };
}
