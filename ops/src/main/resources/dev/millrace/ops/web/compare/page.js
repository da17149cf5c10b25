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

const USUAL = "solveRate,rewardMean,responseLengthMean,entropy";
const READING = 1000;

/** Draws the comparison and keeps it up to date. */
export async function comparePage(view) {
  view.title("Compare");
  const page = new Comparison(view);
  await page.load();
  new Live(view, "/events", () => page.load());
}

class Comparison {
  #view;
  #board;
  #ids;
  #keys;
  #heads = [];
  #metrics = [];
  #shape = "";
  #numbers = h("div", { class: "panel table-wrap" });
  #settings = h("div", { class: "panel table-wrap" });
  #nothing = empty("No runs chosen", "Add runs above, or mark them in the list of runs.");
  #content = h("div", { hidden: true });
  #charts;
  #picker;
  #chooser;

  constructor(view) {
    this.#view = view;
    const { query } = view;
    this.#board = Object.assign(new Board(), {
      axis: query.get("x") ?? "step", phase: query.get("phase") ?? "policy", smoothing: Number(query.get("smooth") ?? 0),
    });
    this.#ids = new Set(words(query.get("runs") ?? ""));
    this.#keys = new Set(words(query.get("keys") ?? USUAL));
    this.#charts = new CompareCharts(view, this.#board, compared => replace(this.#numbers, finalNumbers(this.#heads, compared, this.#shown())));
    this.#picker = metricPicker(this.#keys, () => this.#changed());
    this.#chooser = runChooser(this.#ids, () => this.#changed(), (index, on) => this.#charts.toggle(index, on));
    this.#content.append(
      h("h2", { class: "unseen" }, "Curves"), toolbar(this.#board, view.signal, { phases: true, extra: this.#picker.element }), this.#charts.element,
      title("Final numbers", "metrics: mean of the last 10 points; evaluations: the last one"), this.#numbers,
      title("Configuration", "settings that differ"), this.#settings);
    view.root.append(h("div", { class: "page-head" }, h("h1", {}, "Compare"), this.#chooser.element), this.#nothing, this.#content);
    ["settings", "smoothing"].forEach(type => this.#board.on(type, () => this.#remember(), view.signal));
  }

  /** Fetches the runs anew; draws what has changed. */
  async load() {
    const heads = await Promise.all([...this.#ids].map(id => this.#view.get(`/runs/${encodeURIComponent(id)}`)));
    this.#heads = heads;
    this.#metrics = union(heads);
    this.#content.hidden = heads.length === 0;
    this.#nothing.hidden = heads.length > 0;
    const shape = JSON.stringify([heads.map(head => [head.id, head.sets]), this.#shown().map(metric => metric.key), this.#metrics.length]);
    if (shape === this.#shape) {
      await this.#charts.refresh();
    } else {
      this.#shape = shape;
      await this.#build();
    }
    // News of the list of runs do not tell how far a log was read.
    if (heads.some(head => head.loaded < 1)) {
      setTimeout(() => this.#view.signal.aborted || this.#again(), READING);
    }
  }

  async #build() {
    this.#chooser.show(this.#heads, (await this.#view.get("/runs")).runs);
    this.#picker.offer(this.#metrics);
    if (this.#heads.length > 0) {
      replace(this.#settings, differences(this.#heads, await this.#view.get("/compare/configuration", { runs: [...this.#ids].join(",") })));
      await this.#charts.show(this.#heads, this.#shown());
    }
  }

  #changed() {
    this.#remember();
    this.#again();
  }

  #again() {
    this.load().catch(problem => this.#view.signal.aborted || this.#view.notices.trouble(problem));
  }

  #shown() {
    return [...this.#keys].map(key => this.#metrics.find(metric => metric.key === key)).filter(metric => metric !== undefined);
  }

  #remember() {
    const { axis, phase, smoothing } = this.#board;
    const keys = [...this.#keys].join(",");
    this.#view.remember({
      runs: [...this.#ids].join(","), keys: keys === USUAL ? undefined : keys,
      x: axis === "step" ? undefined : axis, phase: phase === "policy" ? undefined : phase, smooth: smoothing || undefined,
    });
  }
}

function title(text, aside) {
  return h("div", { class: "section-head" }, h("h2", {}, text), h("span", { class: "aside" }, aside));
}

function union(heads) {
  const found = new Map(heads.flatMap(head => head.metrics).filter(metric => metric.n > 0).map(metric => [metric.key, metric]));
  return [...found.values()].sort((a, b) => a.key.localeCompare(b.key));
}

function words(text) {
  return text.split(",").filter(word => word !== "");
}
