/** Puts the page together and keeps it in step with the workspace. */
import { listen } from "./api.js";
import { Bar } from "./bar.js";
import { Composer } from "./composer.js";
import { Deeds } from "./deed.js";
import { Dialog } from "./dialog.js";
import { byId } from "./dom.js";
import { here, remember } from "./address.js";
import { Panel } from "./panel.js";
import { Place } from "./place.js";
import { Room } from "./room.js";
import { Sidebar } from "./sidebar.js";
import { Store } from "./store.js";

const TICK = 500;
const LOOK_AGAIN = 4000; // what the program offers changes without notice

function start() {
  const store = new Store();
  Object.assign(store, here());
  const deeds = new Deeds(store);
  const panel = new Panel(store, deeds);
  const composer = new Composer(byId("composer"), store, deeds, false, byId("scroll"));
  const room = new Room(store, deeds, panel, composer);
  const parts = [
    new Sidebar(store),
    new Bar(store, deeds, panel),
    new Place(store, deeds),
    composer,
    new Dialog(store, deeds),
  ];

  store.onChange(() => {
    banner(store);
    if (!store.data) return;
    for (const part of parts) part.update();
    room.update();
    remember(store);
  });
  setInterval(() => {
    if (!store.data) return;
    for (const part of parts) if ("tick" in part) part.tick();
  }, TICK);
  setInterval(() => {
    if (store.online && document.visibilityState === "visible") store.refresh("state");
  }, LOOK_AGAIN);
  document.addEventListener("visibilitychange", () => store.data && store.tell());
  window.addEventListener("resize", () => document.body.classList.remove("show-sidebar"));
  document.addEventListener("pointerdown", (event) => {
    const { target } = event;
    if (target instanceof Element && !target.closest(".sidebar, .menu-btn"))
      document.body.classList.remove("show-sidebar");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.body.classList.remove("show-sidebar");
  });

  const all = /** @type {const} */ (["state", "messages", "thread"]);
  listen(
    (notice) => store.heard(notice),
    (open) => {
      store.online = open;
      if (open) store.refresh(...all);
      else store.tell();
    },
  );
  store.refresh(...all);
}

/** Says in words when nothing can answer. @param {Store} store */
function banner(store) {
  const node = byId("offline");
  let text = "";
  if (!store.online) text = "The sandbox does not answer. This page tries again by itself.";
  else if (store.data && !store.data.connected)
    text = `${store.data.app} is not connected: people can write, but nobody answers yet.`;
  if (node.textContent !== text) node.textContent = text;
  node.hidden = text === "";
}

start();
