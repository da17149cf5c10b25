// Brings data to the charts that can be seen, a request for all of them at once.

const MARGIN = "400px 0px";

export class Feed {
  #view;
  #load;
  #cards = new Map();
  #epoch = 0;
  #asked = undefined;
  #observer;

  /** `load(cards)` fetches what these cards need and returns `card => data`. */
  constructor(view, load) {
    this.#view = view;
    this.#load = load;
    this.#observer = new IntersectionObserver(entries => this.#seen(entries), { rootMargin: MARGIN });
    view.signal.addEventListener("abort", () => this.#observer.disconnect());
  }

  /** Takes care of a card from now on. */
  add(card) {
    this.#cards.set(card.element, card);
    this.#observer.observe(card.element);
  }

  /** Forgets a card, or all of them. */
  remove(...cards) {
    for (const card of cards.length === 0 ? [...this.#cards.values()] : cards) {
      this.#observer.unobserve(card.element);
      this.#cards.delete(card.element);
      card.destroy();
    }
  }

  /** All cards. */
  get cards() {
    return [...this.#cards.values()];
  }

  /** What is shown is out of date: fetches for the cards in sight now, for the others when they come into sight. */
  async refresh() {
    this.#epoch++;
    await this.#fetch();
  }

  async #fetch() {
    const epoch = this.#epoch;
    // A card hidden for want of numbers is asked for too: there may be some by now.
    const stale = this.cards.filter(card => (card.visible || card.element.hidden) && card.fresh < epoch);
    if (stale.length === 0) {
      return;
    }
    const dataOf = await this.#load(stale);
    if (epoch === this.#epoch && !this.#view.signal.aborted) {
      for (const card of stale) {
        card.fresh = epoch;
        card.show(dataOf(card));
      }
    }
  }

  #seen(entries) {
    for (const entry of entries) {
      const card = this.#cards.get(entry.target);
      if (card !== undefined) {
        card.visible = entry.isIntersecting;
      }
    }
    if (this.#asked === undefined) {
      this.#asked = requestAnimationFrame(() => {
        this.#asked = undefined;
        this.#fetch().catch(problem => this.#view.signal.aborted || this.#view.notices.trouble(problem));
      });
    }
  }
}
