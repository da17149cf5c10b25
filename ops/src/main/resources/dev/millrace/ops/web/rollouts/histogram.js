// How a number is distributed over what was found; a range of it is chosen by dragging.

import { h, replace, svg } from "/web/shell/dom.js";
import { number } from "/web/shell/format.js";

const WIDTH = 200;
const HEIGHT = 40;

/** A histogram with fields for the range; `onRange(from, to)` with texts, undefined: open. */
export class Histogram {
  #title;
  #onRange;
  #bars = svg("g", { class: "histogram-bars" });
  #brush = svg("rect", { class: "histogram-brush", y: 0, height: HEIGHT, width: 0 });
  #plot;
  #from;
  #to;
  #bins;
  #start;

  constructor(title, onRange) {
    this.#title = title;
    this.#onRange = onRange;
    this.#from = this.#field("from", "at least");
    this.#to = this.#field("to", "at most");
    this.#plot = svg("svg", { class: "histogram", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": `How ${title} is distributed` }, this.#bars, this.#brush);
    this.element = h("fieldset", { class: "facet" }, h("legend", {}, title), this.#plot,
      h("div", { class: "range" }, this.#from, h("span", { class: "quiet" }, "to"), this.#to));
    this.#listen();
  }

  /** Shows counts by bin, `{from, width, counts}`, and the range that is chosen. */
  show(bins, from, to) {
    this.#bins = bins;
    this.#from.value = from ?? "";
    this.#to.value = to ?? "";
    this.#from.placeholder = bins === undefined ? "" : number(bins.from, 3);
    this.#to.placeholder = bins === undefined ? "" : number(last(bins), 3);
    this.#plot.toggleAttribute("hidden", bins === undefined || bins.counts.length < 2);
    replace(this.#bars, bins === undefined ? [] : bars(bins));
  }

  #field(name, words) {
    return h("input", { class: "field small", type: "text", inputmode: "decimal", "aria-label": `${this.#title} ${words}`, data: { range: name }, onchange: () => this.#typed() });
  }

  #typed() {
    const [from, to] = [this.#from, this.#to].map(field => {
      const text = field.value.trim().replace("\u2212", "-");
      const valid = text === "" || Number.isFinite(Number(text));
      field.setAttribute("aria-invalid", String(!valid));
      return valid ? (text === "" ? undefined : text) : null;
    });
    if (from !== null && to !== null) {
      this.#onRange(from, to);
    }
  }

  #listen() {
    this.#plot.addEventListener("pointerdown", event => {
      this.#start = this.#bin(event);
      this.#plot.setPointerCapture(event.pointerId);
      this.#drag(event);
    });
    this.#plot.addEventListener("pointermove", event => this.#start !== undefined && this.#drag(event));
    this.#plot.addEventListener("pointerup", event => this.#chosen(event));
    this.#plot.addEventListener("pointercancel", () => this.#end());
  }

  #drag(event) {
    const [first, until] = this.#ends(event);
    const width = WIDTH / this.#bins.counts.length;
    this.#brush.setAttribute("x", first * width);
    this.#brush.setAttribute("width", (until + 1 - first) * width);
  }

  #chosen(event) {
    if (this.#start !== undefined) {
      const [first, until] = this.#ends(event);
      const edges = [start(this.#bins, first), end(this.#bins, until)];
      this.#end();
      this.#onRange(...edges);
    }
  }

  #end() {
    this.#start = undefined;
    this.#brush.setAttribute("width", 0);
  }

  #ends(event) {
    const at = this.#bin(event);
    return [Math.min(this.#start, at), Math.max(this.#start, at)];
  }

  #bin(event) {
    const box = this.#plot.getBoundingClientRect();
    const bins = this.#bins.counts.length;
    return Math.min(bins - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * bins)));
  }
}

/** The smallest number of a bin. */
function start({ from, width }, at) {
  return String(Number((from + width * at).toPrecision(6)));
}

/** The largest number of a bin: where numbers are whole, the last before the next bin. */
function end(bins, at) {
  const whole = Number.isInteger(bins.from) && Number.isInteger(bins.width);
  return whole ? String(bins.from + bins.width * (at + 1) - 1) : start(bins, at + 1);
}

function last(bins) {
  return Number(end(bins, Math.max(0, bins.counts.length - 1)));
}

function bars(bins) {
  const { counts } = bins;
  const most = Math.max(...counts, 1);
  const width = WIDTH / counts.length;
  return counts.map((count, at) => {
    const height = count === 0 ? 0 : Math.max(1.5, (count / most) * HEIGHT);
    const words = `${start(bins, at)} to ${end(bins, at)}: ${count.toLocaleString("en")}`;
    return svg("rect", { x: at * width + 0.5, y: HEIGHT - height, width: Math.max(0.5, width - 1), height }, svg("title", {}, words));
  });
}
