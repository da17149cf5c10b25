// What the lines of a chart are called, and what they are at the cursor, or else at the end.

import { h, replace } from "/web/shell/dom.js";
import { anyNumber, bandOf, smoothed, valuesOf } from "/web/charts/columns.js";
import { heat } from "/web/charts/marks.js";
import { number, percent } from "/web/shell/format.js";
import { untrusted } from "/web/shell/text.js";

export class Legend {
  #chart;
  #items = [];
  element = h("div", { class: "legend" });

  /** `toggle(kind, index, shown)` is called for a click on an entry: kind `line` or `points`. */
  constructor(chart, toggle) {
    this.#chart = chart;
    this.#toggle = toggle;
  }

  #toggle;

  /** Values at an index of the axis and a place on it; without an index those at the end. */
  show(data, board, index, x) {
    if (this.#items.length !== this.#chart.lines.length + data.points.length) {
      this.#build(data);
    }
    if (this.#chart.kind === "heat") {
      this.#heat(data, index);
      return;
    }
    for (const [i, line] of this.#chart.lines.entries()) {
      this.#items[i].textContent = this.#lineText(line, data, board, index);
      this.#items[i].parentElement.hidden = !anyNumber(valuesOf(line, data.series));
    }
    for (const [i, set] of data.points.entries()) {
      const known = set.points.filter(point => x === undefined || point.x <= x);
      this.#items[this.#chart.lines.length + i].textContent = known.length === 0 ? "–" : this.text(known.at(-1).y);
    }
  }

  /** A number in the chart's own way. */
  text(value) {
    return this.#chart.format === "percent" ? percent(value, Math.abs(value ?? 0) < 0.1 ? 2 : 1) : number(value, 4);
  }

  /** Marks a line as shown or not, when something else than its entry said so. */
  press(index, shown) {
    this.#items[index]?.parentElement.setAttribute("aria-pressed", String(shown));
  }

  #lineText(line, data, board, index) {
    const values = smoothed(valuesOf(line, data.series), index === undefined && !this.#chart.exact ? board.smoothing : 0);
    const at = index ?? lastIndex(values);
    const band = line.band === undefined ? undefined : bandOf(line, data.series);
    const around = band === undefined || band.low[at] === null || band.low[at] === undefined ? "" : ` (${this.text(band.low[at])} – ${this.text(band.high[at])})`;
    return this.text(values[at]) + around;
  }

  #heat(data, index) {
    const at = index ?? data.x.length - 1;
    for (const [i, line] of this.#chart.lines.entries()) {
      this.#items[i].textContent = this.text(valuesOf(line, data.series)[at]);
    }
  }

  #build(data) {
    this.#items = [...this.#chart.lines, ...data.points].map(() => h("output", { class: "legend-value" }));
    if (this.#chart.kind === "heat") {
      replace(this.element, scale(), heatValues(this.#items));
      return;
    }
    const lines = this.#chart.lines.map((line, i) => this.#entry("line", i, line, this.#items[i]));
    const points = data.points.map((set, i) => this.#entry("points", i, set, this.#items[lines.length + i]));
    replace(this.element, lines, points);
  }

  #entry(kind, index, entry, value) {
    const button = h("button", {
      class: "legend-entry", "aria-pressed": "true", title: entry.note ?? undefined,
      style: { "--swatch": `var(--series-${entry.colour})` },
      onclick: () => {
        const shown = button.getAttribute("aria-pressed") !== "true";
        button.setAttribute("aria-pressed", String(shown));
        this.#toggle(kind, index, shown);
      },
    }, h("span", { class: `swatch ${kind === "points" ? `mark-${entry.mark}` : entry.dash ? "dashed" : this.#chart.kind}`, "aria-hidden": "true" }),
    untrusted(entry.name), value);
    return button;
  }
}

function heatValues(items) {
  const last = items.length - 1;
  return [[0, "start"], [last, "end"]]
    .map(([i, name]) => h("span", { class: "legend-entry" }, name, items[i]));
}

function scale() {
  const steps = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];
  return h("span", { class: "heat-scale", role: "img", "aria-label": "colours from −100 % to 100 %" },
    "−1", steps.map(value => h("span", { style: { background: heat(value) } })), "1");
}

function lastIndex(values) {
  const back = values.findLastIndex(value => value !== null && value !== undefined);
  return back < 0 ? values.length - 1 : back;
}
