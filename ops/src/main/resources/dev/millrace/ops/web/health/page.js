import { h } from "/web/shell/dom.js";

/** Health. */
export function healthPage(view) {
  view.title("Health");
  view.root.append(h("h1", {}, "Health"));
}
