// The charts that a run has: the catalog's, without what the run does not measure, and one for each metric nobody placed.

import { INGREDIENTS, SECTIONS } from "/web/charts/catalog.js";
import { keysOf } from "/web/charts/columns.js";

const FORMATS = new Map(SECTIONS.flatMap(section => section.charts).filter(chart => chart.format !== undefined)
  .flatMap(chart => chart.lines.flatMap(keysOf).map(key => [key, chart.format])));

/** Sections with their charts, of the metrics in a run's head; sections without any are left out. */
export function sectionsOf(head) {
  const there = new Map(head.metrics.filter(metric => metric.n > 0).map(metric => [metric.key, metric]));
  const sections = SECTIONS.map(section => ({
    ...section,
    charts: section.charts.map(chart => fitted(chart, there, head)).filter(chart => chart !== undefined),
  }));
  sections.push({ id: "others", title: "Others", charts: others(there) });
  return sections.filter(section => section.charts.length > 0);
}

/** What changes when other charts are needed. */
export function shapeOf(head) {
  return JSON.stringify([head.metrics.filter(metric => metric.n > 0).map(metric => metric.key).sort(), (head.sets ?? []).length > 0]);
}

/** A chart of one metric by itself. */
export function plainChart(metric) {
  const format = metric.unit === "share" || metric.unit === "0–1" || FORMATS.get(metric.key) === "percent" ? "percent" : undefined;
  return {
    format,
    id: metric.key, title: words(metric.key), lines: [{ key: metric.key, name: metric.key, colour: 1 }],
    kind: "lines", unit: metric.unit, meanings: [metric],
  };
}

function fitted(chart, there, head) {
  const lines = chart.lines.filter(line => (line.of === undefined ? there.has(line.key) : line.keys.slice(0, 2).every(key => there.has(key))));
  const points = chart.points !== undefined && (head.sets ?? []).length > 0;
  if (lines.length === 0 && !points) {
    return undefined;
  }
  const meanings = [...new Set(lines.flatMap(keysOf))].map(key => there.get(key)).filter(metric => metric !== undefined);
  const unit = chart.unit ?? meanings[0]?.unit;
  return { ...chart, kind: chart.kind ?? "lines", lines, meanings, unit };
}

function others(there) {
  const placed = new Set([...INGREDIENTS, ...SECTIONS.flatMap(section => section.charts).flatMap(chart => chart.lines).flatMap(keysOf)]);
  return [...there.values()].filter(metric => !placed.has(metric.key)).map(plainChart);
}

function words(key) {
  const split = key.replace(/([a-z0-9])([A-Z])/gu, "$1 $2").toLowerCase();
  return split.charAt(0).toUpperCase() + split.slice(1);
}
