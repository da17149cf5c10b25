// The first page of a report: what it is of, when and how it was made, what it carries.

import { chosenTable } from "/web/report/chosen.js";
import { contents, facts } from "/web/report/facts.js";
import { stateMark } from "/web/shell/bar.js";
import { h } from "/web/shell/dom.js";
import { stamp } from "/web/shell/format.js";
import { compared, to } from "/web/shell/router.js";
import { untrusted } from "/web/shell/text.js";

/** Draws the page. */
export async function reportPage(view) {
  view.title("Report");
  const report = await view.get("/report");
  const runs = await Promise.all(report.runs.map(run => load(view, run)));
  view.root.append(h("div", { class: "page-head" }, h("h1", {}, runs.length === 1 ? "Report of a run" : `Report of ${runs.length} runs`),
    runs.length > 1 ? h("a", { class: "button", href: to("/compare", compared()) }, "Compare them") : undefined), making(report), ...runs.map(section));
}

async function load(view, run) {
  const path = `/runs/${encodeURIComponent(run.id)}`;
  const [head, series, evaluations, health] = await Promise.all([
    view.get(path), view.get(`${path}/series`, { keys: "solveRate" }), view.get(`${path}/evaluations`), view.get(`${path}/health`),
  ]);
  return { run, head, series, evaluations, health };
}

function making({ made, program, command }) {
  return h("div", { class: "notice report-notice" }, h("p", {},
    "This is a report: one file, made on ", h("strong", {}, h("time", { datetime: new Date(made).toISOString() }, stamp(made))), ` by ${program}, with `,
    h("code", {}, untrusted(command)), ". Nothing in it is live: it shows the log as it was then, and fetches nothing."));
}

function aside({ state, words }) {
  return state === "running" ? "it was going on when the report was made" : words === state ? "" : (words ?? "");
}

function section(of) {
  const { run, head } = of;
  const page = `/run/${encodeURIComponent(run.id)}`;
  const pages = [["Overview", ""], ["Rollouts", "/rollouts"], ["Health", "/health"], ["Configuration", "/configuration"]];
  return h("section", { class: "report-run", "aria-label": head.name },
    h("div", { class: "section-head" }, h("h2", {}, h("a", { href: to(page) }, untrusted(head.name))),
      run.name === head.name ? undefined : untrusted(run.name, { class: "aside" }), stateMark(head.state, head.words),
      h("span", { class: "aside" }, aside(head)),
      h("nav", { class: "report-pages", "aria-label": "Pages of the run" }, pages.map(([words, below]) => h("a", { class: "button", href: to(page + below) }, words)))),
    facts(of), contents(of), chosenTable(run, page));
}
