// Value and advantage along the tokens of a response, so that one sees where credit goes.

import { svg } from "/web/shell/dom.js";

const WIDTH = 240;
const HEIGHT = 52;

/** The plot; `onPoint(index)` as the pointer goes over it, `onChoose(index)` when it is pressed. */
export class Plot {
  #cursor = svg("line", { class: "course-cursor", y1: 0, y2: HEIGHT, visibility: "hidden" });
  #total;

  /** `response`: with its profile; `ranges`: of all siblings, so that plots can be compared. */
  constructor(response, ranges, onPoint, onChoose) {
    this.#total = response.all;
    const { profile } = response;
    const y = height(ranges, profile);
    const place = at => (profile.stride * (at + 0.5) * WIDTH) / this.#total;
    this.element = svg("svg", {
      class: "course", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img",
      "aria-label": `Value and advantage along the ${this.#total} tokens of response ${response.sibling}`,
    },
    svg("line", { class: "course-zero", x1: 0, x2: WIDTH, y1: y(0), y2: y(0) }),
    profile.advantage === undefined ? undefined : bars(profile.advantage, profile.stride * WIDTH / this.#total, y),
    profile.value === undefined ? undefined : course(profile.value, place, y),
    this.#cursor);
    this.element.addEventListener("pointermove", event => onPoint(this.#index(event)));
    this.element.addEventListener("click", event => onChoose(this.#index(event)));
  }

  /** Marks a token; undefined: none. */
  mark(index) {
    this.#cursor.setAttribute("visibility", index === undefined ? "hidden" : "visible");
    if (index !== undefined) {
      const x = ((index + 0.5) * WIDTH) / this.#total;
      this.#cursor.setAttribute("x1", x);
      this.#cursor.setAttribute("x2", x);
    }
  }

  #index(event) {
    const box = this.element.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(this.#total - 1, Math.max(0, Math.floor(share * this.#total)));
  }
}

/** From a number to a height: zero and the clipped ranges of both measures are within. */
function height(ranges, profile) {
  const used = ["value", "advantage"].filter(name => profile[name] !== undefined).map(name => ranges[name]);
  const low = Math.min(0, ...used.map(range => range.low));
  const high = Math.max(0, ...used.map(range => range.high));
  const span = high - low || 1;
  return number => HEIGHT - 3 - ((Math.min(high, Math.max(low, number)) - low) / span) * (HEIGHT - 6);
}

/** A bar for each point: as far from zero as the farthest of its tokens on either side. */
function bars(measure, width, y) {
  const up = [];
  const down = [];
  for (let at = 0; at < measure.mean.length; at++) {
    const most = (measure.max ?? measure.mean)[at];
    const least = (measure.min ?? measure.mean)[at];
    if (most > 0) {
      up.push(bar(at * width, width, y(0), y(most)));
    }
    if (least < 0) {
      down.push(bar(at * width, width, y(0), y(least)));
    }
  }
  return [svg("path", { class: "course-up", d: up.join("") }), svg("path", { class: "course-down", d: down.join("") })];
}

function bar(x, width, from, to) {
  return `M${x.toFixed(2)} ${from.toFixed(2)}V${to.toFixed(2)}h${width.toFixed(3)}V${from.toFixed(2)}Z`;
}

function course(measure, place, y) {
  let path = "";
  let pen = "M";
  measure.mean.forEach((number, at) => {
    path += number === null ? "" : `${pen}${place(at).toFixed(2)} ${y(number).toFixed(2)}`;
    pen = number === null ? "M" : "L";
  });
  return svg("path", { class: "course-value", d: path });
}
