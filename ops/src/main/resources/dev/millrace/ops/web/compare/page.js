import { h } from "/web/shell/dom.js";

/** Compare. */
export function comparePage(view) {
  view.title("Compare");
  view.root.append(h("h1", {}, "Compare"));
}
