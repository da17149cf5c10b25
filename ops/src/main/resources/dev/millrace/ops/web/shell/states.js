// What is shown where there is nothing to show: loading, empty, failed, not found; and notices above a page.

import { h, replace } from "/web/shell/dom.js";
import { clock, percent } from "/web/shell/format.js";
import { to } from "/web/shell/router.js";
import { source } from "/web/shell/source.js";
import { untrusted } from "/web/shell/text.js";

/** Stands where something is being fetched. */
export function loading(words = "Reading …") {
  return h("div", { class: "state loading", role: "status" }, h("span", { class: "spinner", "aria-hidden": "true" }), words);
}

/** Stands where there is nothing: what is missing, and what would bring it. */
export function empty(title, ...words) {
  return h("div", { class: "state empty" }, h("p", { class: "state-title" }, title), h("p", {}, words));
}

/** Stands for a page that could not be shown. */
export function failed(problem) {
  switch (problem.status ?? problem.name) {
    case 404:
      return page(source.embedded ? "This report does not carry that" : "There is nothing at this address", untrusted(problem.message), home());
    case 401:
    case 403:
      return page("This dashboard wants a token", untrusted(problem.message), "Open the address that the command printed, with its token.");
    case 503:
      return page("This run cannot be read at the moment", untrusted(problem.message), "It is tried again every few seconds.", home());
    case "Unreachable":
      return page("The dashboard does not answer", `Since ${clock(Date.now())}. It is asked again every few seconds.`, home());
    default:
      return page("This page could not be shown", untrusted(problem.message), home());
  }
}

/** Stands for an address that no page has. */
export function noSuchPage(path) {
  return page("There is no such page", untrusted(path), home());
}

/** Notices above a page: the index being read, a run that cannot be read, a server that went away. */
export class Notices {
  #reading = h("div", { class: "notice reading", role: "status", hidden: true });
  #run = h("div", { class: "notice bad", role: "alert", hidden: true });
  #lost = h("div", { class: "notice bad", role: "alert", hidden: true });
  #trouble = h("div", { class: "notice bad", role: "alert", hidden: true });
  #since = undefined;
  #silent = undefined;

  element = h("div", { class: "notices" }, this.#lost, this.#run, this.#trouble, this.#reading);

  /** What a run's head or news say about how far it was read, and what keeps it from being read on. What they leave out stays. */
  ofRun({ loaded, error, stamp }) {
    if (loaded !== undefined) {
      fill(this.#reading, loaded < 1, () => [
        h("progress", { max: "1", value: String(loaded), "aria-label": "read so far" }),
        `The log is being read: ${percent(loaded, 0)}. What is shown grows meanwhile.`,
      ]);
    }
    // News are complete: what they do not say is not so.
    if (error !== undefined || stamp !== undefined) {
      this.#silent = error === undefined ? undefined : (this.#silent ?? Date.now());
      fill(this.#run, error !== undefined, () => [
        h("span", {}, `The log does not answer since ${clock(this.#silent)}; what you see is the last it said. `, untrusted(error)),
      ]);
    }
  }

  /** The connection to the server; returns whether it had been lost before this call. */
  connection(connected) {
    const lost = this.#since !== undefined;
    this.#since = connected ? undefined : (this.#since ?? Date.now());
    fill(this.#lost, !connected, () => [
      `The dashboard does not answer since ${clock(this.#since)}. It is asked again every few seconds; what you see is the last it said.`,
    ]);
    document.documentElement.dataset.connection = connected ? "on" : "off";
    return lost;
  }

  /** A refresh that failed, or undefined after one that did not. */
  trouble(problem) {
    const known = problem !== undefined && problem.name !== "Unreachable";
    fill(this.#trouble, known, () => ["This page could not be brought up to date: ", untrusted(problem.message)]);
  }
}

function fill(element, shown, content) {
  element.hidden = !shown;
  replace(element, ...(shown ? content() : []));
}

function page(title, ...words) {
  return h("section", { class: "state page-state", role: "alert" }, h("h1", {}, title), words.map(each => h("p", {}, each)));
}

function home() {
  return h("a", { class: "button", href: to("/") }, source.embedded ? "The report" : "All runs");
}
