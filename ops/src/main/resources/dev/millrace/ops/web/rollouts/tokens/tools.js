// The row of controls above the responses: by what tokens are coloured, the order, what is dimmed.

import { h } from "/web/shell/dom.js";
import { Legend } from "/web/rollouts/tokens/legend.js";
import { MODES, whyNot } from "/web/rollouts/tokens/modes.js";

const ORDERS = [["sibling", "as drawn"], ["reward", "best first"], ["length", "longest first"]];

/** The controls; `actions`: `{mode(name), order(name), differences(), fold(), large()}`. */
export class Tools {
  legend = new Legend();
  #modes = new Map();
  #differences;
  #order;
  #large;

  constructor(life, actions) {
    this.#differences = h("button", { class: "button small", "aria-pressed": "false", title: "Dims what siblings have in common from the start (d)", onclick: actions.differences }, "Where they part");
    this.#order = h("select", { class: "field small", "aria-label": "Order of responses", onchange: () => actions.order(this.#order.value) },
      ORDERS.map(([value, words]) => h("option", { value }, words)));
    this.#large = h("button", { class: "button small", "aria-pressed": "false", title: "Hides the problem and its life (f)", onclick: actions.large }, "Larger");
    this.element = h("div", { class: "board-tools" },
      h("div", { class: "choice modes", role: "group", "aria-label": "Colour tokens by" }, this.#plain(actions), MODES.map(mode => this.#button(mode, life, actions))),
      h("div", { class: "board-tools-end" }, h("label", { class: "labelled" }, "Order", this.#order), this.#differences,
        h("button", { class: "button small", onclick: actions.fold }, "Collapse all"), this.#large),
      this.legend.element);
  }

  /** Shows what is chosen: a mode or undefined, the order, whether shared beginnings are dimmed, whether all is large. */
  show(mode, { order, differences, large }) {
    this.#modes.forEach((button, name) => button.setAttribute("aria-pressed", String(name === (mode?.name ?? "none"))));
    this.#differences.setAttribute("aria-pressed", String(differences));
    this.#large.setAttribute("aria-pressed", String(large));
    this.#order.value = order;
  }

  #plain(actions) {
    const button = h("button", { title: "No colours (0)", onclick: () => actions.mode("none") }, h("kbd", {}, "0"), "Plain");
    this.#modes.set("none", button);
    return button;
  }

  #button(mode, life, actions) {
    const reason = whyNot(mode, life);
    const button = h("button", {
      data: { mode: mode.name }, "aria-disabled": reason === undefined ? undefined : "true", title: reason ?? `${mode.means} (${mode.key})`,
      onclick: () => reason === undefined && actions.mode(mode.name),
    }, h("kbd", {}, mode.key), mode.title, reason === undefined ? undefined : h("span", { class: "unseen" }, reason));
    this.#modes.set(mode.name, button);
    return button;
  }
}
