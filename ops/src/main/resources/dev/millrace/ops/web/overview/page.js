// The overview of a run: how it stands, how its parts work together, how its metrics went.

import { RunCharts } from "/web/overview/charts.js";

/** Draws the overview and keeps it up to date. */
export async function overviewPage(view) {
  view.title("Overview");
  const charts = new RunCharts(view);
  view.root.append(charts.element);
  await view.onRun(head => charts.show(head));
}
