// Where pages get their data in a self-contained report: answers that the page carries.

import { evaluationsAnswer, responsesAnswer, seriesAnswer, tokensAnswer } from "/web/shell/embedded-answers.js";
import { Refusal } from "/web/shell/http-source.js";

const COMPUTED = [
  [/\/series$/u, seriesAnswer],
  [/\/evaluations$/u, evaluationsAnswer],
  [/\/responses$/u, responsesAnswer],
  [/\/tokens$/u, tokensAnswer],
];

export class EmbeddedSource {
  embedded = true;
  #answers;

  /** `answers`: the server's JSON by path below `/api`; what depends on parameters as `embedded-answers.js` wants it. */
  constructor(answers) {
    this.#answers = answers;
  }

  async get(path, parameters = {}) {
    const carried = this.#answers[path];
    if (carried === undefined) {
      throw new Refusal(404, `${path}: got nothing, expected something that this report carries`);
    }
    const computed = COMPUTED.find(([pattern]) => pattern.test(path));
    return computed === undefined ? carried : computed[1](carried, parameters);
  }

  async post(path) {
    throw new Refusal(405, `${path}: got a request to do something, expected a server; this is a report`);
  }

  /** A report does not change. */
  subscribe() {
    return () => {};
  }
}
