// What was asked, what a right response must conclude, and how responses were drawn.

import { h } from "/web/shell/dom.js";
import { number } from "/web/shell/format.js";
import { untrusted } from "/web/shell/text.js";

const LONG = 1200;

/** The problem and the sampling of a prompt. */
export function problemPanel(life) {
  const { problem } = life;
  return h("section", { class: "panel problem", "aria-label": "Problem" },
    h("div", { class: "messages" }, problem.messages.length === 0 ? h("p", { class: "quiet" }, "The problem has no messages.") : problem.messages.map(message)),
    h("dl", { class: "facts" },
      fact("ground truth", h("strong", {}, untrusted(problem.groundTruth))),
      fact("family", problem.family === "" ? "–" : untrusted(problem.family)),
      fact("difficulty", problem.difficulty === 0 ? "unknown" : number(problem.difficulty)),
      fact("problem", [untrusted(problem.id), " of ", untrusted(problem.dataSource)]),
      sampling(life.sampling),
      metadata(problem.metadata)));
}

function message({ role, content }) {
  return h("div", { class: "message" }, h("span", { class: "message-role" }, untrusted(role)), folded(content, "message-text"));
}

/** A text that is cut where it is long, with a button for the rest. */
export function folded(text, name) {
  if (text.length <= LONG) {
    return untrusted(text, { class: name });
  }
  const more = h("button", { class: "button small", onclick: () => rest() }, `All ${text.length.toLocaleString("en")} characters`);
  const element = h("div", {}, untrusted(text.slice(0, LONG), { class: name }), "… ", more);
  const rest = () => element.replaceWith(untrusted(text, { class: name }));
  return element;
}

function sampling(drawn) {
  const parts = [
    drawn.temperature === 0 ? "most likely token" : `temperature ${number(drawn.temperature)}`,
    drawn.topP < 1 ? `top-p ${number(drawn.topP)}` : undefined,
    drawn.topK > 0 ? `top-k ${drawn.topK}` : undefined,
    `at most ${drawn.maxTokens.toLocaleString("en")} tokens`,
    drawn.stopTokenIds.length > 0 ? `stops at token ${drawn.stopTokenIds.join(", ")}` : undefined,
  ];
  return fact("sampling", parts.filter(part => part !== undefined).join(", "));
}

function metadata(values) {
  const entries = Object.entries(values);
  return entries.length === 0
    ? undefined
    : fact("metadata", h("details", {}, h("summary", {}, `${entries.length} ${entries.length === 1 ? "entry" : "entries"}`),
      h("dl", { class: "facts" }, entries.map(([name, value]) => fact(untrusted(name), folded(value, ""))))));
}

function fact(name, ...value) {
  return h("div", {}, h("dt", {}, name), h("dd", {}, value));
}
