import { h } from "/web/shell/dom.js";

/** Rollouts. */
export function rolloutsPage(view) {
  view.title("Rollouts");
  view.root.append(h("h1", {}, "Rollouts"));
}
