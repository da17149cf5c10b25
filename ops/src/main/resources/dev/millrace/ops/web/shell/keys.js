// Keys that work on every page, and the list of them.

import { h } from "/web/shell/dom.js";
import { compared, go } from "/web/shell/router.js";
import { source } from "/web/shell/source.js";
import { nextTheme } from "/web/shell/theme.js";

const PLACES = { r: "rollouts", h: "health", s: "configuration", o: "" };

/** Listens for keys; `view` gives the view that is shown. */
export function startKeys(view) {
  let before = "";
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) {
      return;
    }
    const chord = before === "g";
    before = event.key;
    if (act(view(), chord ? `g ${event.key}` : event.key)) {
      before = "";
      event.preventDefault();
    }
  });
}

/** Shows the list of keys. */
export function showKeys(view) {
  const rows = [
    ["/", "search or filter"], ["?", "this list"], ["g l", source.embedded ? "first page of the report" : "list of runs"], ["g c", "compare runs"],
    ...(view.runPath === undefined ? [] : [["g o", "overview of the run"], ["g r", "rollouts"], ["g h", "health"], ["g s", "settings"]]),
    ["t", "colours: system, light, dark"], ["Tab", "next control or chart"],
    ...view.keys.map(each => [each.key, each.words]),
  ];
  const dialog = h("dialog", { class: "keys", "aria-label": "Keys" },
    h("h2", {}, "Keys"),
    h("dl", {}, rows.map(([keys, words]) => [h("dt", {}, keys.split(" ").map(key => h("kbd", {}, key))), h("dd", {}, words)])),
    h("form", { method: "dialog" }, h("button", { class: "button", autofocus: true }, "Close")));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

function act(view, keys) {
  const own = view.keys.find(each => each.key === keys);
  if (own !== undefined) {
    own.action();
    return true;
  }
  if (keys === "?") {
    showKeys(view);
  } else if (keys === "/") {
    const search = document.querySelector("[data-search]");
    search?.focus();
    search?.select?.();
    return search !== null;
  } else if (keys === "t") {
    nextTheme();
  } else if (keys === "g c") {
    go("/compare", compared(view.params.id));
  } else if (keys === "g l") {
    go("/");
  } else {
    return goWithin(view, keys);
  }
  return true;
}

function goWithin(view, keys) {
  const place = keys.startsWith("g ") ? PLACES[keys.slice(2)] : undefined;
  if (place === undefined || view.runPath === undefined) {
    return false;
  }
  go(`${view.runPage}${place === "" ? "" : `/${place}`}`);
  return true;
}

function typing(element) {
  return element.isContentEditable || element.matches?.("input:not([type=checkbox], [type=radio], [type=range]), textarea, select");
}
