// The effective configuration of a run: fetched when somebody opens it.

import { h, replace } from "/web/shell/dom.js";
import { failed, loading } from "/web/shell/states.js";
import { untrusted } from "/web/shell/text.js";

/** A closed section with every setting, and a field to find some. */
export function configuration(view) {
  const list = h("div", { class: "panel table-wrap settings" });
  const find = h("input", { class: "field", type: "search", placeholder: "Find a setting", "aria-label": "Find a setting", oninput: () => draw() });
  let values;
  const draw = () => {
    const text = find.value.toLowerCase();
    const shown = values.filter(({ path, value }) => `${path}=${value}`.toLowerCase().includes(text));
    replace(list, h("table", { class: "table" }, h("tbody", {}, shown.map(row))));
  };
  const section = h("details", { class: "chart-section", id: "configuration" },
    h("summary", {}, h("h2", {}, "Configuration"), h("span", { class: "aside" }, "every setting in effect")),
    h("div", { class: "toolbar" }, find), list);
  section.addEventListener("toggle", async () => {
    if (section.open && values === undefined) {
      replace(list, loading());
      try {
        ({ values } = await view.get(`${view.runPath}/configuration`));
        draw();
      } catch (problem) {
        replace(list, failed(problem));
      }
    }
  });
  return section;
}

function row({ path, value }) {
  return h("tr", {}, h("th", { scope: "row" }, h("code", {}, untrusted(path))), h("td", {}, untrusted(value)));
}
