// Which runs are compared: a chip for each, and a list to add others from.

import { swatch } from "/web/compare/tables.js";
import { h, replace } from "/web/shell/dom.js";
import { plain, untrusted } from "/web/shell/text.js";

/** `changed()` is called when `ids`, a set, has changed; `toggled(index, shown)` when a run is shown or hidden. */
export function runChooser(ids, changed, toggled) {
  const chips = h("span", { class: "chips" });
  const add = h("select", { class: "field", "aria-label": "Add a run", onchange: () => put(add.value) });
  const put = id => {
    ids.add(id);
    changed();
  };
  const take = id => {
    ids.delete(id);
    changed();
  };
  const show = (heads, runs) => {
    replace(chips, heads.map((head, i) => chip(head, i, take, toggled)));
    const others = runs.filter(run => !ids.has(run.id));
    replace(add, h("option", { value: "", selected: true }, "Add a run …"), others.map(run => h("option", { value: run.id }, plain(run.name))));
    add.disabled = others.length === 0;
  };
  return { element: h("div", { class: "run-chooser" }, chips, add), show };
}

function chip(head, index, take, toggled) {
  const name = h("button", {
    class: "chip-name", "aria-pressed": "true", title: "Show or hide",
    onclick: () => {
      const shown = name.getAttribute("aria-pressed") !== "true";
      name.setAttribute("aria-pressed", String(shown));
      toggled(index, shown);
    },
  }, swatch(index), untrusted(head.name));
  return h("span", { class: "chip" }, name, h("button", { class: "chip-close", "aria-label": `Remove ${plain(head.name)}`, onclick: () => take(head.id) }, "×"));
}
