// The configuration that a run ran with, every value of it.

import { searchField } from "/web/shell/controls.js";
import { h, replace } from "/web/shell/dom.js";
import { empty } from "/web/shell/states.js";
import { untrusted } from "/web/shell/text.js";

/** Draws the page. A run's configuration does not change. */
export async function configurationPage(view) {
  view.title("Configuration");
  const { values } = await view.get(`${view.runPath}/configuration`);
  const many = h("span", { class: "aside" });
  const place = h("div", { class: "panel table-wrap" });
  const draw = text => {
    const words = text.toLowerCase().split(/\s+/u);
    const shown = values.filter(each => words.every(word => `${each.path} ${each.value}`.toLowerCase().includes(word)));
    many.textContent = shown.length === values.length ? `${values.length} values` : `${shown.length} of ${values.length} values`;
    replace(place, shown.length === 0 ? empty("No setting matches", "Clear the filter to see all of them.") : table(shown));
  };
  const filter = searchField("Filter by path or value", view.query.get("filter") ?? "", text => {
    view.remember({ filter: text });
    draw(text);
  });
  view.root.append(h("div", { class: "page-head" }, h("h1", {}, "Configuration"), many, h("div", { class: "page-controls" }, filter)), place);
  draw(filter.value);
}

function table(values) {
  return h("table", { class: "table settings" },
    h("thead", {}, h("tr", {}, h("th", {}, "Setting"), h("th", {}, "Value"))),
    h("tbody", {}, values.map(each => h("tr", {}, h("th", { scope: "row" }, h("code", {}, untrusted(each.path))), h("td", {}, untrusted(each.value ?? "–"))))));
}
