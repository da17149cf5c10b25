// What all charts of a page share: the x axis, the phase, smoothing, the zoomed range, the cursor.

/** Fires `settings` (axis, phase), `smoothing`, `zoom`, `cursor` and `filter` when these change. */
export class Board extends EventTarget {
  axis = "step";
  phase = "policy";
  smoothing = 0;
  zoom = undefined;
  cursor = undefined;
  filter = "";

  /** The horizontal axis: `step`, `version`, `tokens` or `seconds`. A zoomed range means nothing on another one. */
  setAxis(axis) {
    this.axis = axis;
    this.zoom = undefined;
    this.#fire("settings");
  }

  /** Steps of which phase are drawn: `policy`, `valuePretraining` or `all`. */
  setPhase(phase) {
    this.phase = phase;
    this.zoom = undefined;
    this.#fire("settings");
  }

  /** Weight of the past in the moving average, 0 to below 1. */
  setSmoothing(smoothing) {
    this.smoothing = smoothing;
    this.#fire("smoothing");
  }

  /** The range that is shown, `[from, to]` on the axis, or undefined for everything. */
  setZoom(zoom) {
    this.zoom = zoom;
    this.#fire("zoom");
  }

  /** Where the cursor stands, `{x, step}`, or undefined; `chart` is the one that is pointed at. */
  setCursor(cursor, chart) {
    this.cursor = cursor;
    this.chart = chart;
    this.#fire("cursor");
  }

  /** Which charts are shown: those whose names hold this text. */
  setFilter(filter) {
    this.filter = filter;
    this.#fire("filter");
  }

  /** Listens until `signal` ends it. */
  on(type, listener, signal) {
    this.addEventListener(type, listener, { signal });
  }

  #fire(type) {
    this.dispatchEvent(new Event(type));
  }
}
