// What the colours mean: the scale with its numbers, and what is clipped.

import { h, replace } from "/web/shell/dom.js";
import { count, number } from "/web/shell/format.js";
import { LEVELS, TURNS } from "/web/rollouts/tokens/palette.js";

/** The legend; `show(mode, scale)` fills it. */
export class Legend {
  element = h("div", { class: "scale-legend", role: "img" });

  /** Explains a mode and its scale; undefined: tokens have no colours. */
  show(mode, scale) {
    this.element.setAttribute("aria-label", mode === undefined ? "no colours" : words(mode, scale));
    replace(this.element, mode === undefined ? h("span", { class: "quiet" }, "no colours") : drawn(mode, scale));
  }
}

function drawn(mode, scale) {
  return [
    h("span", { class: "scale-means" }, mode.means, mode.unit === "" ? undefined : h("span", { class: "quiet" }, ` (${mode.unit})`)),
    mode.kind === "kinds" ? kinds(scale) : ramp(scale),
  ];
}

function kinds(scale) {
  const shown = scale.kinds.slice(0, 12);
  return h("span", { class: "scale-kinds", data: { palette: "kinds" } },
    shown.map(kind => h("span", { class: `scale-kind q${scale.level(kind)}` }, `v${kind}`)),
    scale.kinds.length > shown.length ? `and ${scale.kinds.length - shown.length} more` : undefined,
    scale.kinds.length > TURNS ? " (colours come again)" : undefined);
}

function ramp(scale) {
  const levels = Array.from({ length: LEVELS }, (_, level) => h("i", { class: `q${level}` }));
  const [low, middle, high] = scale.ticks;
  const { below, above, min, max } = scale.range;
  return [
    h("span", { class: "scale-figure" },
      h("span", { class: "scale-ramp" }, levels),
      h("span", { class: "scale-ticks" },
        h("span", {}, scale.side(min) < 0 ? "≤ " : "", number(low, 3)), h("span", {}, number(middle, 3)),
        h("span", {}, scale.side(max) > 0 ? "≥ " : "", number(high, 3)))),
    below + above === 0 ? undefined : h("span", {
      class: "scale-clipped", title: `The scale ends at the quantiles 1/100 and 99/100 over all siblings; numbers go from ${number(min)} to ${number(max)}.`,
    }, h("span", { class: "clip-sign", "aria-hidden": "true" }), `ends clipped: ${number(min, 3)} … ${number(max, 3)}`),
    h("span", { class: "quiet" }, `${count(scale.range.count)} tokens`),
  ];
}

function words(mode, scale) {
  return mode.kind === "kinds"
    ? `${mode.means}: versions ${scale.kinds.join(", ")}`
    : `${mode.means}: from ${number(scale.ticks[0], 3)} to ${number(scale.ticks[2], 3)} ${mode.unit}`;
}
