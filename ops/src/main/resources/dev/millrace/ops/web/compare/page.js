// Several runs over one another: curves, final numbers, what was configured otherwise.

import { Board } from "/web/charts/board.js";
import { toolbar } from "/web/charts/toolbar.js";
import { CompareCharts } from "/web/compare/charts.js";
import { metricPicker } from "/web/compare/picker.js";
import { runChooser } from "/web/compare/runs.js";
import { differences, finalNumbers } from "/web/compare/tables.js";
import { h, replace } from "/web/shell/dom.js";
import { Live } from "/web/shell/live.js";
import { empty } from "/web/shell/states.js";

const USUAL = ["solveRate", "rewardMean", "responseLengthMean", "entropy"];

/** Draws the comparison and keeps it up to date. */
export async function comparePage(view) {
  view.title("Compare");
  const board = Object.assign(new Board(), {
    axis: view.query.get("x") ?? "step", phase: view.query.get("phase") ?? "policy", smoothing: Number(view.query.get("smooth") ?? 0),
  });
  const ids = new Set((view.query.get("runs") ?? "").split(",").filter(id => id !== ""));
  const keys = new Set((view.query.get("keys") ?? USUAL.join(",")).split(",").filter(key => key !== ""));
  const numbers = h("div", { class: "panel table-wrap" });
  const settings = h("div", { class: "panel table-wrap" });
  const content = h("div");
  let heads = [];
  let metrics = [];
  const shown = () => [...keys].map(key => metrics.find(metric => metric.key === key)).filter(metric => metric !== undefined);
  const charts = new CompareCharts(view, board, compared => replace(numbers, finalNumbers(heads, compared, shown())));
  const remember = () => view.remember({
    runs: [...ids].join(","), keys: [...keys].join(",") === USUAL.join(",") ? undefined : [...keys].join(","),
    x: board.axis === "step" ? undefined : board.axis, phase: board.phase === "policy" ? undefined : board.phase, smooth: board.smoothing || undefined,
  });
  const picker = metricPicker(keys, () => {
    remember();
    charts.show(heads, shown()).catch(problem => view.notices.trouble(problem));
  });
  const chooser = runChooser(ids, () => {
    remember();
    load().catch(problem => view.notices.trouble(problem));
  }, (index, on) => charts.toggle(index, on));
  const load = async () => {
    heads = await Promise.all([...ids].map(id => view.get(`/runs/${encodeURIComponent(id)}`)));
    chooser.show(heads, (await view.get("/runs")).runs);
    metrics = union(heads);
    picker.offer(metrics);
    content.hidden = heads.length === 0;
    nothing.hidden = heads.length > 0;
    if (heads.length > 0) {
      replace(settings, differences(heads, await view.get("/compare/configuration", { runs: [...ids].join(",") })));
      await charts.show(heads, shown());
    }
  };
  const nothing = empty("No runs chosen", "Add runs above, or mark them in the list of runs.");
  content.append(toolbar(board, view.signal, { phases: true, extra: picker.element }), charts.element,
    title("Final numbers", "metrics: mean of the last 10 points; evaluations: the last one"), numbers,
    title("Configuration", "settings that differ"), settings);
  view.root.append(h("div", { class: "page-head" }, h("h1", {}, "Compare"), chooser.element), nothing, content);
  ["settings", "smoothing"].forEach(type => board.on(type, remember, view.signal));
  await load();
  new Live(view, "/events", () => charts.refresh());
}

function title(words, aside) {
  return h("div", { class: "section-head" }, h("h2", {}, words), h("span", { class: "aside" }, aside));
}

function union(heads) {
  const found = new Map(heads.flatMap(head => head.metrics).filter(metric => metric.n > 0).map(metric => [metric.key, metric]));
  return [...found.values()].sort((a, b) => a.key.localeCompare(b.key));
}
