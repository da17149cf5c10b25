// Where pages get their data in a self-contained report: answers the page carries, by path and parameters.

import { Refusal } from "/web/shell/http-source.js";

export class EmbeddedSource {
  embedded = true;
  #answers;

  /** `answers`: the server's JSON by path below `/api`. */
  constructor(answers) {
    this.#answers = answers;
  }

  async get(path, parameters = {}) {
    const answer = this.#answers[path];
    if (answer === undefined) {
      throw new Refusal(404, `${path}: got nothing, expected something that this report carries`);
    }
    return answer;
  }

  async post(path) {
    throw new Refusal(405, `${path}: got a request to do something, expected a server; this is a report`);
  }

  /** A report does not change. */
  subscribe() {
    return () => {};
  }
}
