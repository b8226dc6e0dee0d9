/** The clock of the plan: what time it is there, how fast it runs, and where it can jump to. */
import { byId, fill, h, icon } from "./dom.js";
import { toast } from "./toast.js";
import { nextTheme } from "./theme.js";
import { city, clock, fromLocal, isoDay, shortDay, weekdayClock } from "./zone.js";

const SPEEDS = [
  [1, "1×", "real time"],
  [60, "60×", "a minute each second"],
  [600, "600×", "ten minutes each second"],
  [3600, "3600×", "an hour each second"],
];
const MORNING = "07:00";

export class Bar {
  /** @param {import("./store.js").Store} store @param {import("./deed.js").Deeds} deeds @param {import("./panel.js").Panel} panel */
  constructor(store, deeds, panel) {
    this.store = store;
    this.deeds = deeds;
    this.panel = panel;
    this.passed = 0;
    this.today = "";
    this.title = h("span", { class: "brand-name" });
    this.day = h("span", { class: "now-day" });
    this.time = h("strong", { class: "now-time" });
    this.zone = h("span", { class: "now-zone" });
    this.play = h("button", { type: "button", class: "bar-btn round", onclick: () => void this.toggle() });
    this.speeds = SPEEDS.map(([speed, label, words]) => {
      const box = /** @type {HTMLInputElement} */ (
        h("input", {
          type: "radio",
          name: "speed",
          value: speed,
          onchange: () => void deeds.do("play", { speed }),
        })
      );
      return {
        speed,
        box,
        node: h("label", { class: "speed", title: `${label}: ${words}` }, box, h("span", null, label)),
      };
    });
    this.next = h("button", { type: "button", class: "bar-btn next", onclick: () => this.jumpNext() });
    this.clockButtons = h("span", { class: "bar-extra" });
    this.guide = h(
      "button",
      {
        type: "button",
        class: "bar-btn guide-btn",
        "aria-label": "Guide",
        title: "Things to try",
        onclick: () => panel.toggleGuide(),
      },
      icon("guide"),
      h("span", { class: "wide-only" }, "Guide"),
    );
    this.build();
  }

  build() {
    const menu = h(
      "button",
      {
        type: "button",
        class: "bar-btn round menu-btn",
        "aria-label": "Channels and people",
        onclick: () => this.drawer(menu),
      },
      icon("menu"),
    );
    const theme = h(
      "button",
      { type: "button", class: "bar-btn round", onclick: () => label(nextTheme()) },
      icon("theme"),
    );
    const label = (name) => {
      theme.setAttribute("aria-label", `Colours: ${name}. Change`);
      theme.title = `Colours: ${name}`;
    };
    label(nextTheme(0));
    fill(
      byId("bar"),
      menu,
      h(
        "span",
        { class: "brand" },
        h("img", { src: "/page/static/mark.svg", alt: "", class: "brand-mark" }),
        this.title,
      ),
      h("div", { class: "now", role: "timer", "aria-label": "Plan time" }, this.day, this.time, this.zone),
      this.play,
      h(
        "div",
        { class: "speeds", role: "radiogroup", "aria-label": "Speed of the clock" },
        this.speeds.map((found) => found.node),
      ),
      this.next,
      h(
        "button",
        {
          type: "button",
          class: "bar-btn",
          "aria-label": "Next day",
          title: `Jump to ${MORNING} on the next day`,
          onclick: () => this.jumpDay(),
        },
        icon("day"),
        h("span", { class: "wide-only" }, "Next day"),
      ),
      this.clockButtons,
      h("span", { class: "bar-gap" }),
      this.guide,
      theme,
    );
  }

  /** @param {HTMLElement} button */
  drawer(button) {
    const open = document.body.classList.toggle("show-sidebar");
    button.setAttribute("aria-expanded", String(open));
    if (open) /** @type {HTMLElement | null} */ (byId("sidebar").querySelector("button"))?.focus();
  }

  toggle() {
    return this.deeds.do(this.store.data.clock.running ? "pause" : "play");
  }

  jumpNext() {
    const [moment] = this.store.data.upcoming;
    if (moment) void this.deeds.do("jump", { at: moment.at });
  }

  jumpDay() {
    const { zone } = this.store.lens;
    const tomorrow = isoDay(
      new Date(Date.parse(`${isoDay(this.store.now(), zone)}T12:00:00Z`) + 86_400_000),
      "UTC",
    );
    void this.deeds.do("jump", { at: fromLocal(`${tomorrow}T${MORNING}`, zone).getTime() / 1000 });
  }

  /** @param {{label: string}} button */
  async press(button) {
    const answer = await this.deeds.do("press", { label: button.label });
    if (answer) toast(answer.said);
  }

  update() {
    const { data, lens } = this.store;
    this.title.textContent = data.title;
    this.title.title = data.title;
    document.title = `${data.title} · ${this.store.isDirect ? data.app : `#${this.store.place?.name ?? ""}`}`;
    const { running, speed } = data.clock;
    const word = running ? "Pause the clock" : "Let the clock run";
    if (this.play.title !== word) {
      fill(this.play, icon(running ? "pause" : "play"));
      this.play.title = word;
      this.play.setAttribute("aria-label", word);
    }
    for (const found of this.speeds) found.box.checked = running && found.speed === speed;
    const [moment] = data.upcoming;
    this.next.hidden = !moment;
    if (moment) {
      const at = weekdayClock(new Date(moment.at * 1000), lens.zone);
      const sign = `${moment.label} ${at}`;
      if (this.next.dataset.sign !== sign)
        fill(
          this.next,
          icon("skip"),
          h(
            "span",
            { class: "next-words" },
            h("span", { class: "next-lead" }, "Jump to "),
            h("strong", null, moment.label),
            ` ${at}`,
          ),
        );
      this.next.dataset.sign = sign;
      this.next.title = `Jump to ${sign}`;
    }
    const extra = data.buttons.filter((button) => button.section === "clock");
    const sign = JSON.stringify(extra);
    if (this.clockButtons.dataset.sign !== sign) {
      this.clockButtons.dataset.sign = sign;
      fill(
        this.clockButtons,
        extra.map((button) =>
          h(
            "button",
            { type: "button", class: "bar-btn", title: button.hint, onclick: () => void this.press(button) },
            button.label,
          ),
        ),
      );
    }
    this.guide.setAttribute("aria-pressed", String(this.panel.showsGuide));
    this.tick();
  }

  /** Carries the shown time on; asks again when the next moment has passed, since another is next then. */
  tick() {
    const { data, lens } = this.store;
    const now = this.store.now();
    this.day.textContent = shortDay(now, lens.zone);
    this.time.textContent = clock(now, lens.zone);
    this.zone.textContent = data.clock.running ? city(lens.zone) : `${city(lens.zone)} · paused`;
    const today = isoDay(now, lens.zone);
    if (this.today && this.today !== today) queueMicrotask(() => this.store.tell()); // "Today" is another day now
    this.today = today;
    const [moment] = data.upcoming;
    if (moment && moment.at * 1000 <= now.getTime() && this.passed !== moment.at) {
      this.passed = moment.at;
      this.store.refresh("state");
    }
  }
}
