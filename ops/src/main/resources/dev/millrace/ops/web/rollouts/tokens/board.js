// The siblings side by side, with their tokens coloured; the controls above them and the token's numbers below.

import { h } from "/web/shell/dom.js";
import { Column, ordered, place } from "/web/rollouts/tokens/column.js";
import { Cursor } from "/web/rollouts/tokens/cursor.js";
import { Inspector } from "/web/rollouts/tokens/inspector.js";
import { MODES, modeOf, whyNot } from "/web/rollouts/tokens/modes.js";
import { Look } from "/web/rollouts/tokens/paint.js";
import { scaleOf } from "/web/rollouts/tokens/scale.js";
import { Tools } from "/web/rollouts/tokens/tools.js";
import { Watch } from "/web/rollouts/tokens/watch.js";

const WIDTHS = [{ tokens: 60, width: 210 }, { tokens: 300, width: 280 }, { tokens: Infinity, width: 360 }];

export class Board {
  #life;
  #state;
  #changed;
  #columns;
  #inspector = new Inspector();
  #cursor = new Cursor(this.#inspector);
  #tools;
  #scroller;

  /** `state`: `{mode, order, differences, large, at}` as the address says; `changed(state)` when a person chose otherwise. */
  constructor(view, life, state, changed) {
    this.#life = life;
    this.#state = { ...state, mode: possible(state.mode, life) };
    this.#changed = changed;
    this.#scroller = h("div", { class: "board-columns", tabindex: "0", role: "group", "aria-label": "Responses; arrow keys go through tokens" });
    const watch = new Watch(this.#scroller, view.signal);
    const point = (column, index) => this.#cursor.go(column, index, false);
    const choose = (column, index) => this.#choose(column, index);
    const board = { view, ranges: life.ranges, carried: life.tokensCarried ?? Infinity, look: this.#look(), watch: (element, near) => watch.add(element, near), point, choose };
    this.#columns = life.judged[life.told].responses.map(response => new Column(response, board));
    this.#tools = new Tools(life, {
      mode: name => this.mode(name), order: name => this.order(name), differences: () => this.differences(), fold: () => this.foldAll(),
      large: () => this.large(),
    });
    this.element = h("section", { class: "board", "aria-label": "Responses" }, this.#tools.element, this.#scroller, this.#inspector.element);
    this.#scroller.style.setProperty("--column", widthFor(this.#columns));
    this.#listen();
    this.#place();
    this.#show();
  }

  /** Goes to the token that the address names, if it does. */
  start() {
    const [sibling, index] = (this.#state.at ?? "none").split(".").map(Number);
    const column = this.#columns.find(each => each.sibling === sibling);
    if (column !== undefined && column.feed.total > 0) {
      column.element.scrollIntoView({ block: "nearest", inline: "nearest" });
      this.#cursor.go(column, index || 0, true);
    }
  }

  /** Colours tokens by a mode; `none`: not at all. */
  mode(name) {
    const mode = modeOf(name);
    if (mode === undefined || whyNot(mode, this.#life) === undefined) {
      this.#update({ mode: name });
    }
  }

  /** Orders the responses. */
  order(name) {
    this.#update({ order: name });
    this.#place();
  }

  /** Dims what siblings have in common from the start, or no longer. */
  differences() {
    this.#update({ differences: !this.#state.differences });
  }

  /** Gives the responses all the room there is, or no longer. */
  large() {
    this.#update({ large: !this.#state.large });
  }

  /** Collapses all responses, or expands them where all are. */
  foldAll() {
    const folded = !this.#columns.every(column => column.folded);
    this.#columns.forEach(column => column.fold(folded));
  }

  /** Collapses the response with the token cursor. */
  fold() {
    this.#cursor.place?.column.fold();
  }

  /** Moves the token cursor by so many tokens. */
  move(tokens) {
    const at = this.#cursor.place ?? { column: this.#inOrder()[0], index: -1 };
    this.#choose(at.column, at.index + tokens);
  }

  /** Moves it to the end of the response, or its start. */
  moveTo(end) {
    const column = this.#cursor.place?.column ?? this.#inOrder()[0];
    this.#choose(column, end ? column.feed.total - 1 : 0);
  }

  /** Moves it to the same place in a sibling so many columns to the right. */
  moveAcross(columns) {
    const order = this.#inOrder();
    const at = this.#cursor.place ?? { column: order[0], index: 0 };
    const next = order[Math.min(order.length - 1, Math.max(0, order.indexOf(at.column) + columns))];
    next.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#choose(next, at.index);
  }

  #choose(column, index) {
    if (column !== undefined && column.feed.total > 0) {
      this.#cursor.go(column, index, true);
      const { index: found } = this.#cursor.place;
      this.#state.at = `${column.sibling}.${found}`;
      this.#changed(this.#state);
    }
  }

  #inOrder() {
    return ordered(this.#columns.filter(column => !column.folded), this.#state.order);
  }

  #listen() {
    const tokenOf = event => event.target.closest?.("[data-i]");
    const columnOf = element => this.#columns.find(each => each.element === element.closest(".column"));
    this.#scroller.addEventListener("pointerover", event => {
      const token = tokenOf(event);
      if (token !== null) {
        this.#cursor.go(columnOf(token), Number(token.dataset.i), false);
      }
    });
    this.#scroller.addEventListener("click", event => {
      const token = tokenOf(event);
      if (token !== null && getSelection().isCollapsed) {
        this.#choose(columnOf(token), Number(token.dataset.i));
      }
    });
  }

  #update(change) {
    Object.assign(this.#state, change);
    this.#changed(this.#state);
    this.#show();
  }

  #place() {
    place(this.#scroller, this.#columns, this.#state.order);
  }

  #look() {
    const mode = modeOf(this.#state.mode);
    return new Look(mode, mode === undefined ? undefined : scaleOf(mode, this.#life), this.#state.differences);
  }

  #show() {
    const look = this.#look();
    this.element.dataset.palette = look.mode?.palette ?? "none";
    this.element.dataset.mode = look.mode?.name ?? "none";
    this.#columns.forEach(column => column.stretches.show(look));
    this.#tools.show(look.mode, this.#state);
    this.element.classList.toggle("is-large", this.#state.large);
    this.#tools.legend.show(look.mode, look.scale);
    this.#inspector.mark(look.mode);
    this.#cursor.again();
  }
}

/** Columns of short responses are narrow, so that more of them are seen at once. */
function widthFor(columns) {
  const longest = Math.max(...columns.map(column => column.feed.total));
  const { width } = WIDTHS.find(each => longest <= each.tokens);
  return `${width}px`;
}

/** The mode asked for if there are numbers for it; else the first that there are some for. */
function possible(name, life) {
  const asked = modeOf(name);
  if (name === "none" || (asked !== undefined && whyNot(asked, life) === undefined)) {
    return name;
  }
  const wanted = ["advantage", "behavior", "version"].map(modeOf).concat(MODES);
  return wanted.find(mode => whyNot(mode, life) === undefined)?.name ?? "none";
}
