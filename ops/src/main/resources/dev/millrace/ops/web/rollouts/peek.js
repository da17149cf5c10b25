// Beside the table: the response of the current row, to read through many of them without leaving the table.

import { h, replace } from "/web/shell/dom.js";
import { untrusted } from "/web/shell/text.js";
import { folded } from "/web/rollouts/problem.js";
import { reasons, verdictMark } from "/web/rollouts/verdict.js";

const KEPT = 40;
const PAUSE = 60;

export class Peek {
  #view;
  #lives = new Map();
  #wanted;
  #timer;

  constructor(view) {
    this.#view = view;
    this.element = h("aside", { class: "peek panel", "aria-label": "The current response", "aria-live": "polite" });
    view.signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** Shows the response of a row; `address`: of its prompt's page. */
  show(row, address) {
    this.#wanted = row;
    clearTimeout(this.#timer);
    const life = this.#lives.get(row.prompt);
    if (life === undefined) {
      this.#timer = setTimeout(() => this.#fetch(row, address), PAUSE);
    } else {
      this.#draw(row, life, address);
    }
  }

  /** Shows nothing. */
  clear() {
    this.#wanted = undefined;
    replace(this.element, h("p", { class: "quiet" }, "The response of the current row is shown here: go through rows with j and k."));
  }

  async #fetch(row, address) {
    try {
      const life = await this.#view.get(`${this.#view.runPath}/prompts/${row.prompt}`);
      this.#lives.set(row.prompt, life);
      if (this.#lives.size > KEPT) {
        this.#lives.delete(this.#lives.keys().next().value);
      }
      if (this.#wanted === row) {
        this.#draw(row, life, address);
      }
    } catch (problem) {
      if (this.#wanted === row && problem.name !== "AbortError") {
        replace(this.element, h("p", { class: "quiet" }, "This response could not be fetched: ", untrusted(problem.message)));
      }
    }
  }

  #draw(row, life, address) {
    const response = life.judged[life.told]?.responses[row.sibling];
    replace(this.element,
      h("header", { class: "peek-head" }, h("h2", {}, h("a", { href: address }, `Prompt ${row.prompt}`), h("span", { class: "quiet" }, ` #${row.sibling}`)), verdictMark(row.verdict)),
      h("div", { class: "peek-problem" }, life.problem.messages.slice(-1).map(message => folded(message.content, "message-text"))),
      row.why === undefined ? undefined : h("p", { class: "quiet" }, `In this report for: ${row.why}.`),
      response === undefined ? h("p", { class: "quiet" }, "Its responses are not judged yet.") : answer(response, life));
    this.element.scrollTop = 0;
  }
}

function answer(response, life) {
  return [
    h("p", { class: "peek-truth" }, h("span", { class: "quiet" }, "ground truth "), untrusted(life.problem.groundTruth)),
    reasons(response),
    untrusted(response.text, { class: "peek-text", dir: "auto" }),
    response.textCut ? h("p", { class: "quiet" }, "… the prompt's page has the rest") : undefined,
  ];
}
