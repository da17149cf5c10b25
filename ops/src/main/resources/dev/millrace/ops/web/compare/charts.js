// The charts of a comparison: each metric once, a line a run; each set of evaluations.

import { Card } from "/web/charts/card.js";
import { enlarger } from "/web/charts/enlarge.js";
import { Feed } from "/web/charts/feed.js";
import { plainChart } from "/web/charts/selection.js";
import { colourOf, evaluationsOf, joined } from "/web/compare/join.js";
import { settled } from "/web/shell/controls.js";
import { h, replace } from "/web/shell/dom.js";

const POINTS = 500;
const NAMES = { heldOut: "Held-out solve rate", outOfDistribution: "Out-of-distribution solve rate" };

export class CompareCharts {
  #view;
  #board;
  #runs = [];
  #hidden = new Set();
  #feed;
  #place;
  #loaded;
  #cards = h("div", { class: "cards wide" });
  #said = h("div", { class: "unseen", "aria-live": "polite" });
  element = h("div", {}, this.#cards, this.#said);

  /** `loaded(answer)` hears what came, for the tables. */
  constructor(view, board, loaded) {
    this.#view = view;
    this.#board = board;
    this.#loaded = loaded;
    this.#feed = new Feed(view, () => this.#load());
    this.#place = {
      board, signal: view.signal, name: "compare", open: () => {},
      announce: settled(words => (this.#said.textContent = words)),
    };
    this.#place.enlarge = enlarger(this.#place, this.#feed);
    const again = settled(() => this.refresh().catch(problem => this.#view.notices.trouble(problem)), 0);
    board.on("settings", () => {
      this.#feed.cards.forEach(card => card.outdate());
      again();
    }, view.signal);
  }

  /** Draws these metrics of these runs; `heads` are what is known of the runs. */
  async show(heads, metrics) {
    this.#runs = heads;
    this.#feed.remove();
    const sets = [...new Set(heads.flatMap(head => head.sets ?? []))];
    const charts = [...sets.map(set => this.#evaluations(set)), ...metrics.map(metric => this.#metric(metric))];
    const cards = charts.map(chart => new Card(chart, this.#place));
    replace(this.#cards, cards.map(card => card.element));
    cards.forEach(card => this.#feed.add(card));
    this.#hidden.forEach(run => this.toggle(run, false));
    await this.refresh();
  }

  /** Brings all charts up to date. */
  refresh() {
    return this.#feed.refresh();
  }

  /** Shows or hides a run everywhere. */
  toggle(index, shown) {
    this.#hidden[shown ? "delete" : "add"](index);
    for (const card of this.#feed.cards) {
      card.set(card.chart.set === undefined ? "line" : "points", index, shown);
    }
  }

  #metric(metric) {
    return {
      ...plainChart(metric),
      metric: metric.key,
      lines: this.#runs.map((run, i) => ({ key: String(i), name: run.name, colour: colourOf(i), dash: i >= 8, spanGaps: true })),
    };
  }

  #evaluations(set) {
    return { id: `set-${set}`, title: NAMES[set] ?? `Solve rate on ${set}`, kind: "lines", lines: [], set, format: "percent", meanings: [] };
  }

  // The tables want every metric, so all are fetched, whether their charts are in sight or not.
  async #load() {
    const keys = [...new Set(["solveRate", ...this.#feed.cards.map(card => card.chart.metric).filter(key => key !== undefined)])];
    const runs = this.#runs.map(run => run.id).join(",");
    const { axis: x, phase } = this.#board;
    const answer = await this.#view.get("/compare", { runs, keys: keys.join(","), x, phase, points: POINTS });
    this.#loaded(answer.runs);
    return ({ chart }) => (chart.set === undefined
      ? { ...joined(answer.runs, chart.metric), points: [] }
      : { ...joined(answer.runs, "solveRate"), series: {}, points: evaluationsOf(answer.runs, chart.set) });
  }
}
