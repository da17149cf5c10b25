// What a verifier concluded, as a mark and in full.

import { h } from "/web/shell/dom.js";
import { untrusted } from "/web/shell/text.js";
import { figure } from "/web/rollouts/tokens/figure.js";

const SIGNS = { accepted: "✓", rejected: "✗", "no-answer": "∅", "not-applicable": "—", "timed-out": "◷", failed: "!" };

/** The kind of a verdict by sign and word, never by colour alone. */
export function verdictMark(verdict) {
  return h("span", { class: `verdict is-${verdict}` }, h("span", { class: "verdict-sign", "aria-hidden": "true" }, SIGNS[verdict] ?? "?"), verdict);
}

/** Why: the verifier, what it found, checks, metrics, and the verdicts that a composed one is made of. */
export function reasons(response) {
  const reward = response.tokenRewards;
  return h("section", { class: "reasons", "aria-label": "Verdict" },
    concluded(response),
    measurements(response),
    reward === undefined ? undefined : h("p", { class: "quiet" }, `rewards of ${reward.count} tokens, ${figure(reward.sum)} in all`),
    response.parts === undefined ? undefined : h("ol", { class: "parts" }, response.parts.map(part)));
}

function part(part) {
  return h("li", {},
    h("div", { class: "part-title" }, untrusted(part.verifier), verdictMark(part.verdict),
      part.verdictReward === undefined ? undefined : h("span", { class: "number" }, figure(part.verdictReward))),
    part.concluded === "" ? undefined : h("p", {}, quoted(part.concluded)),
    measurements(part));
}

function concluded(response) {
  return h("p", { class: "concluded" }, untrusted(response.verifier, { class: "quiet" }), " ",
    response.concluded === "" ? h("span", { class: "quiet" }, "found nothing to show") : quoted(response.concluded));
}

function quoted(text) {
  return h("q", {}, untrusted(text));
}

function measurements(verdict) {
  const facts = [
    verdict.credit === undefined ? undefined : ["checks passed", `${verdict.credit.passed} of ${verdict.credit.total}`],
    verdict.accuracy === undefined ? undefined : ["accuracy", figure(verdict.accuracy)],
    ...Object.entries(verdict.metrics ?? {}).map(([name, value]) => [name, figure(value)]),
  ].filter(fact => fact !== undefined);
  return facts.length === 0
    ? undefined
    : h("dl", { class: "facts" }, facts.map(([name, value]) => h("div", {}, h("dt", {}, untrusted(name)), h("dd", {}, value))));
}
