// Rollouts: find responses, read through them, open one.

import { h, replace } from "/web/shell/dom.js";
import { count } from "/web/shell/format.js";
import { record } from "/web/shell/router.js";
import { empty } from "/web/shell/states.js";
import { untrusted } from "/web/shell/text.js";
import { Exporter } from "/web/rollouts/exporter.js";
import { Facets } from "/web/rollouts/facets.js";
import { Peek } from "/web/rollouts/peek.js";
import { changed, filtersOf, parametersOf, queryOf, requestOf, ROWS, wordsOf } from "/web/rollouts/query.js";
import { promptAddress, Table } from "/web/rollouts/table.js";

const BAD_REQUEST = 400;

/** The page of a run's responses. */
export async function rolloutsPage(view) {
  view.title("Rollouts");
  const page = new Rollouts(view);
  view.root.append(page.element);
  await view.onRun(head => page.news(head));
}

class Rollouts {
  #view;
  #query;
  #head;
  #facets = new Facets(change => this.#open(changed(this.#query, change)));
  #table;
  #peek;
  #exporter;
  #found = h("div", { class: "found", role: "status" });
  #pager = h("nav", { class: "pager", "aria-label": "Pages of the table" });
  #news = h("button", { class: "button small news", hidden: true, onclick: () => this.#load() });
  #nothing = h("div", {});
  #total;
  #asked = 0;

  constructor(view) {
    this.#view = view;
    this.#query = queryOf(view.query);
    this.#peek = new Peek(view);
    this.#table = new Table({ sort: name => this.#sort(name), look: row => this.#peek.show(row, this.#page(row)), page: (row, at) => this.#page(row, at) });
    this.#exporter = new Exporter(view, () => this.#query);
    this.element = h("div", { class: "rollouts" },
      this.#facets.element,
      h("section", { class: "rollouts-found", "aria-label": "What was found" },
        h("div", { class: "rollouts-head" }, h("h1", { class: "unseen" }, "Rollouts"), this.#found, this.#news, this.#exporter.element),
        this.#table.element, this.#nothing, this.#pager),
      this.#peek.element);
    this.#keys();
  }

  /** The run changed, or is there: rows stay where they are read, and how many there are is said. */
  async news(head) {
    const reading = this.#head === undefined || this.#head.loaded < 1;
    this.#head = head;
    if (reading) {
      await this.#load().catch(problem => this.#first(problem));
    } else {
      const { total } = await this.#ask(0, 1);
      const more = total - this.#total;
      this.#news.hidden = more === 0;
      this.#news.textContent = `${more > 0 ? `${count(more)} more` : "Fewer"} now: show`;
    }
  }

  #ask(offset, limit) {
    return this.#view.get(`${this.#view.runPath}/responses`, requestOf(this.#query, offset, limit));
  }

  #open(query) {
    this.#query = query;
    record(parametersOf(query));
    this.#load().catch(problem => this.#failed(problem));
  }

  async #load() {
    const asked = ++this.#asked;
    this.element.setAttribute("aria-busy", "true");
    const histograms = this.#view.get(`${this.#view.runPath}/responses/histograms`, filtersOf(this.#query)).catch(() => undefined);
    const answer = await this.#ask(this.#query.offset, ROWS);
    const bins = await histograms;
    if (asked === this.#asked) {
      this.element.removeAttribute("aria-busy");
      this.#show(answer, bins);
    }
  }

  #show({ total, rows, kinds }, bins) {
    this.#total = total;
    this.#news.hidden = true;
    this.#facets.show(this.#query, { ...this.#head, ...kinds }, bins);
    this.#table.show(rows, this.#query, this.#query.offset, this.#head);
    this.#table.element.hidden = rows.length === 0;
    replace(this.#nothing, rows.length === 0 ? this.#none(total) : undefined);
    replace(this.#found, this.#words(total));
    replace(this.#pager, this.#pages(total, rows.length));
    this.#exporter.show(total);
    this.#peek.clear();
    this.#table.look(0);
  }

  /** A filter in the address that cannot be used can be taken away here; anything else is the page's failure. */
  #first(problem) {
    if (problem.status !== BAD_REQUEST) {
      throw problem;
    }
    this.#failed(problem);
  }

  #failed(problem) {
    if (problem.name === "AbortError") {
      return;
    }
    this.element.removeAttribute("aria-busy");
    this.#facets.show(this.#query, this.#head);
    this.#table.element.hidden = true;
    replace(this.#pager);
    replace(this.#found, h("span", { class: "is-odd", role: "alert" }, untrusted(problem.message)), this.#marks());
  }

  #none(total) {
    return Object.keys(filtersOf(this.#query)).length > 0 || total > 0
      ? empty("No response is like that", h("button", { class: "button", onclick: () => this.#clear() }, "Take all filters away"))
      : empty("No responses yet", "They appear as soon as a group of them was judged.");
  }

  #words(total) {
    const all = this.#head.counts?.responses;
    return [h("span", {}, h("strong", {}, total.toLocaleString("en")), all === undefined || all === total ? " responses" : ` of ${all.toLocaleString("en")} responses`), this.#marks()];
  }

  #marks() {
    const marks = wordsOf(this.#query);
    return [
      marks.map(({ names, title, words }) => h("button", {
        class: "mark", title: "Take this filter away", onclick: () => this.#open(changed(this.#query, Object.fromEntries(names.map(name => [name, undefined])))),
      }, title === undefined ? undefined : h("span", { class: "quiet" }, `${title} `), untrusted(words), h("span", { "aria-hidden": "true" }, " ×"))),
      marks.length > 1 ? h("button", { class: "mark is-all", onclick: () => this.#clear() }, "Take all away") : undefined,
    ];
  }

  #pages(total, rows) {
    const { offset } = this.#query;
    const last = Math.max(0, Math.ceil(total / ROWS) - 1) * ROWS;
    const button = (words, label, to, off) => h("button", { class: "button small", "aria-label": label, disabled: off, onclick: () => this.#go(to) }, words);
    return [
      button("«", "First page", 0, offset === 0), button("‹", "Page before ([)", offset - ROWS, offset === 0),
      h("span", {}, rows === 0 ? "no rows" : `${(offset + 1).toLocaleString("en")} to ${(offset + rows).toLocaleString("en")} of ${total.toLocaleString("en")}`),
      button("›", "Next page (])", offset + ROWS, offset >= last), button("»", "Last page", last, offset >= last),
    ];
  }

  #go(offset) {
    if (offset >= 0 && offset !== this.#query.offset && (offset < this.#total || offset === 0)) {
      this.#open({ ...this.#query, offset });
    }
  }

  #sort(name) {
    const order = this.#query.sort === name && this.#query.order === "desc" ? "asc" : "desc";
    this.#open(changed(this.#query, { sort: name, order }));
  }

  #clear() {
    const { sort, order } = this.#query;
    this.#open({ sort, order, offset: 0 });
  }

  #page(row, at) {
    return promptAddress(this.#view.runPage, row.prompt, { ...parametersOf(this.#query), offset: undefined, row: at, at: `${row.sibling}.0` });
  }

  #keys() {
    this.#view.key("j", "next row", () => this.#table.move(1));
    this.#view.key("k", "row before", () => this.#table.move(-1));
    this.#view.key("]", "next page", () => this.#go(this.#query.offset + ROWS));
    this.#view.key("[", "page before", () => this.#go(this.#query.offset - ROWS));
    this.#view.key("x", "take all filters away", () => this.#clear());
  }
}
