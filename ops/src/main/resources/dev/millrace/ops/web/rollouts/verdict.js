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
  return h("section", { class: "verdict-reasons", "aria-label": "Verdict" },
    h("p", {}, untrusted(response.verifier, { class: "quiet" }), " ", found(response), measured(response), rewarded(response.tokenRewards)),
    response.parts === undefined ? undefined : h("ol", { class: "parts" }, response.parts.map(part)));
}

function part(part) {
  const reward = part.verdictReward === undefined ? "" : ` ${figure(part.verdictReward)}`;
  return h("li", {}, untrusted(part.verifier), " ", verdictMark(part.verdict), h("strong", {}, reward), " ", found(part), measured(part));
}

function found({ concluded }) {
  return concluded === "" ? h("span", { class: "quiet" }, "nothing to show") : h("q", {}, untrusted(concluded));
}

function measured({ credit, accuracy, metrics = {} }) {
  return [
    credit === undefined ? undefined : [", ", h("strong", {}, `${credit.passed} of ${credit.total}`), " checks passed"],
    accuracy === undefined ? undefined : [", accuracy ", h("strong", {}, figure(accuracy))],
    Object.entries(metrics).map(([name, value]) => [", ", untrusted(name), " ", h("strong", {}, figure(value))]),
  ];
}

function rewarded(rewards) {
  return rewards === undefined ? undefined : `, rewards of ${rewards.count.toLocaleString("en")} tokens, ${figure(rewards.sum)} in all`;
}
