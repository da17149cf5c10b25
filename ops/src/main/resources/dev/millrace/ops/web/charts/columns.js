// From what the server sent to the columns a chart draws: smoothed, stacked, with bands.

/** An exponential moving average without its bias towards zero at the start; gaps stay gaps. */
export function smoothed(values, weight) {
  if (weight === 0) {
    return values;
  }
  let sum = 0;
  let share = 0;
  return values.map(value => {
    if (value === null || value === undefined) {
      return null;
    }
    sum = weight * sum + (1 - weight) * value;
    share = weight * share + (1 - weight);
    return sum / share;
  });
}

/** Running sums over lines, each on top of the ones before; where all are missing there is a gap. */
export function stacked(lines) {
  const sums = [];
  for (const [i, values] of lines.entries()) {
    const below = sums[i - 1];
    sums.push(values.map((value, at) => {
      const base = below?.[at] ?? null;
      return value === null && base === null ? null : (value ?? 0) + (base ?? 0);
    }));
  }
  return sums;
}

/** A line's values: the metric's mean, or what is computed from several. */
export function valuesOf(line, series) {
  if (line.of === undefined) {
    return series[line.key]?.mean ?? [];
  }
  const inputs = line.keys.map(key => series[key]?.mean);
  const length = inputs.find(each => each !== undefined)?.length ?? 0;
  return Array.from({ length }, (_, at) => finite(line.of(...inputs.map(each => each?.[at] ?? null))));
}

/** The band around a line: the metrics it names, or the least and largest within a bucket; undefined where there is none. */
export function bandOf(line, series) {
  if (line.band !== undefined) {
    const [low, high] = line.band;
    return typeof low === "string"
      ? { low: series[low]?.mean ?? [], high: series[high]?.mean ?? [] }
      : { low: valuesOf(low, series), high: valuesOf(high, series) };
  }
  const own = line.of === undefined ? series[line.key] : undefined;
  return own?.min === undefined ? undefined : { low: own.min, high: own.max };
}

/** Every metric that a line is drawn from. */
export function keysOf(line) {
  const own = line.of === undefined ? [line.key] : line.keys;
  const band = (line.band ?? []).flatMap(each => (typeof each === "string" ? [each] : each.keys));
  return [...own, ...band];
}

/** The column of data for uPlot's four series of a line: low, high, raw and drawn. */
export function lineColumns(line, series, smoothing) {
  const values = valuesOf(line, series);
  const none = new Array(values.length).fill(null);
  const band = bandOf(line, series);
  return [
    band?.low ?? none,
    band?.high ?? none,
    smoothing === 0 ? none : values,
    smoothed(values, smoothing),
  ];
}

/** Whether there is any number, or with `nonzero` any other than 0. */
export function anyNumber(values, nonzero = false) {
  return values.some(value => value !== null && value !== undefined && (!nonzero || value !== 0));
}

function finite(value) {
  return Number.isFinite(value) ? value : null;
}
