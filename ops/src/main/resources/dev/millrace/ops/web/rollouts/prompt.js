import { h } from "/web/shell/dom.js";

/** One prompt: its siblings and their tokens. */
export function promptPage(view) {
  view.title(`Prompt ${view.params.number}`);
  view.root.append(h("h1", {}, `Prompt ${view.params.number}`));
}
