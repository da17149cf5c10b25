// What a report says of a run at its head, all numbers with their units, and what of the run it carries.

import { h } from "/web/shell/dom.js";
import { duration, percent, stamp } from "/web/shell/format.js";
import { untrusted } from "/web/shell/text.js";

const SETS = { heldOut: "Held-out solve rate", outOfDistribution: "Out-of-distribution solve rate" };
const FEW = 10;

/** The facts of a run: `{run, head, series, evaluations, health}`. */
export function facts({ run, head, series, evaluations, health }) {
  const { counts } = head;
  return h("dl", { class: "panel report-facts" },
    fact("Algorithm", untrusted(head.preset)),
    fact("Task", [untrusted(head.task), ", judged by ", untrusted(head.verifier)]),
    fact("Seed", String(head.seed)),
    fact("Policy steps", `${many(counts.policySteps)} of ${many(head.stepsPlanned)} planned; ${many(counts.steps)} learner steps in all`),
    fact("From, to", head.firstTime === undefined ? "–" : `${stamp(head.firstTime)} to ${stamp(head.lastTime)}: ${duration((head.lastTime - head.firstTime) / 1000)}`),
    fact("Training solve rate", course(series.series.solveRate?.mean ?? [], isCut(series) ? "points" : "policy steps")),
    Object.entries(evaluations.sets).map(([set, list]) => fact(SETS[set] ?? ["Solve rate on ", untrusted(set)], evaluated(list))),
    fact("Responses", `${many(counts.responses)} to ${many(counts.prompts)} prompts`),
    fact("Tokens", `${many(counts.tokensGenerated)} generated, ${many(counts.tokensTrained)} trained on`),
    fact("Not used", `${many(counts.deadLetters)} dead letters, ${many(counts.duplicates)} duplicates`),
    fact("Ledger", books(health.ledger)),
    fact("Configuration", h("code", { title: "SHA-256 of the settings that a step's outcome depends on" }, `sha256:${run.digest.slice(0, 16)}…`)));
}

/** What the report carries of it. */
export function contents({ run, head, series }) {
  const longest = Math.max(0, ...run.prompts.map(prompt => prompt.longest));
  return h("p", { class: "report-contents quiet" },
    `The file carries ${isCut(series) ? `every curve at ${many(series.x.length)} points, each the mean, least and greatest of its steps` : "every step of every curve"}; `,
    `${many(run.prompts.length)} of ${many(head.counts.prompts)} prompts, chosen as said below, with ${longest > run.tokens ? `the first ${many(run.tokens)} tokens` : "all tokens"} of each response; `,
    `${many(run.deadLetters)} of ${many(head.counts.deadLetters)} dead letters.`);
}

/** Whether points of curves stand for several steps. */
function isCut({ steps, x }) {
  return steps > x.length;
}

function fact(name, value) {
  return h("div", {}, h("dt", {}, name), h("dd", {}, value));
}

function many(value) {
  return (value ?? 0).toLocaleString("en");
}

/** From the mean of the first steps to that of the last. */
function course(values, points) {
  const known = values.filter(value => value !== null);
  return known.length === 0 ? "–" : `${percent(mean(known.slice(0, FEW)))} to ${percent(mean(known.slice(-FEW)))}: means of the first and last ${Math.min(FEW, known.length)} ${points}`;
}

function evaluated(list) {
  const known = list.filter(each => each.solveRate !== null);
  const last = known.at(-1);
  return last === undefined ? "–" : `${percent(known[0].solveRate)} to ${percent(last.solveRate)}: ${many(last.problems)} problems, ${many(last.responses)} responses each, ${known.length} evaluations`;
}

function books({ state, ledger }) {
  return state !== "ready" ? "not drawn up" : ledger.closes
    ? "closes: nothing was lost, nothing counted twice"
    : h("span", { class: "is-odd" }, "does not close: see Health");
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
