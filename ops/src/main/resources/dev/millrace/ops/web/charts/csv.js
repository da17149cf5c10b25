// A chart's numbers as a file: one row a line and step.

import { bandOf, valuesOf } from "/web/charts/columns.js";
import { h } from "/web/shell/dom.js";
import { plain } from "/web/shell/text.js";

/** The rows: `line,x,step,value,low,high`; evaluations have a row each. */
export function csvOf(chart, data) {
  const rows = [["line", "x", "step", "value", "low", "high"]];
  for (const line of chart.lines) {
    const values = valuesOf(line, data.series);
    const band = bandOf(line, data.series);
    values.forEach((value, i) => value !== null && rows.push([line.name, data.x[i], data.step[i], value, band?.low[i], band?.high[i]]));
  }
  for (const set of data.points) {
    set.points.forEach(point => rows.push([set.name, point.x, point.step, point.y]));
  }
  return rows.map(row => row.map(cell).join(",")).join("\n");
}

/** Offers text as a file. */
export function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  h("a", { href: address, download: `${plain(name).replace(/[^\w.-]+/gu, "_")}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// A spreadsheet takes text that begins so for a formula.
function cell(value) {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+@\t\r-]/u.test(text) ? `'${text}` : text;
  return /[",\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
