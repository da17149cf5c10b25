// The small pictures on buttons.

import { svg } from "/web/shell/dom.js";

const PATHS = {
  info: "M8 7.2v4M8 4.8v.2M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13",
  enlarge: "M9.5 2.5h4v4M13.5 2.5l-4.5 4.5M6.5 13.5h-4v-4M2.5 13.5l4.5-4.5",
  download: "M8 2v8M4.8 7.2L8 10.4l3.2-3.2M2.5 13.5h11",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  reset: "M3 8a5 5 0 1 0 1.6-3.7M3 2.6v2.6h2.6",
};

/** A picture by its name. */
export function icon(name) {
  return svg("svg", { viewBox: "0 0 16 16", width: 14, height: 14, class: "icon", "aria-hidden": "true" }, svg("path", { d: PATHS[name] }));
}
