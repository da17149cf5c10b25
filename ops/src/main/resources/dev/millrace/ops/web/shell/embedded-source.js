// Where pages get their data in a self-contained report: answers that the page carries.

import { comparedAnswer, differencesAnswer, evaluationsAnswer, seriesAnswer } from "/web/shell/embedded-answers.js";
import { histogramsOf, lettersAnswer, responsesAnswer, tokensAnswer } from "/web/shell/embedded-rows.js";
import { Refusal } from "/web/shell/http-source.js";

const COMPUTED = [
  [/\/series$/u, seriesAnswer],
  [/\/evaluations$/u, evaluationsAnswer],
  [/\/responses$/u, responsesAnswer],
  [/\/tokens$/u, tokensAnswer],
  [/\/dead-letters$/u, lettersAnswer],
  [/\/compare\/configuration$/u, differencesAnswer],
];

export class EmbeddedSource {
  embedded = true;
  #answers;

  /** `answers`: the server's JSON by path below `/api`; what depends on parameters as `embedded-….js` wants it. */
  constructor(answers) {
    this.#answers = answers;
  }

  /** When the report was made, in epoch milliseconds. */
  get made() {
    return this.#answers["/report"].made;
  }

  /** The runs that it is of. */
  get ids() {
    return this.#answers["/report"].runs.map(run => run.id);
  }

  async get(path, parameters = {}) {
    if (path === "/compare") {
      return comparedAnswer(below => this.#carried(below), parameters);
    }
    if (path.endsWith("/histograms")) {
      return histogramsOf(this.#carried(path.replace(/\/histograms$/u, "")), parameters);
    }
    const computed = COMPUTED.find(([pattern]) => pattern.test(path));
    return computed === undefined ? this.#carried(path) : computed[1](this.#carried(path), parameters);
  }

  async post(path) {
    throw new Refusal(405, `${path}: got a request to do something, expected a server; this is a report`);
  }

  /** A report does not change. */
  subscribe() {
    return () => {};
  }

  #carried(path) {
    if (!Object.hasOwn(this.#answers, path)) {
      throw new Refusal(404, `${path}: got nothing, expected something that this report carries`);
    }
    return this.#answers[path];
  }
}
