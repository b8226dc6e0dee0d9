/** Light, dark, or as the system says; remembered in the browser. */

const NAMES = ["as the system", "light", "dark"];
const VALUES = ["", "light", "dark"];
const KEY = "muster:theme";

/** Turns to the next choice (or, with 0, only applies the present one) and names it. @param {number} step */
export function nextTheme(step = 1) {
  let kept = "";
  try {
    kept = localStorage.getItem(KEY) ?? "";
  } catch {
    // without storage the choice lasts as long as the page
    kept = document.documentElement.dataset.theme ?? "";
  }
  const index = (Math.max(0, VALUES.indexOf(kept)) + step) % VALUES.length;
  document.documentElement.dataset.theme = VALUES[index];
  try {
    localStorage.setItem(KEY, VALUES[index]);
  } catch {
    return NAMES[index];
  }
  return NAMES[index];
}
