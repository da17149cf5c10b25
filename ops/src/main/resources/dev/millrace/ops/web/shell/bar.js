// The bar above every page: where one is, the run and its state, its pages, the theme.

import { h, replace, svg } from "/web/shell/dom.js";
import { showKeys } from "/web/shell/keys.js";
import { stamp } from "/web/shell/format.js";
import { compared, to } from "/web/shell/router.js";
import { source } from "/web/shell/source.js";
import { untrusted } from "/web/shell/text.js";
import { themeSwitch } from "/web/shell/theme.js";

const TABS = [
  ["overview", "Overview", ""], ["rollouts", "Rollouts", "/rollouts"], ["health", "Health", "/health"], ["configuration", "Configuration", "/configuration"],
];

/** Draws the bar for a view. */
export function drawBar(view) {
  const run = h("div", { class: "bar-run" });
  view.shown = head => replace(run, runName(view, head));
  replace(document.getElementById("bar"),
    h("a", { class: "brand", href: to("/"), "aria-label": source.embedded ? "Millrace, report" : "Millrace, list of runs" }, wheel(), "Millrace"),
    view.runPath === undefined ? places(view) : [run, tabs(view)],
    h("div", { class: "bar-end" },
      view.runPath === undefined || alone() ? undefined : h("a", { class: "bar-link", href: to("/compare", compared(view.params.id)) }, "Compare"),
      source.embedded ? reportMark() : undefined,
      themeSwitch(),
      h("button", { class: "icon-button", title: "Keys (?)", "aria-label": "Keys", onclick: () => showKeys(view) }, "?")));
}

/** A run's state as a coloured word. */
export function stateMark(state, words = undefined) {
  return h("span", { class: `state-mark is-${state}`, title: words }, h("span", { class: "dot", "aria-hidden": "true" }), state);
}

function runName(view, head) {
  return [
    h("span", { class: "bar-slash", "aria-hidden": "true" }, "/"),
    h("a", { class: "bar-name", href: to(view.runPage) }, untrusted(head.name)),
    stateMark(head.state, head.words),
  ];
}

function tabs(view) {
  return h("nav", { class: "tabs", "aria-label": "Pages of the run" },
    TABS.map(([name, words, path]) => link(to(`${view.runPage}${path}`), words, view.place === name)));
}

function places(view) {
  return h("nav", { class: "tabs", "aria-label": "Pages" },
    link(to("/"), source.embedded ? "Report" : "Runs", view.place === "runs"),
    alone() ? undefined : link(to("/compare", compared()), "Compare", view.place === "compare"));
}

/** Whether there is nothing to compare: a report of one run. */
function alone() {
  return source.embedded && source.ids.length < 2;
}

function reportMark() {
  return h("a", { class: "report-mark", href: to("/"), title: "One file, which does not change: what it is of, and how it was made" }, `Report of ${stamp(source.made)}`);
}

function link(href, words, current) {
  return h("a", { class: "tab", href, "aria-current": current ? "page" : undefined }, words);
}

function wheel() {
  const spokes = "M12 2.5v19M2.5 12h19M5.3 5.3l13.4 13.4M18.7 5.3L5.3 18.7";
  return svg("svg", { viewBox: "0 0 24 24", width: 20, height: 20, class: "wheel", "aria-hidden": "true" },
    svg("circle", { cx: 12, cy: 12, r: 6.2 }), svg("path", { d: spokes }));
}
