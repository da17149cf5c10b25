// The token cursor: which token's numbers are shown, under the pointer or by the arrow keys.

const REVEALS = 4;

export class Cursor {
  #inspector;
  #column;
  #index;
  #marked;

  constructor(inspector) {
    this.#inspector = inspector;
  }

  /** Where it is: `{column, index}`, or undefined. */
  get place() {
    return this.#column === undefined ? undefined : { column: this.#column, index: this.#index };
  }

  /** Goes to a token. `reveal`: scrolls to it, and fetches it where it is not here. */
  async go(column, index, reveal) {
    this.#inspector.speak(reveal);
    this.#leave(column);
    this.#column = column;
    this.#index = Math.min(column.feed.total - 1, Math.max(0, index));
    column.plot?.mark(this.#index);
    if (this.#show()) {
      this.#mark(reveal);
      return;
    }
    this.#inspector.wait(column.sibling, this.#index);
    const wanted = this.#index;
    if (reveal) {
      column.stretches.placeOf(wanted)?.scrollIntoView({ block: "center", inline: "nearest" });
      await column.stretches.bring(wanted);
    } else {
      await column.feed.fetched(wanted).catch(() => undefined);
    }
    if (this.#column === column && this.#index === wanted && this.#show()) {
      this.#mark(reveal);
    }
  }

  /** Draws its mark anew, after elements were drawn anew. */
  again() {
    if (this.#column !== undefined) {
      this.#mark(false);
    }
  }

  #show() {
    const token = this.#column.feed.token(this.#index);
    if (token !== undefined) {
      this.#inspector.show(this.#column.sibling, token, this.#column.feed.total);
    }
    return token !== undefined;
  }

  #mark(reveal) {
    this.#marked?.classList.remove("at");
    this.#marked = this.#column.stretches.elementOf(this.#index);
    this.#marked?.classList.add("at");
    if (reveal) {
      this.#reveal(this.#marked, REVEALS);
    }
  }

  /** Scrolls to an element, again while what comes to be drawn around it pushes it away. */
  #reveal(element, times) {
    if (times > 0 && element !== undefined && element === this.#marked) {
      element.scrollIntoView({ block: "nearest", inline: "nearest" });
      requestAnimationFrame(() => requestAnimationFrame(() => this.#reveal(element, times - 1)));
    }
  }

  #leave(column) {
    if (this.#column !== undefined && this.#column !== column) {
      this.#column.plot?.mark(undefined);
    }
  }
}
