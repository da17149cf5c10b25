// A curve as small as a word.

import { svg } from "/web/shell/dom.js";

const WIDTH = 96;
const HEIGHT = 22;

/** The values as a line in a series' colour; `floor` is the least that the picture spans, if given. */
export function spark(values, colour, floor = undefined) {
  if (values.length < 2) {
    return undefined;
  }
  const low = Math.min(floor ?? Infinity, ...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, i) => `${((i * WIDTH) / (values.length - 1)).toFixed(1)},${(HEIGHT - 2 - ((value - low) / span) * (HEIGHT - 4)).toFixed(1)}`);
  return svg("svg", { class: "spark", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, "aria-hidden": "true" },
    svg("polyline", { points: points.join(" "), class: `stroke-${colour}` }));
}
