// The text of one response, drawn where it is looked at: a stretch is fetched, and a chunk of it filled with tokens,
// when it comes near; far away it is emptied again and keeps its height.

import { h, replace } from "/web/shell/dom.js";
import { untrusted } from "/web/shell/text.js";
import { STRETCH } from "/web/rollouts/tokens/feed.js";
import { tokenElement } from "/web/rollouts/tokens/paint.js";

const TOKENS = 160;
const MOST_TOKENS = 480;
const MOST_CHARACTERS = 6000;
const LINE = 21;
const LETTER = 7.53;

export class Stretches {
  #feed;
  #shared;
  #watch;
  #look;
  #chunks = [];
  #characters = 4.5;

  /** `shared`: `{all, some}` tokens at the start; `watch(element, near)`: calls `near(is)` as it comes and goes. */
  constructor(feed, shared, watch, look) {
    this.#feed = feed;
    this.#shared = shared;
    this.#watch = watch;
    this.#look = look;
    this.element = h("div", { class: "token-text", dir: "auto" });
    for (let place = 0; place < feed.stretches; place++) {
      this.element.append(this.#waiting(place));
    }
  }

  /** Draws all that is drawn in another look. */
  show(look) {
    this.#look = look;
    this.#chunks.filter(chunk => chunk.drawn).forEach(chunk => this.#paint(chunk));
  }

  /** The element of a token, drawn if need be; undefined while its stretch is not here. */
  elementOf(index) {
    const chunk = this.#chunks.find(each => index >= each.from && index < each.until);
    if (chunk === undefined) {
      return undefined;
    }
    this.#draw(chunk);
    return chunk.element.children[index - chunk.from];
  }

  /** The element that stands for a stretch that is not here yet. */
  placeOf(index) {
    return this.element.querySelector(`[data-stretch="${Math.floor(index / STRETCH)}"]`);
  }

  /** Fetches the stretch of a token. */
  async bring(index) {
    await this.#fill(this.placeOf(index), Math.floor(index / STRETCH));
  }

  #waiting(place) {
    const tokens = Math.min(STRETCH, this.#feed.total - place * STRETCH);
    const element = h("div", { class: "stretch waiting", data: { stretch: place, tokens }, style: { height: this.#height(tokens * this.#characters) } });
    this.#watch(element, near => near && this.#fill(element, place));
    return element;
  }

  async #fill(element, place) {
    if (!element.classList.contains("waiting")) {
      return;
    }
    try {
      const columns = await this.#feed.stretch(place);
      if (element.classList.contains("waiting")) {
        element.classList.remove("waiting", "failed");
        element.removeAttribute("style");
        replace(element, ...this.#cut(columns).map(chunk => chunk.element));
        this.#estimate(columns);
      }
    } catch (problem) {
      if (problem.name !== "AbortError") {
        element.classList.add("failed");
        const again = h("button", { class: "button", onclick: () => this.#fill(element, place) }, "Try again");
        replace(element, h("p", {}, "These tokens could not be fetched: ", untrusted(problem.message)), again);
      }
    }
  }

  /** Once some of the text is here, it is known how high the rest may be. */
  #estimate({ from, texts = [] }) {
    if (from === 0 && texts.length > 0) {
      this.#characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
      this.element.querySelectorAll(".waiting").forEach(element =>
        element.style.setProperty("height", this.#height(Number(element.dataset.tokens) * this.#characters)));
    }
  }

  /** How high so many characters are, about. */
  #height(characters) {
    const letters = Math.max(10, Math.floor((this.element.clientWidth || 300) / LETTER));
    return `${Math.ceil(characters / letters) * LINE}px`;
  }

  /** Chunks end after a line's end where there is one, so that the break between them is the text's own. */
  #cut(columns) {
    const chunks = [];
    let from = 0;
    let characters = 0;
    for (let place = 0; place < columns.ids.length; place++) {
      const text = columns.texts?.[place] ?? "00000";
      const tokens = place + 1 - from;
      characters += text.length;
      const ends = tokens >= TOKENS && text.endsWith("\n");
      if (ends || tokens >= MOST_TOKENS || characters >= MOST_CHARACTERS || place + 1 === columns.ids.length) {
        chunks.push(this.#chunk(columns, from, place + 1, characters));
        from = place + 1;
        characters = 0;
      }
    }
    this.#chunks.push(...chunks);
    return chunks;
  }

  #chunk(columns, from, until, characters) {
    const torn = columns.from + until < this.#feed.total && !(columns.texts?.[until - 1] ?? "").endsWith("\n");
    const element = h("div", { class: torn ? "chunk torn" : "chunk", style: { height: this.#height(characters) } });
    const chunk = { element, columns, from: columns.from + from, until: columns.from + until, drawn: false };
    this.#watch(element, near => (near ? this.#draw(chunk) : empty(chunk)));
    return chunk;
  }

  #draw(chunk) {
    if (chunk.drawn) {
      return;
    }
    const { columns } = chunk;
    const tokens = [];
    for (let index = chunk.from; index < chunk.until; index++) {
      tokens.push(tokenElement(columns, index - columns.from));
    }
    replace(chunk.element, tokens);
    chunk.element.style.removeProperty("height");
    chunk.drawn = true;
    this.#paint(chunk);
  }

  #paint(chunk) {
    const { columns } = chunk;
    const tokens = chunk.element.children;
    for (let index = chunk.from; index < chunk.until; index++) {
      const place = index - columns.from;
      const before = place > 0 ? columns.versions[place - 1] : this.#feed.token(index - 1)?.versions;
      tokens[index - chunk.from].className = this.#look.classes(columns, place, before, this.#shared);
    }
  }
}

function empty(chunk) {
  if (chunk.drawn) {
    chunk.element.style.setProperty("height", `${chunk.element.offsetHeight}px`);
    chunk.element.replaceChildren();
    chunk.drawn = false;
  }
}
