// One prompt: what was asked, what became of it, and its responses side by side, token by token.

import { h, replace } from "/web/shell/dom.js";
import { source } from "/web/shell/source.js";
import { untrusted } from "/web/shell/text.js";
import { Neighbours } from "/web/rollouts/neighbours.js";
import { problemPanel } from "/web/rollouts/problem.js";
import { timeline } from "/web/rollouts/timeline.js";
import { Board } from "/web/rollouts/tokens/board.js";
import { MODES } from "/web/rollouts/tokens/modes.js";
import { palettes } from "/web/rollouts/tokens/palette.js";

/** The page of a prompt. */
export async function promptPage(view) {
  view.title(`Prompt ${view.params.number}`);
  paint();
  const page = new PromptPage(view);
  view.root.append(page.element);
  await view.onRun(() => page.news());
}

function paint() {
  if (!document.adoptedStyleSheets.some(sheet => sheet.millrace === "tokens")) {
    const sheet = palettes();
    sheet.millrace = "tokens";
    document.adoptedStyleSheets.push(sheet);
  }
}

class PromptPage {
  #view;
  #neighbours;
  #board;
  #drawn;
  #state;

  constructor(view) {
    this.#view = view;
    this.#neighbours = new Neighbours(view);
    const { query } = view;
    this.#state = {
      mode: query.get("by") ?? "advantage", order: query.get("siblings") ?? "sibling",
      differences: query.get("parts") === "1", large: query.get("large") === "1", at: query.get("at") ?? undefined,
    };
    this.element = h("div", { class: "prompt-page" });
    this.#keys();
  }

  /** Fetches the prompt's life, and draws it where something happened since. */
  async news() {
    if (this.#drawn?.settled) {
      return;
    }
    const life = await this.#fetch();
    const happened = JSON.stringify([life?.issued, life?.generated, life?.judged?.length, life?.deadLetters, life?.consumed, life?.assessed]);
    if (life !== undefined && happened !== this.#drawn?.happened) {
      this.#drawn = { happened, settled: life.consumed.length > 0 && life.assessed };
      this.#draw(life);
    }
  }

  /** The prompt's life; undefined where there is none, which may come while the log is being read. */
  async #fetch() {
    try {
      return await this.#view.get(`${this.#view.runPath}/prompts/${encodeURIComponent(this.#view.params.number)}`);
    } catch (problem) {
      if (this.#drawn !== undefined || problem.name !== "Refusal") {
        throw problem;
      }
      replace(this.element, absent(this.#view, problem, this.#neighbours.table));
      return undefined;
    }
  }

  #draw(life) {
    replace(this.element,
      this.#heading(life),
      timeline(life, this.#view.runPage),
      problemPanel(life),
      life.told === undefined ? unjudged(life) : this.#responses(life));
    this.#neighbours.find().catch(() => undefined);
    this.#board?.start();
  }

  #heading(life) {
    const { problem } = life;
    const responses = life.judged[life.told]?.responses ?? [];
    const accepted = responses.filter(response => response.verdict === "accepted").length;
    return h("header", { class: "prompt-head" },
      h("a", { class: "back", href: this.#neighbours.table, title: "Back to the table (u)" }, "Rollouts"),
      h("h1", {}, `Prompt ${this.#view.params.number}`),
      problem.family === "" ? undefined : untrusted(problem.family, { class: "badge" }),
      h("span", { class: "badge" }, life.purpose),
      responses.length === 0 ? undefined : h("span", { class: "solved" }, h("strong", {}, accepted), ` of ${responses.length} accepted`),
      life.judged.length > 1 ? h("span", { class: "badge", title: "It was generated and judged more than once; this is what a step took in, or what came first." }, `judged ${life.judged.length} times`) : undefined,
      this.#neighbours.element);
  }

  #responses(life) {
    this.#board = new Board(this.#view, life, this.#state, state => this.#remember(state));
    return this.#board.element;
  }

  #remember(state) {
    this.#state = state;
    this.#view.remember({
      ...this.#neighbours.parameters, by: state.mode, siblings: state.order === "sibling" ? undefined : state.order,
      parts: state.differences ? "1" : undefined, large: state.large ? "1" : undefined, at: state.at,
    });
  }

  #keys() {
    const board = action => () => this.#board !== undefined && action(this.#board);
    const key = (name, words, action) => this.#view.key(name, words, action);
    key("0", "tokens without colours", board(each => each.mode("none")));
    MODES.forEach(mode => key(mode.key, `tokens by ${mode.title.toLowerCase()}`, board(each => each.mode(mode.name))));
    key("d", "show where siblings part", board(each => each.differences()));
    key("f", "responses large", board(each => each.large()));
    key("ArrowRight", "next token", board(each => each.move(1)));
    key("ArrowLeft", "token before", board(each => each.move(-1)));
    key("]", "same token of the next sibling", board(each => each.moveAcross(1)));
    key("[", "same token of the sibling before", board(each => each.moveAcross(-1)));
    key("Home", "first token", board(each => each.moveTo(false)));
    key("End", "last token", board(each => each.moveTo(true)));
    key("c", "collapse the response", board(each => each.fold()));
    key("j", "next prompt", () => this.#neighbours.go(1));
    key("k", "prompt before", () => this.#neighbours.go(-1));
    key("u", "back to the table", () => this.element.querySelector(".back")?.click());
  }
}

function absent(view, problem, table) {
  const { number } = view.params;
  const words = view.head.loaded < 1 ? "The log is still being read; it is shown as soon as it is found." : untrusted(problem.message);
  return h("section", { class: "state page-state", role: "alert" },
    h("h1", {}, "There is no prompt ", untrusted(number), source.embedded ? " in this report" : " in this run"), h("p", {}, words),
    h("p", {}, h("a", { class: "button", href: table }, "Rollouts of this run")));
}

function unjudged(life) {
  const generated = life.generated.length > 0;
  const words = life.deadLetters.length > 0
    ? "It was given up: there is nothing to judge. The reason stands above."
    : generated ? "Its responses are generated; the log does not hold verdicts yet." : "No generator has answered yet.";
  return h("section", { class: "state empty" }, h("p", { class: "state-title" }, "No judged responses"), h("p", {}, words));
}
