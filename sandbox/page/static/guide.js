/** Things to try, events to cause, and what comes next, with a jump to each. */
import { fill, focusedIn, h, icon, resumeIn } from "./dom.js";
import { mrkdwn } from "./mrkdwn.js";
import { toast } from "./toast.js";
import { ago, weekdayClock } from "./zone.js";

/** @param {import("./store.js").Store} store */
const hints = (store) =>
  store.data.hints.length
    ? [
        h("h3", null, "Try this"),
        h(
          "ol",
          { class: "hints" },
          store.data.hints.map((hint) => h("li", null, h("span", null, mrkdwn(hint, store.lens)))),
        ),
      ]
    : [];

/** @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds */
function causes(store, deeds) {
  const buttons = store.data.buttons.filter((button) => button.section !== "clock");
  if (!buttons.length) return [];
  const press = async (event, button) => {
    const node = /** @type {HTMLButtonElement} */ (event.currentTarget);
    node.setAttribute("aria-busy", "true");
    const answer = await deeds.do("press", { label: button.label });
    node.removeAttribute("aria-busy");
    if (answer) toast(answer.said);
  };
  return [
    h("h3", null, "Make something happen"),
    h(
      "div",
      { class: "causes" },
      buttons.map((button) =>
        h(
          "button",
          {
            type: "button",
            class: "cause",
            "data-focus": button.label,
            onclick: (event) => void press(event, button),
          },
          icon("bolt"),
          h("span", null, h("strong", null, button.label), h("small", null, button.hint)),
        ),
      ),
    ),
  ];
}

/** @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds */
function ahead(store, deeds) {
  const { upcoming } = store.data;
  if (!upcoming.length) return [];
  const now = store.now();
  return [
    h("h3", null, "Coming up"),
    h(
      "ul",
      { class: "ahead" },
      upcoming.map((moment) => {
        const at = new Date(moment.at * 1000);
        const words = `${moment.label} ${weekdayClock(at, store.lens.zone)}`;
        return h(
          "li",
          null,
          h(
            "span",
            { class: "grow" },
            h("strong", null, moment.label),
            h("small", null, `${weekdayClock(at, store.lens.zone)} · ${ago(at, now)}`),
          ),
          h(
            "button",
            {
              type: "button",
              class: "btn small",
              "aria-label": `Jump to ${words}`,
              "data-focus": `jump ${words}`,
              onclick: () => void deeds.do("jump", { at: moment.at }),
            },
            "Jump",
          ),
        );
      }),
    ),
  ];
}

/** @param {HTMLElement} parent @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds */
export function drawGuide(parent, store, deeds) {
  const { data } = store;
  const sign = JSON.stringify([
    data.hints,
    data.buttons,
    data.upcoming,
    data.me,
    Math.floor(store.now().getTime() / 600_000),
  ]);
  if (parent.dataset.sign === sign) return;
  parent.dataset.sign = sign;
  const focused = focusedIn(parent);
  const parts = [...hints(store), ...causes(store, deeds), ...ahead(store, deeds)];
  fill(
    parent,
    parts.length
      ? parts
      : h("p", { class: "quiet" }, "Write a message, or type / to see what the app can do."),
  );
  resumeIn(parent, focused);
}
