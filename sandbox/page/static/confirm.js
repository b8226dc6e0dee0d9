/** "Are you sure?" in the app's own words. */
import { byId, fill, h } from "./dom.js";
import { plain, textObject } from "./mrkdwn.js";

/**
 * @param {any} confirm a Block Kit confirmation
 * @param {import("./mrkdwn.js").Lens} lens
 * @param {any} [option] the chosen option, named in the dialog
 * @returns {Promise<boolean>}
 */
export function askConfirm(confirm, lens, option = null) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("confirm"));
  const before = document.activeElement;
  return new Promise((settle) => {
    const done = (answer) => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      settle(answer);
    };
    const yes = h(
      "button",
      {
        type: "button",
        class: confirm.style === "danger" ? "btn danger solid" : "btn primary",
        onclick: () => done(true),
      },
      plain(confirm.confirm?.text ?? "Yes"),
    );
    const no = h(
      "button",
      { type: "button", class: "btn", onclick: () => done(false) },
      plain(confirm.deny?.text ?? "Cancel"),
    );
    fill(
      dialog,
      h("h2", { id: "confirm-title" }, plain(confirm.title?.text ?? "Are you sure?")),
      h(
        "div",
        { class: "view-body text" },
        textObject(confirm.text, lens),
        option ? h("p", null, h("strong", null, option.text?.text ?? "")) : null,
      ),
      h("div", { class: "view-foot" }, no, yes),
    );
    dialog.setAttribute("aria-labelledby", "confirm-title");
    dialog.oncancel = (event) => {
      event.preventDefault();
      done(false);
    };
    dialog.showModal();
    no.focus();
  });
}
