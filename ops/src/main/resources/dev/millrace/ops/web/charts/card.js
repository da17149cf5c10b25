// A chart with its name, its legend and its buttons.

import { anyNumber, keysOf, valuesOf } from "/web/charts/columns.js";
import { csvOf, download } from "/web/charts/csv.js";
import { cardHead } from "/web/charts/card-head.js";
import { chartKeys } from "/web/charts/chart-keys.js";
import { Legend } from "/web/charts/legend.js";
import { Plot } from "/web/charts/plot.js";
import { h } from "/web/shell/dom.js";
import { onTheme } from "/web/shell/theme.js";

export class Card {
  #place;
  #plot;
  #data;
  #legend;
  #hidden = { line: new Set(), points: new Set() };
  #outdated = false;
  #end = new AbortController();
  visible = false;
  fresh = -1;

  /** `place`: `{board, signal, open(step), enlarge(chart), name, announce(words)}`, what cards of a page have in common. */
  constructor(chart, place) {
    this.chart = chart;
    this.log = chart.log === true;
    this.#place = place;
    this.#legend = new Legend(chart, (kind, index, shown) => this.#toggle(kind, index, shown));
    this.host = h("div", { class: "plot", tabindex: "0", role: "group", "aria-roledescription": "chart", "aria-label": chart.title });
    this.element = h("article", { class: `card${chart.hero ? " hero" : ""}`, data: { chart: chart.id } },
      cardHead(chart, this.#actions()), this.#legend.element, this.host);
    this.#listen();
  }

  /** The metrics that the chart is drawn from. */
  get keys() {
    return [...new Set(this.chart.lines.flatMap(keysOf))];
  }

  /** Data: `{x, step, series, points}`. A chart without a number in this phase is hidden. */
  show(data) {
    this.#data = data;
    data.points.forEach((set, i) => (set.shown = !this.#hidden.points.has(i)));
    const any = data.points.some(set => set.points.length > 0)
      || this.chart.lines.some(line => anyNumber(valuesOf(line, data.series), this.chart.nonzero));
    this.element.hidden = !any;
    this.element.dataset.points = String(data.x.length);
    if (this.#outdated) {
      this.#outdated = false;
      this.element.classList.remove("stale");
      this.#plot?.destroy();
      this.#plot = undefined;
    }
    if (any && this.#plot === undefined) {
      this.#draw();
    } else if (any) {
      this.#plot.show(data);
      this.#values();
    }
  }

  /** The data that is shown, or undefined. */
  get data() {
    return this.#data;
  }

  /** Moves the cursor by so many steps, as arrow keys do. */
  move(steps) {
    const { board } = this.#place;
    const last = this.#data.x.length - 1;
    const from = board.cursor === undefined ? (steps > 0 ? -1 : last + 1) : this.#plot.indexAt(board.cursor.x) ?? 0;
    const at = Math.min(last, Math.max(0, from + steps));
    board.setCursor({ x: this.#data.x[at], step: this.#data.step[at] }, undefined);
    this.#place.announce(`step ${this.#data.step[at]}: ${this.#legend.element.innerText.replace(/\s+/gu, " ")}`);
  }

  /** Draws anew in other colours or on another scale. */
  rebuild() {
    this.outdate();
    if (this.#data !== undefined) {
      this.show(this.#data);
    }
  }

  /** The data is of other settings: what comes next is drawn with new axes. */
  outdate() {
    this.#outdated = true;
    this.element.hidden = false;
    this.element.classList.add("stale");
  }

  /** Shows or hides a line or a set of points, `kind` says which. */
  set(kind, index, shown) {
    this.#toggle(kind, index, shown);
    this.#legend.press(kind === "line" ? index : this.chart.lines.length + index, shown);
  }

  /** Whether the title or a metric holds this text, in lower case. */
  matches(text) {
    return [this.chart.title, ...this.keys].some(name => name.toLowerCase().includes(text));
  }

  /** Frees everything. */
  destroy() {
    this.#end.abort();
    this.#plot?.destroy();
    this.#plot = undefined;
    this.#sizes.disconnect();
    this.element.remove();
  }

  #sizes = new ResizeObserver(() => this.#plot?.resize(this.host));

  #actions() {
    const { chart } = this;
    const { name, enlarge } = this.#place;
    return {
      log: chart.kind === "lines" && chart.range !== "share" ? this.log : undefined,
      setLog: on => {
        this.log = on;
        this.rebuild();
      },
      save: () => this.#data !== undefined && download(`${name}-${chart.id}`, csvOf(chart, this.#data)),
      enlarge: enlarge === undefined ? undefined : () => enlarge(chart),
    };
  }

  #draw() {
    const { board, open } = this.#place;
    this.#plot = new Plot(this.host, this.chart, board, { log: this.log, open, data: this.#data });
    this.#hidden.line.forEach(line => this.#plot.toggle(line, false));
    this.#values();
  }

  #toggle(kind, index, shown) {
    this.#hidden[kind][shown ? "delete" : "add"](index);
    if (kind === "line") {
      this.#plot?.toggle(index, shown);
    } else if (this.#data !== undefined) {
      this.show(this.#data);
    }
  }

  #values() {
    const { cursor } = this.#place.board;
    const index = cursor === undefined ? undefined : this.#plot.indexAt(cursor.x);
    this.#legend.show(this.#data, this.#place.board, index, index === undefined ? undefined : cursor.x);
  }

  #listen() {
    const { board } = this.#place;
    const signal = AbortSignal.any([this.#place.signal, this.#end.signal]);
    const drawn = listener => () => this.#plot !== undefined && listener();
    board.on("zoom", drawn(() => this.#redraw()), signal);
    board.on("smoothing", drawn(() => this.#redraw()), signal);
    board.on("cursor", drawn(() => this.visible && this.#point()), signal);
    onTheme(drawn(() => this.rebuild()), signal);
    this.#sizes.observe(this.host);
    chartKeys(this, this.#place);
  }

  #redraw() {
    this.#plot.redraw();
    this.#values();
  }

  #point() {
    const { board } = this.#place;
    if (board.chart !== this.#plot) {
      this.#plot.point(board.cursor?.x);
    }
    this.#values();
  }
}
