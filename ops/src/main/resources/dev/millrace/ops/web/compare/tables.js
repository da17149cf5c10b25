// The tables of a comparison: what each run came to, and where their configurations differ.

import { colourOf } from "/web/compare/join.js";
import { stateMark } from "/web/shell/bar.js";
import { h } from "/web/shell/dom.js";
import { count, duration, number, percent } from "/web/shell/format.js";
import { to } from "/web/shell/router.js";
import { empty } from "/web/shell/states.js";
import { untrusted } from "/web/shell/text.js";

const LAST = 10;

/** A row a run; `compared` is what the server sent for the charts. Solve rates that are the best are set in bold. */
export function finalNumbers(heads, compared, metrics) {
  const sets = [...new Set(compared.flatMap(run => Object.keys(run.evaluations.sets)))];
  const columns = [
    ...sets.map(set => ({ words: set === "heldOut" ? "Held-out" : set === "outOfDistribution" ? "Out of distribution" : set, best: true, text: percent,
      value: run => run.evaluations.sets[set]?.at(-1)?.solveRate })),
    { words: "Solve rate", best: true, text: percent, value: run => lastMean(run.series.series.solveRate?.mean) },
    ...metrics.filter(metric => metric.key !== "solveRate").map(metric => ({
      words: metric.key, text: metric.unit === "share" ? percent : number, value: run => lastMean(run.series.series[metric.key]?.mean) })),
  ];
  const best = columns.map(column => Math.max(...compared.map(run => column.value(run) ?? -Infinity)));
  return h("table", { class: "table final" },
    h("thead", {}, h("tr", {}, ["Run", "State"].map(words => h("th", {}, words)),
      ["Steps", "Tokens", "Time", ...columns.map(column => column.words)].map(words => h("th", { class: "num" }, words)))),
    h("tbody", {}, compared.map((run, i) => h("tr", {}, about(heads[i], i), columns.map((column, at) => {
      const value = column.value(run) ?? undefined;
      return h("td", { class: `num${column.best && value === best[at] && compared.length > 1 ? " best" : ""}` }, column.text(value));
    })))));
}

/** Settings that differ, a column a run. */
export function differences(heads, { rows }) {
  if (rows.length === 0) {
    return empty("No differences", "These runs have the same effective configuration.");
  }
  return h("table", { class: "table differences" },
    h("thead", {}, h("tr", {}, h("th", {}, "Setting"), heads.map((head, i) => h("th", {}, swatch(i), untrusted(head.name))))),
    h("tbody", {}, rows.map(row => h("tr", {}, h("th", { scope: "row" }, h("code", {}, untrusted(row.path))),
      row.values.map(value => h("td", {}, value === null || value === undefined ? h("span", { class: "quiet" }, "–") : untrusted(value)))))));
}

/** A run's colour. */
export function swatch(index) {
  return h("span", { class: "run-swatch", style: { "--swatch": `var(--series-${colourOf(index)})` }, "aria-hidden": "true" });
}

function about(head, index) {
  return [
    h("td", {}, swatch(index), h("a", { href: to(`/run/${encodeURIComponent(head.id)}`) }, untrusted(head.name))),
    h("td", {}, stateMark(head.state)),
    h("td", { class: "num" }, (head.step ?? 0).toLocaleString("en")),
    h("td", { class: "num" }, count(head.counts.tokensGenerated)),
    h("td", { class: "num" }, head.firstTime === undefined ? "–" : duration((head.lastTime - head.firstTime) / 1000)),
  ];
}

function lastMean(values) {
  const last = (values ?? []).filter(value => value !== null).slice(-LAST);
  return last.length === 0 ? undefined : last.reduce((sum, value) => sum + value, 0) / last.length;
}
