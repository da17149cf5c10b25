// The numbers of the token under the pointer or the token cursor.

import { h, replace } from "/web/shell/dom.js";
import { MODES } from "/web/rollouts/tokens/modes.js";
import { escaped } from "/web/rollouts/tokens/spell.js";
import { figure } from "/web/rollouts/tokens/figure.js";

/** The panel; `show(sibling, token, total)` fills it. */
export class Inspector {
  #text = h("bdi", { class: "inspector-text" });
  #place = h("span", { class: "inspector-place" });
  #notes = h("span", { class: "inspector-notes" });
  #numbers = new Map();
  #fields;

  constructor() {
    this.#fields = MODES.map(mode => {
      const number = h("dd", { data: { measure: mode.name } }, "–");
      this.#numbers.set(mode.name, number);
      return h("div", { data: { mode: mode.name } }, h("dt", { title: mode.means }, mode.title), number);
    });
    this.element = h("aside", { class: "inspector", "aria-label": "The token", "aria-live": "off" },
      h("div", { class: "inspector-head" }, this.#place, this.#text, this.#notes), h("dl", {}, this.#fields));
    this.clear();
  }

  /** Whether a screen reader reads out what is shown from now on: as one goes by keys, not under the pointer. */
  speak(aloud) {
    this.element.setAttribute("aria-live", aloud ? "polite" : "off");
  }

  /** Marks the number that tokens are coloured by. */
  mark(mode) {
    for (const field of this.#fields) {
      field.classList.toggle("is-shown", field.dataset.mode === mode?.name);
    }
  }

  /** Shows a token of a response of so many. */
  show(sibling, token, total) {
    this.#place.textContent = `Response ${sibling}, token ${token.index} of ${total}, id ${token.id}`;
    this.#text.textContent = token.text === undefined ? "" : `“${escaped(token.text)}”`;
    replace(this.#notes, notes(token));
    for (const mode of MODES) {
      this.#numbers.get(mode.name).textContent = mode.kind === "kinds" ? String(token.versions) : figure(token[mode.column]);
    }
  }

  /** Says that a token is on its way. */
  wait(sibling, index) {
    this.#place.textContent = `Response ${sibling}, token ${index} is being fetched …`;
  }

  /** Shows none. */
  clear() {
    this.#place.textContent = "Point at a token, or go through them with ← and →";
    this.#text.textContent = "";
    replace(this.#notes);
    this.#numbers.forEach(number => {
      number.textContent = "–";
    });
  }
}

function notes(token) {
  return [
    token.special ? "mark of the tokenizer" : undefined,
    token.text === "" ? "continues the character of the token before" : undefined,
    token.length === undefined ? undefined : `cut: ${token.length.toLocaleString("en")} characters`,
    token.written ? undefined : "read, not written by the policy",
  ].filter(note => note !== undefined).map(note => h("span", { class: "badge" }, note));
}
