// The charts of one run: sections of cards, their data, their common controls.

import { Board } from "/web/charts/board.js";
import { Card } from "/web/charts/card.js";
import { enlarger } from "/web/charts/enlarge.js";
import { Feed } from "/web/charts/feed.js";
import { sectionsOf, shapeOf } from "/web/charts/selection.js";
import { toolbar } from "/web/charts/toolbar.js";
import { loadRun } from "/web/overview/load.js";
import { settled } from "/web/shell/controls.js";
import { h, replace } from "/web/shell/dom.js";
import { go } from "/web/shell/router.js";
import { empty } from "/web/shell/states.js";

export class RunCharts {
  #view;
  #board = new Board();
  #feed;
  #place;
  #shape = "";
  #sections = h("div", { class: "chart-sections" });
  #nothing = h("div", { hidden: true });
  #said = h("div", { class: "unseen", "aria-live": "polite" });
  #chosen;

  constructor(view) {
    this.#view = view;
    const { query, head } = view;
    this.#chosen = query.get("phase") ?? undefined;
    Object.assign(this.#board, {
      axis: query.get("x") ?? "step", phase: this.#chosen ?? phaseOf(head),
      smoothing: Number(query.get("smooth") ?? 0), filter: query.get("charts") ?? "", zoom: range(query.get("range")),
    });
    this.#feed = new Feed(view, cards => loadRun(view, this.#board, cards));
    this.#place = {
      board: this.#board, signal: view.signal, name: head.name,
      open: step => go(`${view.runPage}/rollouts`, { step }),
      announce: settled(words => (this.#said.textContent = words)),
    };
    this.#place.enlarge = enlarger(this.#place, this.#feed);
    const bar = toolbar(this.#board, view.signal, {
      phases: head.counts.steps > head.counts.policySteps || head.counts.policySteps === 0,
      filter: true,
      stepAddress: step => [`${view.runPage}/rollouts`, { step }],
    });
    this.element = h("section", { class: "charts", "aria-label": "Charts" }, bar, this.#nothing, this.#sections, this.#said);
    this.#listen();
  }

  /** Brings the charts up to date with the run. */
  async show(head) {
    if (this.#chosen === undefined && phaseOf(head) !== this.#board.phase) {
      this.#board.phase = phaseOf(head);
    }
    const shape = shapeOf(head);
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#build(head);
    }
    await this.#feed.refresh();
    this.#sort();
  }

  #build(head) {
    this.#feed.remove();
    replace(this.#sections, sectionsOf(head).map(section => {
      const cards = section.charts.map(chart => new Card(chart, this.#place));
      cards.forEach(card => this.#feed.add(card));
      return sectionElement(section, cards);
    }));
    this.#sort();
  }

  // Hides what the filter leaves out, and sections that have nothing left.
  #sort() {
    const wanted = this.#board.filter.trim().toLowerCase();
    for (const card of this.#feed.cards) {
      card.element.classList.toggle("left-out", !card.matches(wanted));
    }
    let any = false;
    for (const section of this.#sections.children) {
      const shown = section.querySelectorAll(".card:not([hidden], .left-out)").length;
      section.hidden = shown === 0;
      section.querySelector(".aside").textContent = shown === 1 ? "1 chart" : `${shown} charts`;
      any ||= shown > 0;
    }
    this.#nothing.hidden = any;
    replace(this.#nothing, ...(any ? [] : [this.#why(wanted)]));
  }

  #why(wanted) {
    if (wanted !== "") {
      return empty("No chart is called so", `Nothing here has “${wanted}” in its name or in that of a metric.`);
    }
    const { counts } = this.#view.head;
    return counts.steps === 0
      ? empty("No steps yet", "Charts appear with the first step of the learner.")
      : empty("No steps of this phase", `The run has ${counts.steps - counts.policySteps} steps of value-pretraining and ${counts.policySteps} of the policy.`);
  }

  #listen() {
    const { signal } = this.#view;
    const board = this.#board;
    const remember = settled(() => this.#view.remember({
      x: board.axis === "step" ? undefined : board.axis, phase: this.#chosen, smooth: board.smoothing || undefined,
      charts: board.filter, range: board.zoom?.map(value => Number(value.toPrecision(7))).join("~"),
    }));
    const again = settled(() => this.#feed.refresh().then(() => this.#sort()).catch(problem => this.#view.notices.trouble(problem)), 0);
    board.on("settings", () => {
      this.#chosen = board.phase === phaseOf(this.#view.head) ? undefined : board.phase;
      this.#feed.cards.forEach(card => card.outdate());
      again();
    }, signal);
    board.on("zoom", settled(again, 150), signal);
    board.on("filter", () => this.#sort(), signal);
    ["settings", "zoom", "smoothing", "filter"].forEach(type => board.on(type, remember, signal));
  }
}

function sectionElement(section, cards) {
  return h("details", { class: "chart-section", open: true, id: `charts-${section.id}` },
    h("summary", {}, h("h2", {}, section.title), h("span", { class: "aside" })),
    h("div", { class: "cards" }, cards.map(card => card.element)));
}

function phaseOf(head) {
  return head.counts.policySteps > 0 ? "policy" : "valuePretraining";
}

function range(text) {
  const parts = text?.split("~").map(Number) ?? [];
  return parts.length === 2 && parts.every(Number.isFinite) ? parts : undefined;
}
