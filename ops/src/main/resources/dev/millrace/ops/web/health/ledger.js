// Where every prompt and token of a run went: drawn up when somebody asks, since that reads the whole log.

import { h, replace } from "/web/shell/dom.js";
import { count, percent } from "/web/shell/format.js";
import { source } from "/web/shell/source.js";
import { loading } from "/web/shell/states.js";
import { untrusted } from "/web/shell/text.js";

const ASK_AGAIN = 700;
const COLUMNS = ["prompts", "groups", "tokens"];

export class Ledger {
  #view;
  #state = undefined;
  element = h("div", { class: "panel ledger" });

  constructor(view) {
    this.#view = view;
  }

  /** `said`: the ledger's state as the health of the run has it. */
  async show(said) {
    const state = said?.state ?? "absent";
    if (state !== this.#state && this.#state !== "reading") {
      this.#state = state;
      await (state === "absent" ? this.#offer() : this.#follow());
    }
  }

  #offer() {
    const start = h("button", { class: "button primary", onclick: () => this.#start() }, "Draw up the ledger");
    const words = "The whole log is read for it, in the background: generated = trained + filtered + left over + … must hold for prompts, groups and tokens.";
    const parts = source.embedded ? [h("p", {}, "This report was made without the ledger.")] : [start, h("p", {}, words)];
    replace(this.element, h("div", { class: "ledger-offer" }, parts));
  }

  async #start() {
    this.#state = "reading";
    replace(this.element, loading("The log is being read …"));
    try {
      await source.post(`${this.#view.runPath}/ledger`, {}, this.#view.signal);
      await this.#follow();
    } catch (problem) {
      this.#fail(problem.message);
    }
  }

  async #follow() {
    const answer = await this.#view.get(`${this.#view.runPath}/ledger`);
    this.#state = answer.state;
    if (answer.state === "reading") {
      const far = answer.fraction ?? undefined;
      replace(this.element, h("div", { class: "ledger-offer", role: "status" },
        h("progress", { max: "1", value: far === undefined ? undefined : String(far), "aria-label": "read so far" }),
        h("p", {}, `The log is being read${far === undefined ? "" : `: ${percent(far, 0)}`} …`)));
      setTimeout(() => this.#view.signal.aborted || this.#follow().catch(problem => this.#fail(problem.message)), ASK_AGAIN);
    } else if (answer.state === "ready") {
      this.#ready(answer.ledger);
    } else if (answer.state === "failed") {
      this.#fail(answer.error);
    } else {
      this.#offer();
    }
  }

  #fail(message) {
    if (!this.#view.signal.aborted) {
      this.#state = "failed";
      const again = source.embedded ? undefined : h("button", { class: "button", onclick: () => this.#start() }, "Try again");
      replace(this.element, h("div", { class: "ledger-offer", role: "alert" }, again, h("p", {}, "The ledger could not be drawn up: ", untrusted(message))));
    }
  }

  #ready(ledger) {
    const again = source.embedded ? undefined : h("button", { class: "button", onclick: () => this.#start() }, "Draw up again");
    const verdict = ledger.closes
      ? h("p", { class: "balance good" }, "The ledger closes: nothing lost, nothing counted twice.")
      : h("p", { class: "balance bad" }, "The ledger does not close.");
    const upTo = h("p", { class: "quiet" }, `Up to step ${count(ledger.step)}; ${count(ledger.issuedAgain)} prompts issued again; `
      + `${count(ledger.compared)} of the learner's counts compared.`);
    replace(this.element, h("div", { class: "ledger-result" }, h("div", { class: "ledger-words" }, verdict, upTo, again), table(ledger)), violations(ledger.violations ?? []));
  }
}

function table(ledger) {
  const rows = Array.isArray(ledger.rows) ? ledger.rows.map(({ name, ...amount }) => [name, amount]) : Object.entries(ledger.rows);
  const all = ledger.generated?.tokens ?? 0;
  const row = (name, amount, kind) => h("tr", { class: kind }, h("th", { scope: "row" }, name),
    COLUMNS.map(column => h("td", { class: "num" }, cell(amount?.[column]))), h("td", { class: "share" }, kind === "part" && all > 0 ? share(amount.tokens / all) : undefined));
  return h("table", { class: "table balance-table" },
    h("thead", {}, h("tr", {}, h("th"), COLUMNS.map(column => h("th", { class: "num" }, column)), h("th", { class: "share" }, "share of tokens"))),
    h("tbody", {}, row("generated", ledger.generated, "total"), rows.map(([name, amount]) => row(name, amount, "part")), row("difference", ledger.difference, "total")));
}

function share(value) {
  return h("span", { class: "share-bar" }, h("span", { class: "meter", "aria-hidden": "true" }, h("span", { style: { width: `${100 * value}%` } })), h("span", { class: "share-number" }, percent(value)));
}

function cell(value) {
  return value === undefined || value === null ? "–" : value.toLocaleString("en").replace("-", "\u2212");
}

function violations(list) {
  return list.length === 0 ? undefined : h("table", { class: "table" },
    h("thead", {}, h("tr", {}, h("th", {}, "Violation"), h("th", {}, "What was found"))),
    h("tbody", {}, list.map(each => h("tr", {}, h("td", {}, h("code", {}, each.kind)), h("td", {}, untrusted(each.message))))));
}
