// The list of runs: what there is, how far each came, which ones to compare.

import { RunsTable } from "/web/runs/table.js";
import { searchField } from "/web/shell/controls.js";
import { h, replace } from "/web/shell/dom.js";
import { Live } from "/web/shell/live.js";
import { go } from "/web/shell/router.js";
import { empty } from "/web/shell/states.js";

/** Draws the list and keeps it up to date. */
export async function runsPage(view) {
  view.title("Runs");
  const compare = h("button", { class: "button", disabled: true, onclick: () => go("/compare", { runs: [...table.chosen].join(",") }) });
  const table = new RunsTable(view.query.get("sort") ?? "-lastActivity", chosen => {
    compare.disabled = chosen.size < 2;
    compare.classList.toggle("primary", chosen.size >= 2);
    compare.textContent = chosen.size < 2 ? "Compare: choose two or more" : `Compare ${chosen.size} runs`;
  }, sort => remember({ sort: sort === "-lastActivity" ? undefined : sort }));
  const place = h("div", { class: "panel table-wrap" });
  const many = h("span", { class: "aside" });
  const state = { filter: view.query.get("filter") ?? "", sort: view.query.get("sort") ?? undefined };
  let runs = [];
  const remember = change => view.remember(Object.assign(state, change));
  const draw = () => {
    const shown = runs.filter(run => matches(run, state.filter));
    many.textContent = shown.length === runs.length ? `${runs.length}` : `${shown.length} of ${runs.length}`;
    replace(place, shown.length === 0 ? nothing(runs) : table.show(shown));
  };
  const filter = searchField("Filter by name, preset, state", state.filter, text => {
    remember({ filter: text });
    draw();
  });
  view.root.append(h("div", { class: "page-head" }, h("h1", {}, "Runs"), many, h("div", { class: "page-controls" }, filter, compare)), place);
  const refresh = async () => {
    ({ runs } = await view.get("/runs"));
    draw();
  };
  await refresh();
  new Live(view, "/events", refresh);
}

function matches(run, text) {
  const said = [run.name, run.id, run.preset, run.state, run.directory, `seed ${run.seed}`].join(" ").toLowerCase();
  return text.toLowerCase().split(/\s+/u).every(word => said.includes(word));
}

function nothing(runs) {
  return runs.length === 0
    ? empty("No runs yet", "Start one with ", h("code", {}, "millrace train"), "; it appears here by itself.")
    : empty("No run matches", "Clear the filter to see all of them.");
}
