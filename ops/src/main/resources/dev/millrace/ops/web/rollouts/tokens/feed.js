// Fetches the tokens of one response a stretch at a time, each at most once.

/** Tokens of a stretch. */
export const STRETCH = 2048;

export class Feed {
  #view;
  #path;
  #asked = new Map();
  #known = new Map();

  /** `response`: of the prompt's values; `most`: how many of its tokens there are at most. */
  constructor(view, response, most = Infinity) {
    this.#view = view;
    this.#path = `${view.runPath}/prompts/${encodeURIComponent(view.params.number)}/responses/${response.sibling}/tokens`;
    this.sibling = response.sibling;
    this.total = Math.min(response.all ?? 0, most);
  }

  /** Where to get the whole text from. */
  get textAddress() {
    return `/api${this.#path.replace(/tokens$/u, "text")}`;
  }

  /** How many stretches there are. */
  get stretches() {
    return Math.ceil(this.total / STRETCH);
  }

  /** The columns of a stretch. */
  stretch(place) {
    if (!this.#asked.has(place)) {
      const asked = this.#fetch(place);
      this.#asked.set(place, asked);
      asked.catch(() => this.#asked.delete(place));
    }
    return this.#asked.get(place);
  }

  /** A token by its index with all its numbers, or undefined while its stretch is not here. */
  token(index) {
    const columns = this.#known.get(Math.floor(index / STRETCH));
    const place = columns === undefined ? -1 : index - columns.from;
    return columns === undefined || place >= columns.ids.length ? undefined : tokenOf(columns, place);
  }

  /** The same, fetched where it is not here. */
  async fetched(index) {
    await this.stretch(Math.floor(index / STRETCH));
    return this.token(index);
  }

  async #fetch(place) {
    const columns = await this.#view.get(this.#path, { from: place * STRETCH, limit: STRETCH });
    this.#known.set(place, columns);
    return columns;
  }
}

/** A token of a stretch: what does not apply to it is undefined. */
export function tokenOf(columns, place) {
  const number = name => columns[name]?.[place] ?? undefined;
  return {
    index: columns.from + place,
    id: columns.ids[place],
    text: columns.texts?.[place],
    length: cutFrom(columns, place),
    special: columns.special?.[place] === true,
    written: columns.written[place],
    versions: columns.versions[place],
    behaviorLogProb: number("behaviorLogProb"),
    logProb: number("logProb"),
    ratio: number("ratio"),
    value: number("value"),
    advantage: number("advantage"),
    reward: number("reward"),
  };
}

/** How long a text is that is cut; undefined where it is whole. */
function cutFrom({ texts, lengths }, place) {
  return lengths !== undefined && lengths[place] > texts[place].length ? lengths[place] : undefined;
}
