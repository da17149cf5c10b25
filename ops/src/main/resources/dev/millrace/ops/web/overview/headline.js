// The numbers at the head of the overview: how far, how good, how fast, who waits.

import { spark } from "/web/overview/spark.js";
import { pointsOf } from "/web/overview/load.js";
import { h, replace } from "/web/shell/dom.js";
import { count, duration, percent } from "/web/shell/format.js";
import { untrusted } from "/web/shell/text.js";

const KEYS = ["solveRate", "tokensPerSecond", "learnerIdle", "generatorsIdle", "scorersIdle", "seconds"];
const RECENT = 20;

export class Headline {
  #view;
  element = h("section", { class: "headline", "aria-label": "Key numbers" });

  constructor(view) {
    this.#view = view;
  }

  /** Fetches and shows the numbers. */
  async show(head) {
    const phase = head.counts.policySteps > 0 ? "policy" : "all";
    const [recent, evaluations] = await Promise.all([
      this.#view.get(`${this.#view.runPath}/series`, { keys: KEYS.join(","), x: "step", phase, points: 600 }),
      this.#view.get(`${this.#view.runPath}/evaluations`, { x: "step" }),
    ]);
    const series = Object.fromEntries(KEYS.map(key => [key, (recent.series[key]?.mean ?? []).filter(value => value !== null)]));
    replace(this.element, progress(head, series.seconds), solveRate(series.solveRate), pointsOf("solveRate", evaluations).map(evaluation),
      speed(head, series.tokensPerSecond), idle(series));
  }
}

function tile(id, label, value, ...below) {
  return h("div", { class: "tile", data: { tile: id } }, h("div", { class: "tile-label" }, label), h("div", { class: "tile-value" }, value), h("div", { class: "tile-below" }, below));
}

function progress(head, seconds) {
  const { policySteps } = head.counts;
  const planned = head.stepsPlanned;
  const label = policySteps === 0 && head.counts.steps > 0 ? "Step (value-pretraining)" : "Policy step";
  const done = policySteps === 0 ? head.counts.steps : policySteps;
  const of = planned > 0 ? h("span", { class: "tile-of" }, ` / ${planned.toLocaleString("en")}`) : undefined;
  const bar = planned > 0 ? h("progress", { max: String(planned), value: String(policySteps), "aria-label": "policy steps taken" }) : undefined;
  return tile("step", label, [done.toLocaleString("en"), of], bar, h("span", {}, time(head, seconds)));
}

// An estimate: steps to come at the mean pace of the last ones.
function time(head, seconds) {
  const left = head.stepsPlanned - head.counts.policySteps;
  const last = seconds.slice(-RECENT);
  if (head.state === "running" && left > 0 && last.length > 0) {
    return `about ${duration((left * sum(last)) / last.length)} left`;
  }
  return head.firstTime === undefined || head.counts.steps === 0 ? "" : `took ${duration((head.lastTime - head.firstTime) / 1000)}`;
}

function solveRate(values) {
  const words = values.length > 1 ? `from ${percent(values[0])} at first` : "";
  return tile("solveRate", "Solve rate", percent(values.at(-1)), spark(values, 1), h("span", {}, words));
}

function evaluation(set) {
  const values = set.points.map(point => point.y).filter(value => value !== null);
  const words = values.length > 1 ? `${change(values.at(-1) - values[0])} since the first` : "one evaluation so far";
  return tile(set.name, untrusted(set.name.charAt(0).toUpperCase() + set.name.slice(1)), percent(values.at(-1)), spark(values, set.colour), h("span", {}, values.length === 0 ? "" : words));
}

function speed(head, values) {
  return tile("speed", "Tokens a second", count(values.at(-1)), spark(values, 1, 0), h("span", {}, `${count(head.counts.tokensGenerated)} generated`));
}

function idle(series) {
  const roles = [["learner", "learnerIdle"], ["generators", "generatorsIdle"], ["scorers", "scorersIdle"]];
  return h("div", { class: "tile tile-idle" }, h("div", { class: "tile-label" }, "Idle"),
    h("dl", {}, roles.map(([name, key]) => {
      const value = series[key].at(-1);
      return [h("dt", {}, name), h("dd", {}, meter(value), h("span", {}, percent(value, 0)))];
    })));
}

function meter(value) {
  return h("span", { class: "meter", "aria-hidden": "true" }, h("span", { style: { width: `${100 * (value ?? 0)}%` } }));
}

function change(difference) {
  return `${difference < 0 ? "\u2212" : "+"}${(100 * Math.abs(difference)).toFixed(1)} points`;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
