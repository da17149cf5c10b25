// Tells elements that are near what is seen of a scrolled one.

const NEAR = "900px 400px";

export class Watch {
  #observer;
  #listeners = new WeakMap();

  /** `scroller`: what is scrolled; ends with `signal`. */
  constructor(scroller, signal) {
    this.#observer = new IntersectionObserver(
      entries => entries.forEach(entry => this.#listeners.get(entry.target)?.(entry.isIntersecting)),
      { root: scroller, rootMargin: NEAR });
    signal.addEventListener("abort", () => this.#observer.disconnect());
  }

  /** Calls `near(is)` when an element comes near or goes away. */
  add(element, near) {
    this.#listeners.set(element, near);
    this.#observer.observe(element);
  }
}
