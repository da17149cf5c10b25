// Fetches what charts of one run are drawn from.

const POINTS = 600;
const MARKS = { heldOut: "circle", outOfDistribution: "diamond" };
const NAMES = { heldOut: "held-out", outOfDistribution: "out of distribution" };
const COLOURS = { heldOut: 2, outOfDistribution: 4 };

/** The series of all these cards' metrics, and evaluations where one of them shows these; returns `card => data`. */
export async function loadRun(view, board, cards) {
  const keys = [...new Set(cards.flatMap(card => card.keys))];
  const wanted = cards.some(card => card.chart.points !== undefined);
  const [from, to] = board.zoom ?? [];
  const [series, evaluations] = await Promise.all([
    view.get(`${view.runPath}/series`, { keys: keys.join(","), x: board.axis, phase: board.phase, points: POINTS, from, to }),
    wanted && board.phase !== "valuePretraining" ? view.get(`${view.runPath}/evaluations`, { x: board.axis }) : { sets: {} },
  ]);
  return card => ({ x: series.x, step: series.step, series: series.series, points: pointsOf(card.chart.points, evaluations) });
}

/** Evaluations as sets of points: `{name, colour, mark, points: [{x, y, step}]}`; `key` is what is shown of them. */
export function pointsOf(key, evaluations) {
  return key === undefined ? [] : Object.entries(evaluations.sets).map(([set, list], i) => ({
    name: NAMES[set] ?? set,
    colour: COLOURS[set] ?? 5 + (i % 3),
    mark: MARKS[set] ?? "square",
    points: list.map(each => ({ x: each.x, y: each[key] ?? null, step: each.step })),
  }));
}
