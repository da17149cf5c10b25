// Light, dark or as the system says; kept in this browser.

import { h } from "/web/shell/dom.js";

const KEY = "millrace.theme";
const THEMES = ["auto", "light", "dark"];
const SIGNS = { auto: "◐", light: "☀", dark: "☾" };
const system = window.matchMedia("(prefers-color-scheme: dark)");
const known = new Map();

// First of all listeners, so that whoever draws anew asks for new colours.
window.addEventListener("millrace-theme", () => known.clear());
system.addEventListener("change", () => known.clear());

/** A token's colour as a canvas understands it, fainter by `alpha`: `colour("--series-1", 0.2)`. */
export function colour(token, alpha = 1) {
  if (!known.has(token)) {
    const probe = h("span", { style: { color: `var(${token})` } });
    document.body.append(probe);
    known.set(token, getComputedStyle(probe).color);
    probe.remove();
  }
  const solid = known.get(token);
  return alpha === 1 ? solid : solid.replace("rgb(", "rgba(").replace(")", `, ${alpha})`);
}

/** Calls `listener` when colours change, until `signal` ends it. */
export function onTheme(listener, signal) {
  window.addEventListener("millrace-theme", listener, { signal });
  system.addEventListener("change", listener, { signal });
}

/** A button that goes to the next theme. */
export function themeSwitch() {
  const button = h("button", { class: "icon-button", onclick: () => choose(next()) });
  const draw = () => {
    const theme = chosen();
    button.textContent = SIGNS[theme];
    button.title = `Colours: ${theme === "auto" ? "as the system says" : theme}`;
    button.setAttribute("aria-label", button.title);
  };
  window.addEventListener("millrace-theme", draw);
  draw();
  return button;
}

/** Goes to the next of auto, light and dark. */
export function nextTheme() {
  choose(next());
}

function next() {
  return THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length];
}

function chosen() {
  return document.documentElement.dataset.theme ?? "auto";
}

function choose(theme) {
  if (theme === "auto") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage is switched off: the choice holds for this page only.
  }
  window.dispatchEvent(new Event("millrace-theme"));
}
