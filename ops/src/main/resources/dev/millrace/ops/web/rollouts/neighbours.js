// The prompts before and after one in what was found; without a query, by number.

import { h, replace } from "/web/shell/dom.js";
import { go, here, to } from "/web/shell/router.js";
import { source } from "/web/shell/source.js";
import { parametersOf, queryOf, requestOf } from "/web/rollouts/query.js";

const AROUND = 100;

/** What of the page's own state goes along to another prompt. */
const KEPT = ["by", "siblings", "parts", "large"];

export class Neighbours {
  #view;
  #number;
  #row;
  #query;
  #before;
  #after;

  constructor(view) {
    this.#view = view;
    this.#number = Number(view.params.number);
    this.#row = view.query.has("row") ? Number(view.query.get("row")) : undefined;
    this.#query = queryOf(view.query);
    this.element = h("nav", { class: "neighbours", "aria-label": "Other prompts" });
    this.#draw();
  }

  /** Looks for them. */
  async find() {
    if (this.#row === undefined && source.embedded) {
      const { rows } = await this.#view.get(`${this.#view.runPath}/responses`, { sort: "prompt", limit: Infinity });
      this.#before = rows.findLast(row => row.prompt < this.#number);
      this.#after = rows.find(row => row.prompt > this.#number);
    } else if (this.#row === undefined) {
      this.#before = this.#number > 0 ? { prompt: this.#number - 1 } : undefined;
      this.#after = { prompt: this.#number + 1 };
    } else {
      const from = Math.max(0, this.#row - AROUND);
      const { rows } = await this.#view.get(`${this.#view.runPath}/responses`, requestOf(this.#query, from, 2 * AROUND));
      const here = nearest(rows, this.#number, this.#row - from);
      const other = row => row.prompt !== this.#number;
      this.#before = place(rows, rows.slice(0, here).findLastIndex(other), from);
      const after = rows.slice(here + 1).findIndex(other);
      this.#after = place(rows, after < 0 ? -1 : here + 1 + after, from);
    }
    this.#draw();
  }

  /** Goes to the one after (1) or before (−1). */
  go(by) {
    const found = by > 0 ? this.#after : this.#before;
    if (found !== undefined) {
      go(`${this.#view.runPage}/prompt/${found.prompt}`, this.#parameters(found));
    }
  }

  /** The address of the table that this prompt was found in. */
  get table() {
    const offset = this.#row === undefined ? 0 : Math.floor(this.#row / 50) * 50;
    return to(`${this.#view.runPage}/rollouts`, parametersOf({ ...this.#query, offset }));
  }

  /** What of the address belongs to the query, for addresses of this page. */
  get parameters() {
    return this.#row === undefined ? {} : { ...parametersOf(this.#query), offset: undefined, row: this.#row };
  }

  #parameters(found) {
    const kept = Object.fromEntries(KEPT.map(name => [name, here().query.get(name)]));
    return found.row === undefined ? kept : { ...parametersOf(this.#query), offset: undefined, row: found.row, ...kept, at: `${found.sibling}.0` };
  }

  #draw() {
    const link = (found, sign, words) => (found === undefined
      ? h("span", { class: "button small", "aria-disabled": "true", "aria-label": `no ${words}` }, sign)
      : h("a", { class: "button small", href: to(`${this.#view.runPage}/prompt/${found.prompt}`, this.#parameters(found)), "aria-label": words, title: words }, sign));
    const where = this.#row === undefined ? "by number" : "in what was found";
    replace(this.element, link(this.#before, "‹", `prompt before, ${where} (k)`), link(this.#after, "›", `next prompt, ${where} (j)`));
  }
}

/** Where a prompt's row is that is nearest to where it was; rows move while a run goes on. */
function nearest(rows, prompt, expected) {
  const places = rows.flatMap((row, at) => (row.prompt === prompt ? [at] : []));
  return places.reduce((best, at) => (Math.abs(at - expected) < Math.abs(best - expected) ? at : best), places[0] ?? expected);
}

function place(rows, at, from) {
  return at < 0 ? undefined : { prompt: rows[at].prompt, sibling: rows[at].sibling, row: from + at };
}
