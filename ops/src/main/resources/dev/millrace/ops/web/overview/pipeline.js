// The picture of the pipeline: roles, the topics between them, and how fast and full these are.

import { layout, rowAt, ways } from "/web/overview/pipeline-layout.js";
import { h, replace, svg } from "/web/shell/dom.js";
import { bytes, count, percent, rate } from "/web/shell/format.js";
import { plain } from "/web/shell/text.js";

const TITLES = { learner: "Learner", generator: "Generators", scorer: "Scorers" };
const AROUND = ["steps", "assessments", "dead-letters"];
const BAR = 36;
const NARROW = 1060;

export class Pipeline {
  #view;
  #now;
  #shape = "";
  #parts = new Map();
  #picture = svg("svg", { class: "pipeline-picture", role: "group", "aria-label": "Pipeline: roles and the topics between them" });
  element = h("section", { class: "panel pipeline", "aria-label": "Pipeline" }, this.#picture);

  constructor(view) {
    this.#view = view;
    const sizes = new ResizeObserver(() => this.#now !== undefined && this.#draw());
    sizes.observe(this.element);
    view.signal.addEventListener("abort", () => sizes.disconnect());
  }

  /** Fetches and shows how things stand. */
  async show() {
    this.#now = await this.#view.get(`${this.#view.runPath}/pipeline`);
    this.#draw();
  }

  // Texts change in place, so that what moves does not start anew at every refresh.
  #draw() {
    const roles = byRole(this.#now.roles);
    const width = this.element.clientWidth - 34;
    const shape = JSON.stringify([width, Object.values(roles).map(workers => workers.map(each => [each.role, each.worker, each.restarts > 0]))]);
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#build(layout(width, roles), width);
    }
    this.#set("policy-weights.numbers", `version ${this.#view.head.version.toLocaleString("en")}`);
    this.#now.topics.forEach(topic => this.#topic(topic));
    Object.values(roles).flat().forEach(worker => this.#worker(worker));
  }

  #build(plan, width) {
    this.#parts.clear();
    for (const [name, value] of Object.entries({ viewBox: `0 0 ${width} ${plan.height}`, width, height: plan.height })) {
      this.#picture.setAttribute(name, value);
    }
    replace(this.#picture, arrowHead(),
      Object.entries(ways(plan)).map(([topic, way]) => this.#way(topic, way)),
      Object.entries(plan.boxes).map(([role, box]) => this.#box(role, box)),
      AROUND.map((topic, i) => this.#side(topic, width / 2 + (i - 1) * 220, plan.height - 6)));
  }

  #way(topic, way) {
    const numbers = this.#text(`${topic}.numbers`, { x: way.x, y: way.y + 16, class: "topic-numbers", "text-anchor": "middle" });
    return svg("g", { class: "way" }, this.#part(`${topic}.title`, svg("title")),
      svg("path", { d: way.path, class: "way-line", "marker-end": "url(#arrow)" }),
      this.#part(`${topic}.flow`, svg("path", { d: way.path, class: "way-flow" })),
      svg("text", { x: way.x, y: way.y - 7, class: "topic-name", "text-anchor": "middle" }, topic), numbers);
  }

  #side(topic, x, y) {
    return svg("g", {}, this.#part(`${topic}.title`, svg("title")), this.#text(`${topic}.side`, { x, y, class: "topic-side", "text-anchor": "middle" }));
  }

  #box(role, box) {
    const rows = box.workers.map((worker, i) => this.#row(worker, box, rowAt(box, i)));
    const none = svg("text", { x: box.x + 14, y: rowAt(box, 0) + 4, class: "quiet" }, "none seen yet");
    const more = svg("text", { x: box.x + 14, y: rowAt(box, box.workers.length) + 4, class: "quiet" }, `and ${box.more} more`);
    return svg("g", { class: "role" },
      svg("rect", { x: box.x, y: box.y, width: box.width, height: box.height, rx: 7 }),
      svg("text", { x: box.x + 14, y: box.y + 24, class: "role-name" }, TITLES[role]),
      svg("text", { x: box.x + box.width - 14, y: box.y + 24, class: "quiet", "text-anchor": "end" }, "idle"),
      rows, box.workers.length === 0 ? none : undefined, box.more > 0 ? more : undefined);
  }

  #row(worker, box, y) {
    const id = `${worker.role}/${worker.worker}`;
    const right = box.x + box.width - 14;
    const bar = { x: right - 36 - BAR, y: y - 3, height: 6, rx: 3 };
    return svg("g", {}, this.#part(`${id}.title`, svg("title")),
      this.#part(`${id}.dot`, svg("circle", { cx: box.x + 18, cy: y, r: 4 })),
      svg("text", { x: box.x + 29, y: y + 4, class: "worker-name" }, shortened(plain(worker.worker), bar.x - box.x - (worker.restarts > 0 ? 66 : 34))),
      this.#text(`${id}.restarts`, { x: bar.x - 8, y: y + 4, class: "worker-restarts", "text-anchor": "end" }),
      svg("rect", { ...bar, width: BAR, class: "bar-back" }),
      this.#part(`${id}.bar`, svg("rect", { ...bar, width: 0, class: "bar-idle" })),
      this.#text(`${id}.idle`, { x: right, y: y + 4, class: "worker-idle", "text-anchor": "end" }));
  }

  #topic(topic) {
    const speed = topic.perSecond === undefined ? "" : `${rate(topic.perSecond)}/s`;
    const lag = topic.lag === undefined || topic.lag === null ? "" : `lag ${count(topic.lag)}`;
    const tokens = topic.tokensPerSecond === undefined || this.element.clientWidth < NARROW ? "" : `${count(topic.tokensPerSecond)} tokens/s`;
    this.#set(`${topic.topic}.numbers`, [speed, tokens, lag].filter(part => part !== "").join(" · "));
    this.#set(`${topic.topic}.side`, `${topic.topic}  ${count(topic.records)}${topic.perSecond > 0 ? ` · ${speed}` : ""}`);
    this.#set(`${topic.topic}.title`, [
      `${topic.topic}: ${topic.records.toLocaleString("en")} records`, topic.bytes === undefined ? "" : bytes(topic.bytes),
      lag === "" ? "" : `${lag}: ${topic.lagMeaning ?? ""}`,
    ].filter(part => part !== "").join("; "));
    this.#parts.get(`${topic.topic}.flow`)?.classList.toggle("moves", topic.perSecond > 0 && this.#view.head.state === "running");
    this.#parts.get(`${topic.topic}.side`)?.classList.toggle("bad", topic.topic === "dead-letters" && topic.records > 0);
  }

  #worker(worker) {
    const id = `${worker.role}/${worker.worker}`;
    const idle = worker.idleRecent ?? worker.idle;
    this.#parts.get(`${id}.dot`)?.setAttribute("class", `worker-dot is-${worker.state}`);
    this.#parts.get(`${id}.bar`)?.setAttribute("width", String(BAR * (idle ?? 0)));
    this.#set(`${id}.idle`, percent(idle, 0));
    this.#set(`${id}.restarts`, worker.restarts > 0 ? `↻ ${worker.restarts}` : "");
    this.#set(`${id}.title`, `${plain(worker.worker)} (${worker.role}): ${worker.state}; idle ${percent(idle, 1)} lately, ${percent(worker.idle, 1)} of all; `
      + `${count(worker.records)} records; ${worker.restarts} restarts`);
  }

  #text(id, attributes) {
    return this.#part(id, svg("text", attributes));
  }

  #part(id, element) {
    this.#parts.set(id, element);
    return element;
  }

  #set(id, text) {
    const part = this.#parts.get(id);
    if (part !== undefined && part.textContent !== text) {
      part.textContent = text;
    }
  }
}

function byRole(roles) {
  const of = (...names) => roles.filter(each => names.includes(each.role));
  return { learner: of("learner"), generator: of("generator"), scorer: of("scorer", "judge") };
}

function arrowHead() {
  return svg("defs", {}, svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 2, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto", markerUnits: "userSpaceOnUse" },
    svg("path", { d: "M0 0L8 4L0 8z", class: "arrow-head" })));
}

function shortened(text, width) {
  const most = Math.floor(width / 6.6);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
