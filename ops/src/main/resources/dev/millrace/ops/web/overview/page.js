import { h } from "/web/shell/dom.js";

/** Overview. */
export function overviewPage(view) {
  view.title("Overview");
  view.root.append(h("h1", {}, "Overview"));
}
