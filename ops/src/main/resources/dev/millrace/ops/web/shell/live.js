// Keeps a page up to date: refreshes after news, at most once a second, and rests while nobody looks.

import { source } from "/web/shell/source.js";

const PAUSE = 1000;
const AGAIN = 3000;

export class Live {
  #view;
  #path;
  #refresh;
  #end = undefined;
  #timer = undefined;
  #busy = false;
  #last = performance.now();
  #stale = false;

  /** `path`: of the events; `refresh`: fetches and draws, returns a promise. */
  constructor(view, path, refresh) {
    this.#view = view;
    this.#path = path;
    this.#refresh = refresh;
    const { signal } = view;
    document.addEventListener("visibilitychange", () => this.#look(), { signal });
    signal.addEventListener("abort", () => this.#rest());
    this.#look();
  }

  #look() {
    if (document.hidden) {
      this.#rest();
    } else if (this.#end === undefined) {
      this.#end = source.subscribe(this.#path, news => this.#heard(news), connected => this.#connected(connected));
    }
  }

  #rest() {
    this.#end?.();
    this.#end = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #connected(connected) {
    const lost = this.#view.notices.connection(connected);
    if (connected && lost) {
      this.#heard({});
    }
  }

  #heard(news) {
    this.#view.notices.ofRun(news);
    this.#stale = true;
    if (this.#timer === undefined && !this.#busy) {
      const wait = Math.max(0, PAUSE - (performance.now() - this.#last));
      this.#timer = setTimeout(() => this.#run(), wait);
    }
  }

  async #run() {
    this.#timer = undefined;
    this.#stale = false;
    this.#busy = true;
    this.#last = performance.now();
    let again = false;
    try {
      await this.#refresh();
      this.#view.notices.trouble(undefined);
    } catch (problem) {
      if (!this.#view.signal.aborted) {
        this.#view.notices.trouble(problem);
        again = true;
      }
    }
    this.#busy = false;
    if (again && !this.#view.signal.aborted) {
      this.#timer = setTimeout(() => this.#run(), AGAIN);
    } else if (this.#stale && !this.#view.signal.aborted) {
      this.#heard({});
    }
  }
}
