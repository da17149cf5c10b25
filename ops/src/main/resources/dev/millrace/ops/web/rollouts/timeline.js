// A prompt's life from the log: what happened when, how long each took, and where on the log it stands.

import { h } from "/web/shell/dom.js";
import { clock, duration } from "/web/shell/format.js";
import { to } from "/web/shell/router.js";
import { untrusted } from "/web/shell/text.js";

/** The life of a prompt; `runPage`: the address of its run. */
export function timeline(life, runPage) {
  const events = eventsOf(life, runPage).sort((a, b) => a.time - b.time);
  return h("section", { class: "life panel", "aria-label": "Life of the prompt" },
    h("ol", { class: "life-events" },
      events.map((event, at) => entry(event, at === 0 ? undefined : event.time - events[at - 1].time)),
      life.consumed.length === 0 ? ending(life) : undefined));
}

function eventsOf(life, runPage) {
  const at = (kind, what, details) => entry => ({ kind, what, details: details(entry), time: Date.parse(entry.time), position: entry.position });
  return [
    ...life.issued.map(at("issued", "issued", each => [`under version ${each.version}, for ${life.groupSize} responses`])),
    ...life.generated.map(at("generated", "generated", each => ["by ", untrusted(each.generator), `, ${total(each.tokens)} tokens`])),
    ...life.judged.map(at("judged", "judged", each => ["by ", untrusted(each.scorer), `, ${accepted(each)} of ${each.responses.length} accepted`])),
    ...life.deadLetters.map(at("lost", "given up", each => [`by the ${each.role}: `, untrusted(each.reason), h("span", { class: "quiet" }, ` (record ${place(each.origin)})`)])),
    ...life.consumed.map(each => at(each.filtered ? "filtered" : "taken", each.filtered ? "filtered" : "taken in", () => consumed(each, runPage))(each)),
  ];
}

function consumed(each, runPage) {
  const step = h("a", { href: to(`${runPage}/rollouts`, { step: each.step }) }, `step ${each.step}`);
  const phase = each.phase === "policy" ? "" : ` (${each.phase})`;
  return ["by ", step, phase, `, version ${each.versionBefore} to ${each.versionAfter}`,
    each.filtered ? ": its responses say nothing that training could use" : undefined];
}

function entry(event, since) {
  return h("li", { class: `is-${event.kind}` },
    h("div", { class: "life-event" }, h("strong", {}, event.what), " ", event.details),
    h("div", { class: "life-place quiet" },
      h("time", { datetime: new Date(event.time).toISOString(), title: new Date(event.time).toISOString() }, clock(event.time)),
      since === undefined ? undefined : h("span", { title: "after the event before" }, `+${duration(since / 1000)}`),
      h("span", { title: "topic-partition@offset" }, place(event.position))));
}

function ending(life) {
  const why = {
    evaluation: "An evaluation prompt: its responses are counted, and nobody trains on them.",
    training: "No step has taken it in.",
    "value-pretraining": "No step has taken it in.",
  };
  return h("li", { class: "is-nobody" }, h("div", { class: "life-event" }, why[life.purpose] ?? "No step has taken it in."));
}

function place(position) {
  return h("span", { class: "position" }, untrusted(position.topic), `-${position.partition}@${position.offset}`);
}

function total(tokens) {
  return tokens.reduce((sum, each) => sum + each, 0).toLocaleString("en");
}

function accepted(judged) {
  return judged.responses.filter(response => response.verdict === "accepted").length;
}
