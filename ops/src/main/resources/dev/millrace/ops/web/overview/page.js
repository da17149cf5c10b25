// The overview of a run: how it stands, how its parts work together, how its metrics went.

import { RunCharts } from "/web/overview/charts.js";
import { configuration } from "/web/overview/configuration.js";
import { Headline } from "/web/overview/headline.js";
import { Pipeline } from "/web/overview/pipeline.js";
import { h } from "/web/shell/dom.js";

/** Draws the overview and keeps it up to date. */
export async function overviewPage(view) {
  view.title("Overview");
  const headline = new Headline(view);
  const pipeline = new Pipeline(view);
  const charts = new RunCharts(view);
  view.root.append(h("h1", { class: "unseen" }, "Overview"), headline.element, pipeline.element, charts.element, configuration(view));
  await view.onRun(head => Promise.all([headline.show(head), pipeline.show(), charts.show(head)]));
}
