// What a page is given: where to draw, what its address says, the data, and the run's news while it is shown.

import { replace } from "/web/shell/dom.js";
import { plain } from "/web/shell/text.js";
import { Live } from "/web/shell/live.js";
import { remember } from "/web/shell/router.js";
import { source } from "/web/shell/source.js";
import { failed, loading, Notices } from "/web/shell/states.js";

const AGAIN = 3000;

export class View {
  #leaving = new AbortController();
  #listeners = [];

  /** `params`: parts of the path by name, decoded; `query`: URLSearchParams. */
  constructor(params, query) {
    this.params = params;
    this.query = query;
    this.signal = this.#leaving.signal;
    this.root = replace(document.getElementById("content"));
    this.notices = new Notices();
    this.head = undefined;
    this.keys = [];
    this.title("");
  }

  /** The run's path below `/api`, or undefined on pages that are not of one run. */
  get runPath() {
    return this.params.id === undefined ? undefined : `/runs/${encodeURIComponent(this.params.id)}`;
  }

  /** The address of the run's page, below which its others lie. */
  get runPage() {
    return `/run/${encodeURIComponent(this.params.id)}`;
  }

  /** JSON below `/api`; given up when the page is left. */
  get(path, parameters) {
    return source.get(path, parameters, this.signal);
  }

  /** Writes the page's state into its address; what is undefined or "" is left out. */
  remember(parameters) {
    remember(parameters);
  }

  /** Names the page in the window's title. */
  title(text) {
    document.title = [plain(text), this.head === undefined ? "" : plain(this.head.name), "Millrace"].filter(part => part !== "").join(" · ");
  }

  /** Calls `listener(head)` now and whenever the run changed: at most once a second, not while the tab is hidden. */
  async onRun(listener) {
    this.#listeners.push(listener);
    await listener(this.head);
  }

  /** Binds a key while the page is shown; `words` for the list of keys. */
  key(key, words, action) {
    this.keys.push({ key, words, action });
  }

  /** Shows a page: at once, or when its run's head is there. */
  async open(page) {
    this.#listeners = [];
    this.keys = [];
    try {
      if (this.runPath !== undefined) {
        if (this.root.childElementCount === 0) {
          this.root.append(loading());
        }
        this.head = await this.get(this.runPath);
        this.title("");
        this.shown?.(this.head);
        this.notices.ofRun(this.head);
      }
      replace(this.root, this.notices.element);
      await page(this);
      if (this.runPath !== undefined && !this.signal.aborted) {
        new Live(this, `${this.runPath}/events`, () => this.#refresh());
      }
    } catch (problem) {
      this.#fail(problem, page);
    }
  }

  /** Ends everything that belongs to the page. */
  leave() {
    this.#leaving.abort();
  }

  async #refresh() {
    this.head = await this.get(this.runPath);
    this.shown?.(this.head);
    this.notices.ofRun(this.head);
    for (const listener of this.#listeners) {
      await listener(this.head);
    }
  }

  // What may come back by itself is tried again.
  #fail(problem, page) {
    if (this.signal.aborted) {
      return;
    }
    replace(this.root, failed(problem));
    if (problem.name === "Unreachable" || problem.status === 503) {
      setTimeout(() => this.signal.aborted || this.open(page), AGAIN);
    } else if (problem.name !== "Refusal") {
      throw problem;
    }
  }
}
