// The overview of a run: how it stands, how its parts work together, how its metrics went.

import { RunCharts } from "/web/overview/charts.js";
import { configuration } from "/web/overview/configuration.js";
import { Headline } from "/web/overview/headline.js";
import { Pipeline } from "/web/overview/pipeline.js";
import { h } from "/web/shell/dom.js";

// Without a step there may still be an evaluation.
const WITHOUT_STEP = 4000;

/** Draws the overview and keeps it up to date. */
export async function overviewPage(view) {
  view.title("Overview");
  const headline = new Headline(view);
  const pipeline = new Pipeline(view);
  const charts = new RunCharts(view);
  view.root.append(h("h1", { class: "unseen" }, "Overview"), headline.element, pipeline.element, charts.element, configuration(view));
  const isDue = due();
  await view.onRun(head => Promise.all([pipeline.show(), ...(isDue(head) ? [headline.show(head), charts.show(head)] : [])]));
}

// Responses come all the time, what is drawn of them comes with steps; and drawing takes the browser a while.
function due() {
  let step;
  let at = 0;
  return head => {
    const now = performance.now();
    const is = head.step !== step || head.loaded < 1 || now - at > WITHOUT_STEP;
    if (is) {
      step = head.step;
      at = now;
    }
    return is;
  };
}
