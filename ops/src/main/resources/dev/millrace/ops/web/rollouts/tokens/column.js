// One response among its siblings: what became of it, its course, its tokens.

import { h, replace } from "/web/shell/dom.js";
import { source } from "/web/shell/source.js";
import { figure } from "/web/rollouts/tokens/figure.js";
import { Feed } from "/web/rollouts/tokens/feed.js";
import { Plot } from "/web/rollouts/tokens/plot.js";
import { Stretches } from "/web/rollouts/tokens/stretches.js";
import { reasons, verdictMark } from "/web/rollouts/verdict.js";

export class Column {
  #fold;
  #body;

  /** `board`: `{view, ranges, carried, look, watch(), point(), choose()}`. */
  constructor(response, board) {
    const { sibling } = response;
    this.response = response;
    this.sibling = sibling;
    this.feed = new Feed(board.view, response, board.carried);
    this.stretches = new Stretches(this.feed, { all: response.sharedWithAll, some: response.sharedWithSome }, board.watch, board.look);
    this.plot = response.profile?.stride === undefined
      ? undefined
      : new Plot(response, board.ranges, index => board.point(this, index), index => board.choose(this, index));
    this.#fold = h("button", { class: "icon-button", "aria-expanded": "true", "aria-label": `Collapse response ${sibling}`, title: "Collapse (c)", onclick: () => this.fold() }, "–");
    this.#body = h("div", { class: "column-body" }, reasons(response), this.stretches.element, this.#foot());
    this.element = h("article", { class: "column", id: `response-${sibling}`, data: { sibling }, "aria-label": `Response ${sibling}, ${response.verdict}` }, this.#head(), this.#body);
  }

  /** Whether only its heading is shown. */
  get folded() {
    return this.element.classList.contains("is-folded");
  }

  /** Shows only its heading, or all of it. */
  fold(folded = !this.folded) {
    this.element.classList.toggle("is-folded", folded);
    this.#fold.textContent = folded ? "+" : "–";
    this.#fold.setAttribute("aria-expanded", String(!folded));
    this.#fold.setAttribute("aria-label", `${folded ? "Expand" : "Collapse"} response ${this.sibling}`);
  }

  #head() {
    const { response } = this;
    return h("header", { class: `column-head is-${response.verdict}` },
      h("div", { class: "column-title" },
        h("span", { class: "column-number", title: `Response ${this.sibling} of its group` }, `#${this.sibling}`),
        verdictMark(response.verdict),
        h("span", { class: "column-reward", title: "Reward in training, as configured" }, figure(response.reward)),
        this.#fold),
      h("div", { class: "column-facts" },
        h("span", {}, `${response.tokens.toLocaleString("en")} tokens`),
        response.all > response.tokens ? h("span", {}, `of ${response.all.toLocaleString("en")}`) : undefined,
        h("span", { class: response.finishReason === "stop" ? "" : "is-odd" }, response.finishReason),
        h("span", { class: "column-versions", title: "Policy versions that wrote it" }, versions(response.versions))),
      this.plot?.element);
  }

  #foot() {
    const { total } = this.feed;
    const text = source.embedded
      ? (total < this.response.all ? `This report carries the first ${total.toLocaleString("en")} of ${this.response.all.toLocaleString("en")} tokens.` : undefined)
      : h("a", { href: this.feed.textAddress, download: `prompt-${this.response.prompt}-response-${this.sibling}.txt` }, "Text as a file");
    return h("footer", { class: "column-foot" }, text);
  }
}

function versions(spans) {
  const named = spans.map(span => `v${span.version}`);
  return named.length <= 3 ? named.join(" → ") : `${named[0]} → … → ${named.at(-1)} (${named.length})`;
}

/** Columns in an order: `sibling`, `reward` (the best first) or `length` (the longest first). */
export function ordered(columns, order) {
  const by = {
    sibling: (a, b) => a.sibling - b.sibling,
    reward: (a, b) => (b.response.reward ?? -Infinity) - (a.response.reward ?? -Infinity) || a.sibling - b.sibling,
    length: (a, b) => b.response.tokens - a.response.tokens || a.sibling - b.sibling,
  };
  return [...columns].sort(by[order] ?? by.sibling);
}

/** Puts columns into an element in an order. */
export function place(element, columns, order) {
  replace(element, ordered(columns, order).map(column => column.element));
}
