// Where pages get their data from a running server: JSON by fetch, news by server-sent events.

const AGAIN = 3000;

/** What the server said against a request: its status, and its own words. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.name = "Refusal";
    this.status = status;
  }
}

/** The server could not be reached. */
export class Unreachable extends Error {
  constructor() {
    super("the dashboard does not answer");
    this.name = "Unreachable";
  }
}

export class HttpSource {
  embedded = false;

  /** The JSON below `/api`; undefined parameters are left out. */
  get(path, parameters = {}, signal = undefined) {
    return this.#request("GET", path, parameters, signal);
  }

  /** Asks the server to do something, without a body. */
  post(path, parameters = {}, signal = undefined) {
    return this.#request("POST", path, parameters, signal);
  }

  /** Calls `onChange(news)` for every event, `onState(connected)` when the connection comes or goes; returns what ends it. */
  subscribe(path, onChange, onState = () => {}) {
    let events;
    let timer;
    const heard = event => {
      onState(true);
      onChange(JSON.parse(event.data));
    };
    const open = () => {
      events = new EventSource(address(path));
      events.onopen = () => onState(true);
      events.onerror = () => {
        onState(false);
        // A browser tries again by itself, except after an answer that is no stream of events.
        if (events.readyState === EventSource.CLOSED) {
          timer = setTimeout(open, AGAIN);
        }
      };
      events.addEventListener("change", heard);
      events.addEventListener("runs", heard);
    };
    open();
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }

  async #request(method, path, parameters, signal) {
    const response = await fetch(address(path, parameters), { method, signal }).catch(problem => {
      throw problem.name === "AbortError" ? problem : new Unreachable();
    });
    const values = await response.json().catch(problem => {
      if (response.ok) {
        throw problem;
      }
      return {};
    });
    if (!response.ok) {
      throw new Refusal(response.status, values.error ?? `status: got ${response.status}, expected 200`);
    }
    return values;
  }
}

function address(path, parameters = {}) {
  const known = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const query = new URLSearchParams(known).toString();
  return `/api${path}${query === "" ? "" : `?${query}`}`;
}
