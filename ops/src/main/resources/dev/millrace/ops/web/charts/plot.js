// One drawn chart: uPlot with our data, scales and marks, following its page's board.

import uPlot from "/lib/uplot/uPlot.esm.js";
import { axes, scales } from "/web/charts/axes.js";
import { drawHeat, drawPoints, drawZero } from "/web/charts/marks.js";
import { columnsOf, isDrawn, seriesOf, seriesOfLine } from "/web/charts/series.js";

export class Plot {
  #chart;
  #board;
  #log;
  #plot;
  #data;
  #ours = false;

  /** `open(step)` is called for a click on a step. */
  constructor(host, chart, board, { log, open, data }) {
    this.#chart = chart;
    this.#board = board;
    this.#log = log;
    this.#data = data;
    const options = this.#options(host);
    this.#plot = new uPlot(options, columnsOf(chart, data, board.smoothing, log), host);
    this.#listen(open);
  }

  /** New data; the zoomed range and the cursor stay. */
  show(data) {
    this.#data = data;
    this.redraw();
  }

  /** Draws anew after the range, smoothing or a set's visibility changed. */
  redraw() {
    this.#plot.setData(columnsOf(this.#chart, this.#data, this.#board.smoothing, this.#log));
  }

  /** Fits the chart into its place. */
  resize(host) {
    const { width, height } = sizeOf(host);
    if (width !== this.#plot.width || height !== this.#plot.height) {
      this.#plot.setSize({ width, height });
    }
  }

  /** Shows or hides a line. */
  toggle(line, show) {
    this.#plot.batch(() => seriesOfLine(this.#chart, line).forEach(i => this.#plot.setSeries(i, { show })));
  }

  /** The index of the step nearest to a place on the axis, or undefined outside of what is shown. */
  indexAt(x) {
    const { min, max } = this.#plot.scales.x;
    return this.#data.x.length === 0 || x < min || x > max ? undefined : this.#plot.valToIdx(x);
  }

  /** Moves the cursor to a place on the axis, or hides it. */
  point(x) {
    const index = x === undefined ? undefined : this.indexAt(x);
    const left = index === undefined ? -10 : this.#plot.valToPos(this.#data.x[index], "x");
    this.#plot.setCursor({ left, top: left < 0 ? -10 : 1 }, false);
  }

  /** Frees everything. */
  destroy() {
    this.#plot.destroy();
  }

  #options(host) {
    const { series, bands } = seriesOf(this.#chart);
    return {
      ...sizeOf(host),
      series,
      bands,
      axes: axes(this.#chart, this.#board.axis, this.#log),
      scales: scales(this.#chart, this.#log, {
        zoom: () => this.#board.zoom,
        places: () => this.#points().map(point => point.x),
        extra: (from, to) => this.#points().filter(point => point.x >= from && point.x <= to).map(point => point.y),
      }),
      legend: { show: false },
      padding: [8, 14, 0, 0],
      cursor: {
        y: false,
        drag: { x: true, y: false, setScale: false, dist: 5 },
        points: this.#chart.kind === "lines" ? { size: (_, i) => (isDrawn(this.#chart, i) ? 7 : 0), width: 1.5 } : { show: false },
        bind: { dblclick: () => () => this.#board.setZoom(undefined) },
      },
      hooks: {
        setCursor: [plot => this.#moved(plot)],
        setSelect: [plot => this.#selected(plot)],
        draw: [plot => this.#mark(plot)],
      },
    };
  }

  #moved(plot) {
    if (this.#ours) {
      const index = plot.cursor.idx;
      const there = index === null || index === undefined || plot.cursor.left < 0;
      this.#board.setCursor(there ? undefined : { x: this.#data.x[index], step: this.#data.step[index] }, this);
    }
  }

  #selected(plot) {
    const { left, width } = plot.select;
    if (width > 0) {
      plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
      this.#board.setZoom([plot.posToVal(left, "x"), plot.posToVal(left + width, "x")]);
    }
  }

  #mark(plot) {
    if (this.#chart.kind === "heat") {
      drawHeat(plot, this.#chart, this.#data);
    }
    if (this.#chart.zeroLine) {
      drawZero(plot);
    }
    drawPoints(plot, this.#data.points);
  }

  #points() {
    return this.#data.points.filter(set => set.shown !== false).flatMap(set => set.points);
  }

  // The pointer, and only it, makes this chart the one that all others follow.
  #listen(open) {
    const over = this.#plot.over;
    let waiting;
    over.addEventListener("pointerenter", () => (this.#ours = true));
    over.addEventListener("pointerleave", () => {
      this.#ours = false;
      this.#board.setCursor(undefined, this);
    });
    over.addEventListener("dblclick", () => clearTimeout(waiting));
    over.addEventListener("click", () => {
      const { cursor, zoom } = this.#board;
      clearTimeout(waiting);
      if (cursor !== undefined) {
        // Within a zoomed range a click may be the first half of a double click, which leaves it.
        waiting = setTimeout(() => open(cursor.step), zoom === undefined ? 0 : 280);
      }
    });
  }
}

function sizeOf(host) {
  return { width: Math.max(120, host.clientWidth), height: Math.max(60, host.clientHeight) };
}
