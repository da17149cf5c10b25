// The table of runs, sorted by any column.

import { stateMark } from "/web/shell/bar.js";
import { h } from "/web/shell/dom.js";
import { ago, bytes, clock, percent } from "/web/shell/format.js";
import { to } from "/web/shell/router.js";
import { untrusted } from "/web/shell/text.js";

const COLUMNS = [
  { key: "name", words: "Run", cell: run => link(run) },
  { key: "state", words: "State", cell: run => stateMark(run.state, run.error ?? run.words) },
  { key: "preset", words: "Preset", cell: run => untrusted(run.preset ?? "–") },
  { key: "seed", words: "Seed", number: true, cell: run => run.seed ?? "–" },
  { key: "step", words: "Steps", number: true, cell: run => steps(run) },
  { key: "solveRate", words: "Solve rate", number: true, cell: run => percent(run.solveRate) },
  { key: "heldOut", words: "Held-out", number: true, cell: run => percent(run.heldOut) },
  { key: "lastActivity", words: "Last activity", number: true, cell: run => activity(run) },
  { key: "bytes", words: "Size", number: true, cell: run => bytes(run.bytes) },
];

export class RunsTable {
  #sort;
  #choose;
  #sorted;
  #runs = [];
  #body = h("tbody");
  #heads = new Map();
  #element;
  chosen = new Set();

  /** `sort`: a column's key, with `-` in front for the largest first; `choose(chosen)` and `sorted(sort)` hear of changes. */
  constructor(sort, choose, sorted) {
    this.#sort = sort;
    this.#choose = choose;
    this.#sorted = sorted;
    this.#element = h("table", { class: "table runs" },
      h("thead", {}, h("tr", {}, h("th", {}, h("span", { class: "unseen" }, "Compare")), COLUMNS.map(column => this.#head(column)))), this.#body);
    choose(this.chosen);
  }

  /** The table of these runs. */
  show(runs) {
    this.#runs = runs;
    const known = new Set(runs.map(run => run.id));
    const focused = document.activeElement?.closest?.("[data-run]")?.dataset.run;
    this.#body.replaceChildren(...this.#ordered().map(run => this.#row(run)));
    if (focused !== undefined && known.has(focused)) {
      this.#body.querySelector(`[data-run="${CSS.escape(focused)}"] a`)?.focus();
    }
    return this.#element;
  }

  #head(column) {
    const cell = h("th", { class: column.number ? "num" : undefined, scope: "col" },
      h("button", { class: "sorter", onclick: () => this.#sortBy(column) }, column.words));
    this.#heads.set(column.key, cell);
    return cell;
  }

  #row(run) {
    const box = h("input", {
      type: "checkbox", "aria-label": `Compare ${run.name}`, checked: this.chosen.has(run.id),
      onchange: () => {
        this.chosen[box.checked ? "add" : "delete"](run.id);
        this.#choose(this.chosen);
      },
    });
    return h("tr", { data: { run: run.id } }, h("td", { class: "tick" }, box),
      COLUMNS.map(column => h("td", { class: column.number ? "num" : undefined }, column.cell(run))));
  }

  #sortBy(column) {
    const first = column.number ? `-${column.key}` : column.key;
    const other = column.number ? column.key : `-${column.key}`;
    this.#sort = this.#sort === first ? other : first;
    this.#sorted(this.#sort);
    this.show(this.#runs);
  }

  #ordered() {
    const down = this.#sort.startsWith("-");
    const key = this.#sort.replace("-", "");
    for (const [name, cell] of this.#heads) {
      cell.setAttribute("aria-sort", name !== key ? "none" : down ? "descending" : "ascending");
    }
    return [...this.#runs].sort((a, b) => compare(a[key], b[key], down));
  }
}

// What is not known comes last either way.
function compare(a, b, down) {
  if (a === undefined || a === null || b === undefined || b === null) {
    return (a ?? undefined) === (b ?? undefined) ? 0 : a === undefined || a === null ? 1 : -1;
  }
  const order = typeof a === "number" ? a - b : String(a).localeCompare(String(b), "en", { numeric: true });
  return down ? -order : order;
}

function link(run) {
  return h("a", { href: to(`/run/${encodeURIComponent(run.id)}`), title: run.directory, class: "run-link" }, untrusted(run.name));
}

function steps(run) {
  if (run.step === undefined) {
    return "–";
  }
  const planned = run.stepsPlanned > 0 && run.version !== undefined;
  const bar = h("progress", { max: String(run.stepsPlanned), value: String(run.version), "aria-label": "policy steps taken" });
  return h("span", { class: "steps" }, planned ? bar : undefined, h("output", {}, run.step.toLocaleString("en")));
}

function activity(run) {
  return run.lastActivity === undefined ? "–" : h("time", { title: clock(run.lastActivity) }, ago(run.lastActivity));
}
