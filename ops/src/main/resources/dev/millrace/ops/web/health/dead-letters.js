// Records that nobody could use: reasons, and a page of them with their content.

import { choice } from "/web/shell/controls.js";
import { h, replace } from "/web/shell/dom.js";
import { bytes, clock, count } from "/web/shell/format.js";
import { pager } from "/web/shell/pager.js";
import { source } from "/web/shell/source.js";
import { empty } from "/web/shell/states.js";
import { untrusted } from "/web/shell/text.js";

const LIMIT = 25;

export class DeadLetters {
  #view;
  #total = -1;
  #role;
  #offset;
  #open = new Set();
  #reasons = h("div");
  #roles = h("div", { class: "letters-roles" });
  #page = h("div");
  element = h("div", { class: "panel letters" }, this.#reasons, this.#roles, this.#page);

  constructor(view) {
    this.#view = view;
    this.#role = view.query.get("role") ?? "";
    this.#offset = Number(view.query.get("offset") ?? 0);
  }

  /** `counts`: how many there are, by role and by reason. What is open stays open. */
  async show(counts) {
    if (counts.total === this.#total) {
      return;
    }
    this.#total = counts.total;
    if (counts.total === 0) {
      replace(this.element, empty("No dead letters", "Every record could be used."));
      return;
    }
    replace(this.element, this.#reasons, this.#roles, this.#page);
    replace(this.#reasons, reasons(counts.byReason ?? []));
    const roles = Object.entries(counts.byRole ?? {});
    replace(this.#roles, roles.length < 2 ? undefined : choice("Role", [["", "All"], ...roles.map(([role, many]) => [role, `${role} ${count(many)}`])],
      this.#role, role => this.#turn(0, role)).element);
    await this.#load();
  }

  async #load() {
    const answer = await this.#view.get(`${this.#view.runPath}/dead-letters`, { role: this.#role, offset: this.#offset, limit: LIMIT });
    replace(this.#page, h("table", { class: "table" },
      h("thead", {}, h("tr", {}, h("th", {}, h("span", { class: "unseen" }, "Content")), ["Time", "Role", "Reason", "From"].map(words => h("th", {}, words)), h("th", { class: "num" }, "Size"))),
      h("tbody", {}, answer.rows.map(row => this.#rows(row)))), this.#kept(answer.total), pager(answer.total, answer.offset, LIMIT, offset => this.#turn(offset, this.#role)));
  }

  /** A report carries the newest alone. */
  #kept(total) {
    return source.embedded && this.#role === "" && total < this.#total
      ? h("p", { class: "quiet letters-kept" }, `This report carries the newest ${count(total)} of ${count(this.#total)}.`)
      : undefined;
  }

  #turn(offset, role) {
    this.#offset = offset;
    this.#role = role;
    this.#view.remember({ role, offset: offset || undefined });
    return this.#load().catch(problem => this.#view.notices.trouble(problem));
  }

  #rows(row) {
    const place = row.origin === undefined || row.origin === null ? "–" : `${row.origin.topic}-${row.origin.partition}@${row.origin.offset}`;
    const name = `${place} ${row.time}`;
    const content = h("tr", { class: "letter-content", hidden: !this.#open.has(name) }, h("td"), h("td", { colspan: "5" }, contentOf(row)));
    const button = h("button", {
      class: "icon-button small opener", "aria-expanded": String(this.#open.has(name)), "aria-label": "Content",
      onclick: () => {
        const open = content.hidden;
        content.hidden = !open;
        this.#open[open ? "add" : "delete"](name);
        button.setAttribute("aria-expanded", String(open));
      },
    }, "▸");
    return [h("tr", {}, h("td", {}, button), h("td", { class: "nowrap" }, clock(row.time)), h("td", {}, untrusted(row.role)),
      h("td", {}, untrusted(row.reason)), h("td", { class: "nowrap" }, h("code", {}, untrusted(place))), h("td", { class: "num" }, bytes(row.bytes))), content];
  }
}

function reasons(list) {
  return list.length === 0 ? undefined : h("ul", { class: "reasons" },
    list.map(each => h("li", {}, h("span", { class: "reason-count" }, count(each.count)), untrusted(each.reason))));
}

function contentOf(row) {
  const decoded = row.decoded === undefined || row.decoded === null ? undefined
    : [h("h4", {}, "Decoded"), h("pre", {}, untrusted(typeof row.decoded === "string" ? row.decoded : JSON.stringify(row.decoded, null, 2)))];
  return [
    h("p", { class: "quiet" }, "Key: ", row.key === undefined || row.key === null ? "none" : h("code", {}, untrusted(row.key))),
    decoded, h("h4", {}, "Content"), row.text === undefined || row.text === "" ? h("p", { class: "quiet" }, "empty") : h("pre", {}, untrusted(row.text)),
  ];
}
