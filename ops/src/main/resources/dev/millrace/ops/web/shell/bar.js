// The bar above every page: where one is, the run and its state, its pages, the theme.

import { h, replace, svg } from "/web/shell/dom.js";
import { showKeys } from "/web/shell/keys.js";
import { to } from "/web/shell/router.js";
import { source } from "/web/shell/source.js";
import { untrusted } from "/web/shell/text.js";
import { themeSwitch } from "/web/shell/theme.js";

const TABS = [["overview", "Overview", ""], ["rollouts", "Rollouts", "/rollouts"], ["health", "Health", "/health"]];

/** Draws the bar for a view. */
export function drawBar(view) {
  const run = h("div", { class: "bar-run" });
  view.shown = head => replace(run, runName(view, head));
  replace(document.getElementById("bar"),
    h("a", { class: "brand", href: to("/"), "aria-label": "Millrace, list of runs" }, wheel(), "Millrace"),
    view.runPath === undefined ? places(view) : [run, tabs(view)],
    h("div", { class: "bar-end" },
      view.runPath === undefined || source.embedded ? undefined : h("a", { class: "bar-link", href: to("/compare", { runs: view.params.id }) }, "Compare"),
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
    link(to("/"), "Runs", view.place === "runs"), link(to("/compare"), "Compare", view.place === "compare"));
}

function link(href, words, current) {
  return h("a", { class: "tab", href, "aria-current": current ? "page" : undefined }, words);
}

function wheel() {
  const spokes = "M12 2.5v19M2.5 12h19M5.3 5.3l13.4 13.4M18.7 5.3L5.3 18.7";
  return svg("svg", { viewBox: "0 0 24 24", width: 20, height: 20, class: "wheel", "aria-hidden": "true" },
    svg("circle", { cx: 12, cy: 12, r: 6.2 }), svg("path", { d: spokes }));
}
