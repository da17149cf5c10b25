// By what responses can be found: fields, ranges, and kinds with how many there are of each.

import { h, replace } from "/web/shell/dom.js";
import { count } from "/web/shell/format.js";
import { untrusted } from "/web/shell/text.js";
import { Histogram } from "/web/rollouts/histogram.js";
import { stepsOf, stepsText } from "/web/rollouts/query.js";
import { verdictMark } from "/web/rollouts/verdict.js";

const SHOWN = 10;

const KINDS = [
  { name: "verdict", title: "Verdict", list: "verdicts", mark: verdictMark },
  { name: "family", title: "Family", list: "families", mark: untrusted },
  { name: "finish", title: "Finish", list: "finishes", mark: String },
  { name: "purpose", title: "Purpose", list: "purposes", mark: String },
];

const CHOICES = [
  { name: "mixed", title: "Siblings", options: [["true", "disagree"], ["false", "agree"]] },
  { name: "filtered", title: "Filtered out", options: [["true", "yes"], ["false", "no"]] },
];

/** The column of filters; `onChange(change)` with the filters that a person set or took away. */
export class Facets {
  #onChange;
  #steps;
  #prompt;
  #kinds = new Map();
  #whole = new Set();
  #length;
  #reward;

  constructor(onChange) {
    this.#onChange = onChange;
    this.#steps = h("input", { class: "field small", type: "text", placeholder: "12 or 10-20", "aria-label": "Step, or range of steps", data: { search: "" }, onchange: () => this.#typedSteps() });
    this.#prompt = h("input", { class: "field small", type: "text", inputmode: "numeric", placeholder: "number", "aria-label": "Prompt number", onchange: () => this.#typedPrompt() });
    this.#length = new Histogram("Tokens", (lengthFrom, lengthTo) => onChange({ lengthFrom: whole(lengthFrom, Math.ceil), lengthTo: whole(lengthTo, Math.floor) }));
    this.#reward = new Histogram("Reward", (rewardFrom, rewardTo) => onChange({ rewardFrom, rewardTo }));
    const kinds = [...KINDS, ...CHOICES].map(kind => this.#facet(kind));
    this.element = h("form", { class: "facets", "aria-label": "Filters", onsubmit: event => event.preventDefault() },
      h("div", { class: "facet-fields" }, labelled("Step", this.#steps), labelled("Prompt", this.#prompt)),
      kinds[0], this.#reward.element, this.#length.element, kinds.slice(1));
  }

  /** Shows what a query has set, and how many there are of each kind. */
  show(query, head, histograms) {
    if (document.activeElement !== this.#steps) {
      this.#steps.value = stepsText(query);
    }
    if (document.activeElement !== this.#prompt) {
      this.#prompt.value = query.prompt ?? "";
    }
    this.#length.show(histograms?.length, query.lengthFrom, query.lengthTo);
    this.#reward.show(histograms?.reward, query.rewardFrom, query.rewardTo);
    KINDS.forEach(kind => this.#showKind(kind, query, head));
    CHOICES.forEach(choice => replace(this.#kinds.get(choice.name), choice.options.map(([value, words]) => this.#option(choice.name, value, words, undefined, query))));
  }

  #facet(kind) {
    const list = h("div", { class: "kinds" });
    this.#kinds.set(kind.name, list);
    return h("fieldset", { class: "facet", data: { facet: kind.name } }, h("legend", {}, kind.title), list);
  }

  #showKind(kind, query, head) {
    const all = [...(head[kind.list] ?? [])].sort((a, b) => b.count - a.count);
    const most = all[0]?.count ?? 1;
    const shown = this.#whole.has(kind.name) ? all : all.filter((each, at) => at < SHOWN || each.name === query[kind.name]);
    const list = this.#kinds.get(kind.name);
    list.closest("fieldset").hidden = all.length === 0;
    replace(list,
      shown.map(each => this.#option(kind.name, each.name, each.name === "" ? "(none)" : kind.mark(each.name), each, query, each.count / most)),
      shown.length === all.length ? undefined : h("button", { class: "more", type: "button", onclick: () => this.#showAll(kind, query, head) }, `${all.length - shown.length} more`));
  }

  #showAll(kind, query, head) {
    this.#whole.add(kind.name);
    this.#showKind(kind, query, head);
  }

  #option(name, value, words, counted, query, share = 0) {
    const chosen = query[name] === value;
    return h("button", {
      class: "kind", type: "button", "aria-pressed": String(chosen), style: { "--share": share.toFixed(4) },
      onclick: () => this.#onChange({ [name]: chosen ? undefined : value }),
    }, h("span", { class: "kind-name" }, words), counted === undefined ? undefined : h("span", { class: "kind-count" }, count(counted.count)));
  }

  #typedSteps() {
    const steps = stepsOf(this.#steps.value);
    this.#steps.setAttribute("aria-invalid", String(steps === undefined));
    if (steps !== undefined) {
      this.#onChange(steps);
    }
  }

  #typedPrompt() {
    const text = this.#prompt.value.trim();
    const valid = /^\d*$/u.test(text);
    this.#prompt.setAttribute("aria-invalid", String(!valid));
    if (valid) {
      this.#onChange({ prompt: text === "" ? undefined : text });
    }
  }
}

function whole(text, round) {
  return text === undefined ? undefined : String(round(Number(text)));
}

function labelled(words, field) {
  return h("label", { class: "stacked" }, h("span", {}, words), field);
}
