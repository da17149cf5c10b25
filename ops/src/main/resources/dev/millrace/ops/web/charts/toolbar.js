// The controls above the charts: axis, phase, smoothing, filter; what the cursor points at.

import { icon } from "/web/charts/icons.js";
import { choice, searchField } from "/web/shell/controls.js";
import { h, replace } from "/web/shell/dom.js";
import { count, duration } from "/web/shell/format.js";
import { to } from "/web/shell/router.js";

const AXES = [["step", "Steps"], ["tokens", "Tokens"], ["seconds", "Time"]];
const PHASES = [["policy", "Policy"], ["valuePretraining", "Value-pretraining"], ["all", "Both"]];

/** The bar of controls for a board; `phases`: whether the run has more than one; `stepAddress(step)`: the page of a step, if any;
 * `filter`: whether charts can be filtered by name; `extra`: one more control. */
export function toolbar(board, signal, { phases, stepAddress, filter, extra }) {
  const reset = h("button", { class: "button quiet-button", hidden: board.zoom === undefined, onclick: () => board.setZoom(undefined) }, icon("reset"), "Whole range");
  const cursor = h("span", { class: "cursor-words" });
  const phase = choice("Phase", PHASES, board.phase, value => board.setPhase(value));
  board.on("zoom", () => (reset.hidden = board.zoom === undefined), signal);
  board.on("settings", () => {
    reset.hidden = true;
    phase.press(board.phase);
  }, signal);
  board.on("cursor", () => replace(cursor, ...cursorWords(board, stepAddress)), signal);
  return h("div", { class: "toolbar chart-toolbar", role: "toolbar", "aria-label": "Charts" },
    choice("Horizontal axis", AXES, board.axis, value => board.setAxis(value)).element,
    phases ? phase.element : undefined,
    smoothing(board), extra, reset, cursor,
    filter ? searchField("Filter charts", board.filter, text => board.setFilter(text)) : undefined);
}

/** A place on an axis in words. */
export function axisWords(axis, x) {
  const words = { step: `step ${count(x)}`, version: `version ${count(x)}`, tokens: `${count(x)} tokens`, seconds: duration(x) };
  return words[axis];
}

function smoothing(board) {
  const shown = h("output", { class: "smoothing-value" }, board.smoothing.toFixed(2));
  const slider = h("input", {
    type: "range", min: "0", max: "0.99", step: "0.01", value: String(board.smoothing), "aria-label": "Smoothing",
    oninput: () => {
      shown.textContent = Number(slider.value).toFixed(2);
      board.setSmoothing(Number(slider.value));
    },
  });
  return h("label", { class: "labelled", title: "Exponential moving average; the values themselves stay faint behind it" }, "Smoothing", slider, shown);
}

function cursorWords(board, stepAddress) {
  if (board.cursor === undefined) {
    return [];
  }
  const { x, step } = board.cursor;
  const words = board.axis === "step" ? `step ${step.toLocaleString("en")}` : `step ${step.toLocaleString("en")} · ${axisWords(board.axis, x)}`;
  return stepAddress === undefined ? [words] : [h("a", { href: to(...stepAddress(step)) }, words)];
}
