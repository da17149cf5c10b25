// What a server computes from parameters, computed from what a report carries.

const SORTS = { step: "step", prompt: "prompt", length: "length", reward: "reward", difficulty: "difficulty", advantage: "advantage" };
const EQUAL = ["purpose", "step", "prompt", "family", "verdict", "finish", "filtered"];
const RANGES = [["stepFrom", "stepTo", "step"], ["lengthFrom", "lengthTo", "length"], ["rewardFrom", "rewardTo", "reward"]];

/** Carried by phase: `{policy: {axes: {step, version, tokens, seconds}, step, series, steps, buckets}, …}`. */
export function seriesAnswer(carried, { keys = "", x = "step", phase = "policy" }) {
  const { axes, step, series, steps, buckets } = carried[phase] ?? { axes: {}, step: [], series: {}, steps: 0, buckets: 0 };
  const wanted = keys.split(",").filter(key => series[key] !== undefined);
  return { x: axes[x] ?? [], step, series: Object.fromEntries(wanted.map(key => [key, series[key]])), steps, buckets };
}

/** Carried as the server's, each evaluation with `axes: {step, version, tokens, seconds}` instead of `x`. */
export function evaluationsAnswer(carried, { x = "step" }) {
  const placed = ([set, list]) => [set, list.map(({ axes, ...rest }) => ({ x: axes[x], ...rest }))];
  return { sets: Object.fromEntries(Object.entries(carried.sets).map(placed)) };
}

/** Carried as one page with all rows; rows of groups whose verdicts differ have `mixed`. */
export function responsesAnswer(carried, parameters) {
  const { sort = "step", order = "asc", offset = 0, limit = 50 } = parameters;
  const rows = carried.rows.filter(row => matches(row, parameters));
  const key = SORTS[sort] ?? "step";
  rows.sort((a, b) => (order === "desc" ? -1 : 1) * ((a[key] ?? -Infinity) - (b[key] ?? -Infinity)));
  return { total: rows.length, offset: Number(offset), rows: rows.slice(Number(offset), Number(offset) + Number(limit)) };
}

/** Carried as the server's, with all tokens from the first. */
export function tokensAnswer(carried, { from = 0, limit = 4096 }) {
  const cut = value => (Array.isArray(value) ? value.slice(Number(from), Number(from) + Number(limit)) : value);
  return { ...Object.fromEntries(Object.entries(carried).map(([name, value]) => [name, cut(value)])), from: Number(from) };
}

function matches(row, parameters) {
  const asked = name => parameters[name] !== undefined && parameters[name] !== null && parameters[name] !== "";
  return EQUAL.every(name => !asked(name) || String(row[name] ?? false) === String(parameters[name]))
    && (!asked("mixed") || String(row.mixed ?? false) === String(parameters.mixed))
    && RANGES.every(([from, to, name]) => (!asked(from) || row[name] >= Number(parameters[from])) && (!asked(to) || row[name] <= Number(parameters[to])));
}
