// From a number to a level of a palette. What is beyond the quantiles 1/100 and 99/100 of all siblings is clipped.

import { LEVELS, TURNS } from "/web/rollouts/tokens/palette.js";

const TOP = LEVELS - 1;
const LEAST = 1e-6;

/** The scale of a mode over all siblings: `level(number)`, `side(number)`, `ticks` and `range`. */
export function scaleOf(mode, life) {
  if (mode.kind === "kinds") {
    return new Kinds(versionsOf(life));
  }
  const range = rangeOf(mode, life.ranges);
  return mode.kind === "plain" ? new Plain(range) : new Around(range, mode.kind === "around1" ? Math.log : same);
}

/** Both log-probabilities share a scale, so that one can be compared with the other. */
function rangeOf(mode, ranges) {
  const own = ranges[mode.column];
  const other = { behaviorLogProb: ranges.logProb, logProb: ranges.behaviorLogProb }[mode.column] ?? own;
  return { ...own, low: Math.min(own.low, other.low), high: Math.max(own.high, other.high) };
}

function versionsOf(life) {
  const spans = life.judged[life.told].responses.flatMap(response => response.versions);
  return [...new Set(spans.map(span => span.version))].sort((a, b) => a - b);
}

const same = number => number;

/** From the least to the greatest. */
class Plain {
  constructor(range) {
    this.range = range;
    this.ticks = [range.low, (range.low + range.high) / 2, range.high];
  }

  level(number) {
    const { low, high } = this.range;
    return high === low ? TOP / 2 : bounded(Math.round(((number - low) / (high - low)) * TOP));
  }

  side(number) {
    return number < this.range.low ? -1 : number > this.range.high ? 1 : 0;
  }
}

/** As far on one side of the middle as on the other: of 0, or of 1 by logarithms. */
class Around {
  #bound;
  #measure;

  constructor(range, measure) {
    this.range = range;
    this.#measure = measure;
    this.#bound = Math.max(Math.abs(measure(range.low)), Math.abs(measure(range.high)), LEAST);
    this.ticks = measure === Math.log ? [Math.exp(-this.#bound), 1, Math.exp(this.#bound)] : [-this.#bound, 0, this.#bound];
  }

  level(number) {
    return bounded(Math.round(((this.#measure(number) / this.#bound + 1) / 2) * TOP));
  }

  side(number) {
    const measured = this.#measure(number);
    return measured < -this.#bound ? -1 : measured > this.#bound ? 1 : 0;
  }
}

/** Colours by turns. */
class Kinds {
  constructor(kinds) {
    this.kinds = kinds;
  }

  level(kind) {
    return this.kinds.indexOf(kind) % TURNS;
  }

  side() {
    return 0;
  }
}

function bounded(level) {
  return Math.min(TOP, Math.max(0, level));
}
