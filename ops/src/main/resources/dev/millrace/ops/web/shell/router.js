// Turns addresses into pages. In a report, which is one file, the address lies behind the `#`.

import { source } from "/web/shell/source.js";

const IN_REPORT = /^#\//u;
const IN_DASHBOARD = /^\/(?!\/|api\/|web\/|lib\/|metrics)/u;

/** The address of a page for a link: `to("/run/x/rollouts", {step: 3})`. */
export function to(path, parameters = {}) {
  const known = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const query = new URLSearchParams(known).toString();
  return `${source.embedded ? "#" : ""}${path}${query === "" ? "" : `?${query}`}`;
}

/** What a comparison shows that is begun from a run: that run; in a report all of it. */
export function compared(id = undefined) {
  return { runs: source.embedded ? source.ids.join(",") : id };
}

/** Goes to a page, as a click on a link does. */
export function go(path, parameters = {}) {
  history.replaceState({ scroll: window.scrollY }, "");
  enter(to(path, parameters), "pushState");
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** Writes the state of a page into its address, without a new entry in the history. */
export function remember(parameters) {
  enter(to(here().path, parameters), "replaceState");
}

/** The same as a new entry in the history, so that the way back leads to the state before. */
export function record(parameters) {
  history.replaceState({ scroll: window.scrollY }, "");
  enter(to(here().path, parameters), "pushState");
}

/** Where we are: `path` and `query`. */
export function here() {
  const address = source.embedded ? inReport(location.hash) : new URL(location.href);
  return { path: address.pathname, query: address.searchParams };
}

/** The route of a path and its parameters, or undefined. Patterns: `/run/:id/health`. */
export function match(routes, path) {
  const parts = path.split("/").filter(part => part !== "");
  for (const route of routes) {
    const pattern = route.path.split("/").filter(part => part !== "");
    const params = matched(pattern, parts);
    if (params !== undefined) {
      return { route, params };
    }
  }
  return undefined;
}

/** Calls `show` now and whenever the address changes. Clicks on links of our own do not load the page anew. */
export function follow(show) {
  window.addEventListener("popstate", show);
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href]");
    if (link !== null && ours(link, event)) {
      event.preventDefault();
      const address = source.embedded ? inReport(link.hash) : new URL(link.href);
      go(address.pathname, Object.fromEntries(address.searchParams));
    }
  });
  show();
}

function ours(link, event) {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const address = link.getAttribute("href");
  const file = link.hasAttribute("download") || link.target !== "";
  return plain && !file && !event.defaultPrevented && (source.embedded ? IN_REPORT : IN_DASHBOARD).test(address);
}

function matched(pattern, parts) {
  if (pattern.length !== parts.length) {
    return undefined;
  }
  const params = {};
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i].startsWith(":")) {
      params[pattern[i].slice(1)] = decodeURIComponent(parts[i]);
    } else if (pattern[i] !== parts[i]) {
      return undefined;
    }
  }
  return params;
}

function inReport(hash) {
  return new URL(IN_REPORT.test(hash) ? hash.slice(1) : "/", "http://report");
}

function enter(address, how) {
  history[how](null, "", address);
}
