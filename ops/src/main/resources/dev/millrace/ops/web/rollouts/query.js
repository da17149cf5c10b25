// Which responses are looked for, in the words that the address and the server share.

const FILTERS = [
  "purpose", "step", "stepFrom", "stepTo", "prompt", "family", "verdict", "finish",
  "lengthFrom", "lengthTo", "rewardFrom", "rewardTo", "filtered", "mixed",
];

/** Rows of a page of the table. */
export const ROWS = 50;

/** The newest first. */
const SORTING = { sort: "step", order: "desc" };

/** The query of an address: filters that are set, `sort`, `order`, `offset`. */
export function queryOf(parameters) {
  const set = FILTERS.filter(name => (parameters.get(name) ?? "") !== "").map(name => [name, parameters.get(name)]);
  const offset = Number(parameters.get("offset") ?? 0);
  return {
    ...Object.fromEntries(set),
    sort: parameters.get("sort") ?? SORTING.sort,
    order: parameters.get("order") ?? SORTING.order,
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  };
}

/** The address's parameters of a query; what is as it is anyway is left out. */
export function parametersOf(query) {
  const { sort, order, offset } = query;
  const sorting = sort === SORTING.sort && order === SORTING.order ? {} : { sort, order };
  return { ...filtersOf(query), ...sorting, offset: offset === 0 ? undefined : offset };
}

/** The server's parameters of a query. */
export function requestOf(query, offset, limit) {
  return { ...filtersOf(query), sort: query.sort, order: query.order, offset, limit };
}

/** What is set of a query's filters. */
export function filtersOf(query) {
  return Object.fromEntries(FILTERS.filter(name => (query[name] ?? "") !== "").map(name => [name, query[name]]));
}

/** The query with other filters, from its first row on; `undefined` takes one away. */
export function changed(query, change) {
  return { ...query, ...change, offset: 0 };
}

/** What is set, in words: `[{names, words}]`, each for one mark that takes it away. */
export function wordsOf(query) {
  const range = (title, from, until) => (from === undefined && until === undefined
    ? undefined
    : `${title} ${from === undefined ? `≤ ${until}` : until === undefined ? `≥ ${from}` : from === until ? from : `${from} to ${until}`}`);
  const one = (name, title = name) => ({ names: [name], title, words: query[name] });
  return [
    one("purpose"), one("step"), { names: ["stepFrom", "stepTo"], words: range("step", query.stepFrom, query.stepTo) },
    one("prompt"), one("family"), one("verdict"), one("finish"),
    { names: ["lengthFrom", "lengthTo"], words: range("length", query.lengthFrom, query.lengthTo) },
    { names: ["rewardFrom", "rewardTo"], words: range("reward", query.rewardFrom, query.rewardTo) },
    { names: ["filtered"], words: choice(query.filtered, "filtered out by the step", "trained on or not yet") },
    { names: ["mixed"], words: choice(query.mixed, "siblings disagree", "siblings agree") },
  ].filter(each => each.words !== undefined);
}

function choice(value, yes, no) {
  return value === undefined ? undefined : value === "true" ? yes : no;
}

/** The range that a person typed for steps: `12`, `10-20`, `10-`, `-20`; undefined: not understood. */
export function stepsOf(text) {
  const none = { step: undefined, stepFrom: undefined, stepTo: undefined };
  const match = /^\s*(\d*)\s*(?:([-–…]|to)\s*(\d*))?\s*$/u.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, from, dash, until] = match;
  return dash === undefined
    ? { ...none, step: from === "" ? undefined : from }
    : { ...none, stepFrom: from === "" ? undefined : from, stepTo: until === "" ? undefined : until };
}

/** What stands in that field for a query. */
export function stepsText(query) {
  return query.stepFrom === undefined && query.stepTo === undefined ? (query.step ?? "") : `${query.stepFrom ?? ""}-${query.stepTo ?? ""}`;
}
