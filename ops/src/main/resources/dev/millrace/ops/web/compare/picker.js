// Chooses the metrics of a comparison.

import { h, replace } from "/web/shell/dom.js";

/** A button that opens the list of metrics; `choose(keys)` is called after each change. */
export function metricPicker(chosen, choose) {
  const words = h("span");
  const list = h("div", { class: "picker-list" });
  const find = h("input", { class: "field", type: "search", placeholder: "Find a metric", "aria-label": "Find a metric", oninput: () => draw() });
  const element = h("details", { class: "picker" }, h("summary", { class: "button" }, words), h("div", { class: "picker-panel panel" }, find, list));
  let metrics = [];
  const draw = () => {
    words.textContent = `Metrics: ${chosen.size} of ${metrics.length}`;
    const text = find.value.toLowerCase();
    replace(list, metrics.filter(metric => metric.key.toLowerCase().includes(text)).map(metric => row(metric)));
  };
  const row = metric => {
    const box = h("input", {
      type: "checkbox", checked: chosen.has(metric.key),
      onchange: () => {
        chosen[box.checked ? "add" : "delete"](metric.key);
        words.textContent = `Metrics: ${chosen.size} of ${metrics.length}`;
        choose(chosen);
      },
    });
    return h("label", { class: "picker-row", title: metric.meaning }, box, h("code", {}, metric.key), h("span", { class: "unit" }, metric.unit));
  };
  element.addEventListener("keydown", event => {
    if (event.key === "Escape" && element.open) {
      element.open = false;
      element.querySelector("summary").focus();
    }
  });
  const offer = offered => {
    metrics = offered;
    draw();
  };
  return { element, offer };
}
