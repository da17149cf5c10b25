// The axes of charts: how numbers stand beside them, and which range they span.

import uPlot from "/lib/uplot/uPlot.esm.js";
import { duration, number } from "/web/shell/format.js";
import { colour } from "/web/shell/theme.js";

const SECONDS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 28800, 43200, 86400, 172800, 432000, 864000];
const LETTERS = [[1e9, "G"], [1e6, "M"], [1e3, "k"]];

/** Both axes in the page's colours; `axis` is the horizontal one; `log`: whether the other is logarithmic. */
export function axes(chart, axis, log) {
  const style = {
    font: `11px ${getComputedStyle(document.body).fontFamily}`,
    stroke: colour("--text-3"),
    grid: { stroke: colour("--grid"), width: 1 },
    ticks: { show: false },
  };
  const across = { ...style, size: 24, gap: 4, space: 64, values: (_, splits) => splits.map(value => onAxis(value, axis)) };
  if (axis === "seconds") {
    across.incrs = SECONDS;
  }
  const powers = (_, splits) => splits.map(value => (Number.isInteger(Number(Math.log10(value).toFixed(9))) ? value : null));
  const grid = log ? { ...style.grid, filter: (plot, splits) => (plot.scales.y.max / plot.scales.y.min > 20 ? powers(plot, splits) : splits) } : style.grid;
  const up = { ...style, grid, size: 46, gap: 4, space: 30, values: (_, splits) => splits.map(value => (value === null ? null : short(value, chart.format))) };
  return [across, chart.kind === "heat" ? { ...up, grid: { show: false }, splits: () => [0.5, 5, 9.5], values: () => ["start", "middle", "end"] } : up];
}

/** The scales; `zoom()` gives the range across, or undefined; `places()` and `extra(from, to)` give what else has to fit across and up. */
export function scales(chart, log, { zoom, places, extra }) {
  const y = log
    ? { distr: 3, range: (plot, low, high) => logarithmic(widened(plot, low, high, extra)) }
    : { range: (plot, low, high) => linear(chart, widened(plot, low, high, extra)) };
  return {
    x: { time: false, range: (_, low, high) => zoom() ?? across(low, high, places()) },
    y: chart.kind === "heat" ? { range: () => [0, 10] } : y,
  };
}

/** A number in a few letters: `12k`, `0.25`, `40 %`. */
export function short(value, format) {
  if (format === "percent") {
    return `${number(100 * value, 4)}\u202f%`;
  }
  const [unit, letter] = LETTERS.find(([least]) => Math.abs(value) >= least && Math.abs(value) >= 10_000) ?? [1, ""];
  if (value !== 0 && Math.abs(value) < 1e-3) {
    return `${Number((value / 10 ** Math.floor(Math.log10(Math.abs(value)))).toPrecision(3))}e${Math.floor(Math.log10(Math.abs(value)))}`.replaceAll("-", "\u2212");
  }
  return number(value / unit, 4) + letter;
}

function onAxis(value, axis) {
  return axis === "seconds" ? duration(value) : Number.isInteger(value) ? short(value) : "";
}

function across(low, high, places) {
  const all = [low, high, ...places].filter(value => value !== null && value !== undefined);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return all.length === 0 ? [0, 1] : from === to ? [from - 1, to + 1] : [from, to];
}

function widened(plot, low, high, extra) {
  const more = extra(plot.scales.x.min, plot.scales.x.max).filter(value => value !== null && value !== undefined);
  const all = [low, high, ...more].filter(value => value !== null && Number.isFinite(value));
  return all.length === 0 ? undefined : [Math.min(...all), Math.max(...all)];
}

function linear(chart, range) {
  if (chart.range === "share" || range === undefined) {
    return [0, 1];
  }
  const [low, high] = range;
  const size = Math.max(Math.abs(low), Math.abs(high));
  const pad = high > low ? 0.08 * (high - low) : size === 0 ? (chart.format === "percent" ? 0.05 : 1) : 0.1 * size;
  const floor = (chart.range === "zero" || chart.kind === "stack") && low >= 0 ? 0 : low - pad;
  return [floor, high + pad];
}

function logarithmic(range) {
  return range === undefined || range[0] <= 0 ? [1e-3, 1] : uPlot.rangeLog(range[0], range[1], 10, false);
}
