// The table of responses.

import { h, replace } from "/web/shell/dom.js";
import { to } from "/web/shell/router.js";
import { source } from "/web/shell/source.js";
import { untrusted } from "/web/shell/text.js";
import { figure } from "/web/rollouts/tokens/figure.js";
import { verdictMark } from "/web/rollouts/verdict.js";

const COLUMNS = [
  { name: "step", title: "Step", sort: "step", number: true, cell: row => row.step ?? quiet("–"), note: "the step that took it in" },
  { name: "prompt", title: "Prompt", sort: "prompt", number: true, note: "and the response's place among its siblings" },
  { name: "verdict", title: "Verdict", cell: row => verdictMark(row.verdict) },
  { name: "reward", title: "Reward", sort: "reward", number: true, cell: row => figure(row.reward) },
  { name: "length", title: "Tokens", sort: "length", number: true, cell: (row, head) => length(row, head) },
  { name: "finish", title: "Finish", cell: row => h("span", { class: row.finish === "stop" ? "quiet" : "is-odd" }, row.finish) },
  { name: "family", title: "Family", cell: row => (row.family === "" ? quiet("–") : untrusted(row.family)) },
  { name: "difficulty", title: "Diff.", note: "difficulty of the problem", sort: "difficulty", number: true, cell: row => figure(row.difficulty) },
  { name: "value", title: "Value", sort: "value", number: true, cell: row => figure(rounded(row.value)), note: "of the critic at the first token" },
  { name: "advantage", title: "Advantage", sort: "advantage", number: true, cell: row => figure(rounded(row.advantage)), note: "mean over its tokens" },
  { name: "version", title: "Version", number: true, cell: row => versions(row), note: "oldest and newest that wrote a token" },
  source.embedded
    ? { name: "why", title: "Chosen for", cell: row => h("span", { class: "quiet why", title: `${row.why} (${row.purpose})` }, row.why), note: "why its prompt is in this report" }
    : { name: "purpose", title: "For", cell: row => [quiet(row.purpose), row.filtered ? h("span", { class: "badge" }, "filtered") : undefined] },
];

/** The table; `actions`: `{sort(name), look(row), page}` with the address of a row's prompt from `page(row, at)`. */
export class Table {
  #body = h("tbody");
  #heads = new Map();
  #actions;
  #rows = [];

  constructor(actions) {
    this.#actions = actions;
    const heads = COLUMNS.map(column => h("th", { scope: "col", class: column.number ? "num" : undefined, title: column.note }, this.#title(column)));
    COLUMNS.forEach((column, at) => this.#heads.set(column.sort, heads[at]));
    this.element = h("div", { class: "table-wrap panel" },
      h("table", { class: "table responses", "aria-label": "Responses" }, h("thead", {}, h("tr", {}, heads)), this.#body));
    this.#listen();
  }

  /** Shows rows; the first is number `offset` of what was found. */
  show(rows, query, offset, head) {
    this.#rows = rows;
    this.#heads.forEach((element, name) => {
      const sorted = name !== undefined && name === query.sort;
      element.toggleAttribute("data-sorted", sorted);
      if (name !== undefined) {
        element.setAttribute("aria-sort", sorted ? (query.order === "asc" ? "ascending" : "descending") : "none");
      }
    });
    replace(this.#body, rows.map((row, at) => this.#row(row, at, offset, head)));
  }

  /** Moves to the row so many further on; returns whether there is one. */
  move(by) {
    const at = this.#current();
    const next = at < 0 ? (by > 0 ? 0 : this.#rows.length - 1) : at + by;
    this.#body.children[next]?.querySelector("a").focus();
    return next >= 0 && next < this.#rows.length;
  }

  #current() {
    return [...this.#body.children].findIndex(row => row.contains(document.activeElement) || row.ariaSelected === "true");
  }

  #title(column) {
    return column.sort === undefined
      ? column.title
      : h("button", { class: "sorter", onclick: () => this.#actions.sort(column.sort) }, column.title);
  }

  #row(row, at, offset, head) {
    const same = at > 0 && this.#rows[at - 1].prompt === row.prompt;
    const link = h("a", { href: this.#actions.page(row, offset + at), class: same ? "same" : undefined }, row.prompt);
    return h("tr", { data: { at }, class: same ? "is-same" : undefined },
      COLUMNS.map(column => h("td", { class: column.number ? "num" : undefined }, column.name === "prompt" ? [link, quiet(` #${row.sibling}`)] : column.cell(row, head))));
  }

  #listen() {
    const rowOf = event => event.target.closest("tr");
    this.#body.addEventListener("click", event => {
      if (event.target.closest("a") === null && getSelection().isCollapsed) {
        rowOf(event)?.querySelector("a").click();
      }
    });
    this.#body.addEventListener("focusin", event => this.#look(rowOf(event)));
    this.#body.addEventListener("keydown", event => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.move(by);
      }
    });
    let resting;
    this.#body.addEventListener("pointermove", event => {
      clearTimeout(resting);
      const row = rowOf(event);
      resting = setTimeout(() => row.isConnected && this.#look(row), 250);
    });
    this.#body.addEventListener("pointerleave", () => clearTimeout(resting));
  }

  /** Makes a row the current one. */
  look(at) {
    const row = this.#body.children[at];
    if (row !== undefined) {
      this.#look(row);
    }
  }

  #look(row) {
    if (row.ariaSelected !== "true") {
      this.#body.querySelector("[aria-selected]")?.removeAttribute("aria-selected");
      row.ariaSelected = "true";
      this.#actions.look(this.#rows[Number(row.dataset.at)]);
    }
  }
}

/** The address of a prompt's page, with the query it was found by. */
export function promptAddress(runPage, number, parameters) {
  return to(`${runPage}/prompt/${number}`, parameters);
}

function length(row, head) {
  const share = head.lengthMax > 0 ? row.length / head.lengthMax : 0;
  return [h("span", { class: "bar-of", style: { "--share": share.toFixed(4) }, "aria-hidden": "true" }), row.length.toLocaleString("en")];
}

function versions(row) {
  return row.lastVersion === undefined || row.lastVersion === row.version ? row.version : `${row.version} → ${row.lastVersion}`;
}

function rounded(number) {
  return number === undefined || number === null ? number : Number(number.toPrecision(3));
}

function quiet(words) {
  return h("span", { class: "quiet" }, words);
}
