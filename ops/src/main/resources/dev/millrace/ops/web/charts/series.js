// The columns and series that uPlot draws, of each kind of chart.

import { lineColumns, smoothed, stacked, valuesOf } from "/web/charts/columns.js";
import { colour } from "/web/shell/theme.js";

const PER_LINE = 4;
const FEW = 12;
const quiet = { stroke: "transparent", width: 0, points: { show: false } };

/** Data for uPlot: the axis first, then columns in the order of `seriesOf`. */
export function columnsOf(chart, data, weight, log) {
  const smoothing = chart.exact ? 0 : weight;
  if (chart.kind === "heat") {
    return [data.x, new Array(data.x.length).fill(null)];
  }
  if (chart.kind === "stack") {
    return [data.x, ...stacked(chart.lines.map(line => smoothed(filled(valuesOf(line, data.series), data), smoothing)))];
  }
  const columns = chart.lines.flatMap(line => lineColumns(line, data.series, smoothing).map(values => filled(values, data)));
  return [data.x, ...(columns.length === 0 ? [new Array(data.x.length).fill(null)] : log ? columns.map(positive) : columns)];
}

/** uPlot's series and bands of a chart. */
export function seriesOf(chart) {
  if (chart.kind === "heat" || chart.lines.length === 0) {
    return { series: [{}, quiet], bands: [] };
  }
  return chart.kind === "stack" ? stack(chart) : lines(chart);
}

/** Which of uPlot's series belong to a chart's line. */
export function seriesOfLine(chart, line) {
  return chart.kind === "stack" ? [line + 1] : Array.from({ length: PER_LINE }, (_, i) => 1 + PER_LINE * line + i);
}

/** Whether one of uPlot's series is a line as it is drawn, rather than the edge of a band or the raw values behind. */
export function isDrawn(chart, series) {
  return chart.kind === "stack" || series % PER_LINE === 0;
}

function lines(chart) {
  const series = [{}];
  const bands = [];
  for (const [i, line] of chart.lines.entries()) {
    const token = `--series-${line.colour}`;
    const first = 1 + PER_LINE * i;
    series.push(
      quiet, quiet,
      { stroke: colour(token, 0.3), width: 1, points: { show: false } },
      { stroke: colour(token), width: line.thin ? 0.8 : 1.6, dash: line.dash ? [5, 4] : undefined, points: points(token), spanGaps: line.spanGaps });
    bands.push({ series: [first + 1, first], fill: colour(token, 0.13) });
  }
  return { series, bands };
}

function stack(chart) {
  const series = chart.lines.map(line => ({
    stroke: colour(`--series-${line.colour}`),
    fill: colour(`--series-${line.colour}`, 0.55),
    width: 1,
    points: { show: false },
  }));
  return { series: [{}, ...series], bands: chart.lines.slice(1).map((_, i) => ({ series: [i + 2, i + 1] })) };
}

/** Where a line has few points, or a point has no neighbours, points are drawn: a line would show nothing there. */
function points(token) {
  return {
    size: 4.5, width: 0, fill: colour(token),
    show: (plot, _, from, to) => to - from < FEW,
    filter: (plot, i, shown, gaps) => (shown || gaps === null || gaps.length === 0 ? null : lonely(plot.data[i])),
  };
}

function lonely(values) {
  const missing = at => values[at] === null || values[at] === undefined;
  const found = values.flatMap((_, at) => (!missing(at) && missing(at - 1) && missing(at + 1) ? [at] : []));
  return found.length === 0 ? null : found;
}

function filled(values, data) {
  return values.length === data.x.length ? values : new Array(data.x.length).fill(null);
}

function positive(values) {
  return values.map(value => (value > 0 ? value : null));
}
