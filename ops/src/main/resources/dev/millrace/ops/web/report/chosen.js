// The prompts that a report shows, and why each was chosen.

import { h } from "/web/shell/dom.js";
import { fixed, number } from "/web/shell/format.js";
import { to } from "/web/shell/router.js";
import { untrusted } from "/web/shell/text.js";

const COLUMNS = ["Prompt", "Chosen for", "Purpose", "Family"];
const NUMBERS = ["Step", "Accepted", "Mean reward", "Tokens"];

/** The table; `page`: of the run. */
export function chosenTable(run, page) {
  return run.prompts.length === 0
    ? h("p", { class: "quiet" }, "No responses are in this report.")
    : h("div", { class: "panel table-wrap" }, h("table", { class: "table chosen", "aria-label": "Prompts in this report" },
      h("thead", {}, h("tr", {}, COLUMNS.map(words => h("th", { scope: "col" }, words)), NUMBERS.map(words => h("th", { scope: "col", class: "num" }, words)))),
      h("tbody", {}, run.prompts.map(prompt => row(prompt, page)))));
}

function row(prompt, page) {
  const numbers = [
    prompt.step ?? "–", `${prompt.accepted} of ${prompt.responses}`, prompt.meanReward === null ? "–" : fixed(prompt.meanReward, 3),
    prompt.shortest === prompt.longest ? number(prompt.longest) : `${number(prompt.shortest)} to ${number(prompt.longest)}`,
  ];
  return h("tr", {},
    h("td", {}, h("a", { href: to(`${page}/prompt/${prompt.prompt}`) }, prompt.prompt)),
    h("td", {}, prompt.why.join(", ")),
    h("td", { class: "quiet" }, prompt.purpose),
    h("td", {}, prompt.family === "" ? "–" : untrusted(prompt.family)),
    numbers.map(value => h("td", { class: "num" }, value)));
}
