// What verifiers concluded, and how long it took them.

import { h } from "/web/shell/dom.js";
import { count, number, percent } from "/web/shell/format.js";
import { empty } from "/web/shell/states.js";
import { untrusted } from "/web/shell/text.js";

const COLOURS = { accepted: 3, rejected: 2, "no-answer": 5, "not-applicable": 8, "timed-out": 4, failed: 7 };
const ORDER = Object.keys(COLOURS);
const LEAST = 0.01;

/** A bar of kinds for each verifier. */
export function verdicts(list) {
  return list.length === 0
    ? h("div", { class: "panel" }, empty("No verdicts yet", "They appear as the scorer judges responses."))
    : h("div", { class: "panel verdicts" }, list.map(({ verifier, kinds }) => bar(verifier, inOrder(kinds))));
}

function inOrder(kinds) {
  const place = kind => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  return Object.entries(kinds).filter(([, many]) => many > 0).sort(([a], [b]) => place(a) - place(b));
}

/** The table of latencies, with a picture on a logarithmic scale; nothing where none were measured. */
export function verifiers(list) {
  if (list.length === 0) {
    return undefined;
  }
  const most = Math.max(...list.map(each => each.millisMax ?? 0), 1);
  const head = ["Calls", "Mean", "P50", "P95", "P99", "Longest", "Processes", "Killed", "Crashed"];
  return h("div", { class: "panel table-wrap verifiers" }, h("table", { class: "table" },
    h("thead", {}, h("tr", {}, h("th", {}, "Verifier"), head.map(words => h("th", { class: "num" }, words)),
      h("th", { class: "latency" }, `P50 to P99 and longest, 0.01 ms to ${millis(most)}, logarithmic`))),
    h("tbody", {}, list.map(each => h("tr", {}, h("td", {}, untrusted(each.verifier)), num(count(each.calls)),
      [each.millisMean, each.millisP50, each.millisP95, each.millisP99, each.millisMax].map(value => num(millis(value))),
      [each.processesStarted, each.processesKilled, each.processesCrashed].map(value => num(value === undefined ? "–" : count(value))), h("td", { class: "latency" }, picture(each, most)))))));
}

function bar(verifier, kinds) {
  const all = kinds.reduce((sum, [, many]) => sum + many, 0);
  return h("div", { class: "verdict-row" }, h("h3", {}, untrusted(verifier)),
    h("div", { class: "verdict-bar", "aria-hidden": "true" }, kinds.map(([kind, many]) =>
      h("span", { title: `${kind}: ${percent(many / all, 2)}`, style: { "flex-grow": String(many), background: `var(--series-${COLOURS[kind] ?? 6})` } }))),
    h("ul", { class: "verdict-kinds" }, kinds.map(([kind, many]) => h("li", {},
      h("span", { class: "swatch stack", style: { "--swatch": `var(--series-${COLOURS[kind] ?? 6})` } }),
      untrusted(kind), h("span", { class: "legend-value" }, count(many)), h("span", { class: "quiet" }, percent(many / all, 2))))));
}

function picture(each, most) {
  const at = value => `${Math.min(100, (100 * Math.log(Math.max(value, LEAST) / LEAST)) / Math.log(most / LEAST)).toFixed(2)}%`;
  const [from, to] = [at(each.millisP50 ?? LEAST), at(each.millisP99 ?? LEAST)];
  return h("div", { class: "latency-picture", "aria-hidden": "true" },
    h("span", { class: "latency-range", style: { left: from, right: `calc(100% - ${to})` } }),
    h("span", { class: "latency-mark", style: { left: at(each.millisP95 ?? LEAST) } }),
    h("span", { class: "latency-most", style: { left: at(each.millisMax ?? LEAST) } }));
}

function millis(value) {
  return value === undefined || value === null ? "–" : value >= 1000 ? `${number(value / 1000, 3)} s` : `${number(value, 3)} ms`;
}

function num(text) {
  return h("td", { class: "num" }, text);
}
