// Puts the series of several runs over one axis.

/** One metric of several runs as `{x, step, series}`: the series of run `i` is `String(i)`; a run has gaps where others have steps. */
export function joined(runs, key) {
  const x = [...new Set(runs.flatMap(run => run.series.x))].sort((a, b) => a - b);
  const places = new Map(x.map((value, i) => [value, i]));
  const step = new Array(x.length).fill(null);
  const series = {};
  for (const [i, run] of runs.entries()) {
    const own = run.series.series[key];
    run.series.x.forEach((value, at) => (step[places.get(value)] ??= run.series.step[at]));
    series[String(i)] = own === undefined ? { mean: spread([], run, places) } : Object.fromEntries(
      Object.entries(own).filter(([, values]) => values !== undefined && values !== null).map(([name, values]) => [name, spread(values, run, places)]));
  }
  return { x, step, series };
}

/** The evaluations of a set as a set of points for each run. */
export function evaluationsOf(runs, set) {
  return runs.map((run, i) => ({
    name: run.name,
    colour: colourOf(i),
    mark: "circle",
    solid: true,
    points: (run.evaluations.sets[set] ?? []).map(each => ({ x: each.x, y: each.solveRate ?? null, step: each.step })),
  }));
}

/** The colour of the i-th run; there are eight. */
export function colourOf(index) {
  return 1 + (index % 8);
}

function spread(values, run, places) {
  const wide = new Array(places.size).fill(null);
  values.forEach((value, at) => (wide[places.get(run.series.x[at])] = value));
  return wide;
}
