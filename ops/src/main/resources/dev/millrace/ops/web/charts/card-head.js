// The head of a chart's card: name, unit, buttons, and what its metrics mean.

import { icon } from "/web/charts/icons.js";
import { h } from "/web/shell/dom.js";

/** The elements, in order. `actions`: `log` (undefined, or whether it is on), `setLog(on)`, `save()`, `enlarge` (undefined, or a function). */
export function cardHead(chart, actions) {
  const meanings = meaningsOf(chart);
  return [
    h("header", { class: "card-head" },
      h("h3", {}, chart.title), h("span", { class: "unit" }, unitOf(chart)),
      h("div", { class: "card-buttons" },
        actions.log === undefined ? undefined : logButton(chart, actions),
        meanings === undefined ? undefined : meaningButton(chart, meanings),
        button(chart, icon("download"), "Download as CSV", actions.save),
        actions.enlarge === undefined ? undefined : button(chart, icon("enlarge"), "Enlarge", actions.enlarge))),
    meanings,
  ];
}

function button(chart, content, words, action, more = {}) {
  return h("button", { class: "icon-button small", title: words, "aria-label": `${words}: ${chart.title}`, onclick: action, ...more }, content);
}

function logButton(chart, actions) {
  const toggle = button(chart, "log", "Log scale", () => {
    const on = toggle.getAttribute("aria-pressed") !== "true";
    toggle.setAttribute("aria-pressed", String(on));
    actions.setLog(on);
  }, { "aria-pressed": String(actions.log) });
  return toggle;
}

function meaningButton(chart, meanings) {
  const toggle = () => {
    meanings.hidden = !meanings.hidden;
    opener.setAttribute("aria-expanded", String(!meanings.hidden));
  };
  const opener = button(chart, icon("info"), "What it means", toggle, {
    "aria-expanded": "false",
    onkeydown: event => event.key === "Escape" && !meanings.hidden && toggle(),
  });
  return opener;
}

function meaningsOf(chart) {
  const known = (chart.meanings ?? []).filter(metric => metric.meaning !== undefined);
  return known.length === 0 ? undefined : h("dl", { class: "meanings", hidden: true }, known.map(metric => [
    h("dt", {}, h("code", {}, metric.key), h("span", { class: "unit" }, metric.unit)), h("dd", {}, metric.meaning),
  ]));
}

function unitOf(chart) {
  return chart.format === "percent" || chart.unit === "–" ? "" : chart.unit ?? "";
}
