// Curves and comparisons that a server computes from parameters, computed from what a report carries.

/** Carried by phase: `{policy: {axes: {step, version, tokens, seconds}, step, series, steps, buckets}, …}`. */
export function seriesAnswer(carried, { keys = "", x = "step", phase = "policy", from, to }) {
  const { axes, step, series, steps, buckets } = carried[phase] ?? { axes: {}, step: [], series: {}, steps: 0, buckets: 0 };
  const places = axes[x] ?? [];
  const [first, end] = within(places, from, to);
  const cut = values => values.slice(first, end);
  const curve = values => Object.fromEntries(Object.entries(values).map(([name, numbers]) => [name, cut(numbers)]));
  const wanted = keys.split(",").filter(key => series[key] !== undefined);
  return { x: cut(places), step: cut(step), series: Object.fromEntries(wanted.map(key => [key, curve(series[key])])), steps, buckets };
}

/** Carried as the server's, each evaluation with `axes: {step, version, tokens, seconds}` instead of `x`. */
export function evaluationsAnswer(carried, { x = "step" }) {
  const placed = ([set, list]) => [set, list.map(({ axes, ...rest }) => ({ x: axes[x], ...rest }))];
  return { sets: Object.fromEntries(Object.entries(carried.sets).map(placed)) };
}

/** Several runs' curves and evaluations; `carried(path)` gives what is carried of each. */
export function comparedAnswer(carried, parameters) {
  const run = id => {
    const path = `/runs/${encodeURIComponent(id)}`;
    return {
      id, name: carried(path).name, series: seriesAnswer(carried(`${path}/series`), parameters),
      evaluations: evaluationsAnswer(carried(`${path}/evaluations`), parameters),
    };
  };
  return { runs: list(parameters.runs).map(run) };
}

/** Carried as the server's for all runs of the report; only some may be asked for. */
export function differencesAnswer(carried, parameters) {
  const runs = list(parameters.runs);
  const places = runs.map(id => carried.runs.indexOf(id));
  const rows = carried.rows.map(({ path, values }) => ({ path, values: places.map(at => values[at]) }));
  return { runs, rows: rows.filter(({ values }) => new Set(values).size > 1) };
}

/** Where a range begins and ends, with one more place on each side, so that lines go on to its edges. */
function within(places, from, to) {
  const first = from === undefined ? 0 : places.findIndex(place => place >= Number(from));
  const last = to === undefined ? places.length - 1 : places.findLastIndex(place => place <= Number(to));
  return [Math.max(0, (first < 0 ? places.length : first) - 1), last + 2];
}

function list(text) {
  return (text ?? "").split(",").filter(each => each !== "");
}
