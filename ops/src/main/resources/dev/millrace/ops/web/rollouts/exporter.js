// The button that makes a CSV file of what was found, and says how far it is.

import { h } from "/web/shell/dom.js";
import { count } from "/web/shell/format.js";
import { source } from "/web/shell/source.js";
import { csvOf, MOST_ROWS, save } from "/web/rollouts/csv.js";

export class Exporter {
  #view;
  #query;
  #running;
  #total = 0;

  /** `query()`: what to export when the button is pressed. */
  constructor(view, query) {
    this.#view = view;
    this.#query = query;
    this.element = h("button", { class: "button small export", hidden: source.embedded, onclick: () => this.#press() }, "Export as CSV");
  }

  /** How many rows there are. */
  show(total) {
    this.#total = total;
    this.element.disabled = total === 0;
    this.element.title = total > MOST_ROWS ? `The first ${MOST_ROWS.toLocaleString("en")} rows of what was found` : "All rows of what was found";
  }

  async #press() {
    if (this.#running !== undefined) {
      this.#running.abort();
      return;
    }
    this.#running = new AbortController();
    const end = AbortSignal.any([this.#running.signal, this.#view.signal]);
    try {
      this.#say(`0 of ${count(this.#total)} …`);
      const file = await csvOf(this.#view, this.#query(), (rows, total) => this.#say(`${count(rows)} of ${count(total)}: stop`), end);
      save(file, "responses.csv");
      this.#say("Export as CSV");
    } catch (problem) {
      this.#say(problem.name === "AbortError" ? "Export as CSV" : "Export failed: try again");
    } finally {
      this.#running = undefined;
    }
  }

  #say(words) {
    this.element.textContent = words;
  }
}
