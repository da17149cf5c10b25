// The health of a run: what could not be used, what came twice, whether the books balance, what broke and came back.

import { DeadLetters } from "/web/health/dead-letters.js";
import { faults } from "/web/health/faults.js";
import { Ledger } from "/web/health/ledger.js";
import { verdicts, verifiers } from "/web/health/verifiers.js";
import { h, replace } from "/web/shell/dom.js";
import { count } from "/web/shell/format.js";

/** Draws the page and keeps it up to date. */
export async function healthPage(view) {
  view.title("Health");
  const tiles = h("section", { class: "headline", "aria-label": "Key numbers" });
  const judged = h("div");
  const broken = h("div");
  const ledger = new Ledger(view);
  const letters = new DeadLetters(view);
  view.root.append(h("h1", { class: "unseen" }, "Health"), tiles,
    section("Verdicts", "by verifier; how long a verdict takes", judged),
    section("Ledger", "where every prompt and token went", ledger.element),
    section("Faults and recoveries", "what broke, what came back", broken),
    section("Dead letters", "records that nobody could use, and why", letters.element));
  await view.onRun(async () => {
    const health = await view.get(`${view.runPath}/health`);
    replace(tiles, tilesOf(health));
    replace(judged, verdicts(health.verdicts ?? []), verifiers(health.verifiers ?? []));
    replace(broken, faults(health.faults ?? [], view.head));
    await Promise.all([ledger.show(health.ledger), letters.show(health.deadLetters)]);
  });
}

function section(title, aside, content) {
  return h("section", {}, h("div", { class: "section-head" }, h("h2", {}, title), h("span", { class: "aside" }, aside)), content);
}

function tilesOf(health) {
  const kinds = (health.verdicts ?? []).flatMap(each => Object.entries(each.kinds));
  const of = (...names) => kinds.filter(([kind]) => names.includes(kind)).reduce((sum, [, many]) => sum + many, 0);
  const all = kinds.reduce((sum, [, many]) => sum + many, 0);
  return [
    tile("Dead letters", health.deadLetters.total, health.deadLetters.total > 0 ? "warn" : "good",
      Object.entries(health.deadLetters.byRole ?? {}).map(([role, many]) => `${role} ${count(many)}`).join(", ") || "none so far"),
    tile("Duplicates", health.duplicates ?? 0, "", "second copies, dropped"),
    tile("Verdicts", all, "", `${count(of("accepted"))} accepted, ${count(of("rejected"))} rejected`),
    tile("Without a verdict", of("timed-out", "failed"), of("timed-out", "failed") > 0 ? "warn" : "good", "timed out, or the verifier failed"),
    tile("Faults", (health.faults ?? []).length, (health.faults ?? []).length > 0 ? "warn" : "good", "restarts, pauses, failures"),
  ];
}

function tile(label, value, state, below) {
  return h("div", { class: "tile" }, h("div", { class: "tile-label" }, label),
    h("div", { class: `tile-value${value > 0 && state === "warn" ? " warn" : ""}` }, count(value)), h("div", { class: "tile-below short" }, below));
}
