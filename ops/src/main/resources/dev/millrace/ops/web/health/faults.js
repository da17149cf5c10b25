// What broke and came back, along the run's time.

import { h, svg } from "/web/shell/dom.js";
import { clock, duration } from "/web/shell/format.js";
import { empty } from "/web/shell/states.js";
import { untrusted } from "/web/shell/text.js";

const WIDTH = 1000;
const LANE = 18;

/** A line of time for each role, and the list. */
export function faults(list, head) {
  if (list.length === 0) {
    return h("div", { class: "panel" }, empty("Nothing broke", "Restarts of workers, pauses and failures would be listed here."));
  }
  return h("div", { class: "panel" }, timeline(list, head), h("div", { class: "table-wrap scrolls" }, h("table", { class: "table" },
    h("thead", {}, h("tr", {}, ["Time", "Into the run", "Role", "Worker", "What"].map(words => h("th", {}, words)))),
    h("tbody", {}, list.map(each => h("tr", {},
      h("td", { class: "nowrap" }, clock(each.time)), h("td", { class: "nowrap" }, into(each, head)),
      h("td", {}, untrusted(each.role)), h("td", {}, untrusted(each.worker ?? "–")), h("td", {}, untrusted(each.what))))))));
}

function timeline(list, head) {
  const roles = [...new Set(list.map(each => each.role))];
  const from = Math.min(head.firstTime ?? Infinity, ...list.map(each => each.time));
  const to = Math.max(head.lastTime ?? -Infinity, ...list.map(each => each.time), from + 1);
  const at = time => 100 + ((WIDTH - 116) * (time - from)) / (to - from);
  const height = LANE * roles.length + 26;
  return svg("svg", { class: "timeline", viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": `${list.length} faults over ${duration((to - from) / 1000)}; listed below` },
    roles.map((role, lane) => [
      svg("text", { x: 4, y: lane * LANE + 20 }, role.slice(0, 14)),
      svg("line", { x1: 100, x2: WIDTH - 16, y1: lane * LANE + 16, y2: lane * LANE + 16 }),
    ]),
    list.map(each => svg("circle", { cx: at(each.time), cy: roles.indexOf(each.role) * LANE + 16, r: 4.5 }, svg("title", {}, `${clock(each.time)} ${each.what}`))),
    svg("text", { x: 100, y: height - 2, class: "quiet" }, "start"),
    svg("text", { x: WIDTH - 16, y: height - 2, class: "quiet", "text-anchor": "end" }, duration((to - from) / 1000)));
}

function into(each, head) {
  return head.firstTime === undefined ? "–" : duration(Math.max(0, each.time - head.firstTime) / 1000);
}
