// All rows that were found as a CSV file, fetched page by page.

import { requestOf } from "/web/rollouts/query.js";

const LIMIT = 500;

/** A file holds no more rows than this. */
export const MOST_ROWS = 200_000;

const FIELDS = [
  "step", "prompt", "sibling", "verdict", "reward", "length", "finish", "family", "difficulty", "value", "advantage",
  "version", "lastVersion", "purpose", "phase", "filtered",
];

/** Fetches the rows of a query; `progress(rows, total)` between pages. Ends when `signal` is aborted. */
export async function csvOf(view, query, progress, signal) {
  const parts = [`${FIELDS.join(",")}\r\n`];
  let rows = 0;
  let total = Infinity;
  while (rows < Math.min(total, MOST_ROWS)) {
    signal.throwIfAborted();
    const page = await view.get(`${view.runPath}/responses`, requestOf(query, rows, LIMIT));
    total = page.total;
    if (page.rows.length === 0) {
      break;
    }
    parts.push(page.rows.map(line).join(""));
    rows += page.rows.length;
    progress(rows, total);
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

/** Hands a file to the person. */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function line(row) {
  return `${FIELDS.map(name => field(row[name])).join(",")}\r\n`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front. */
function field(value) {
  if (typeof value !== "string") {
    return value ?? "";
  }
  const plain = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
