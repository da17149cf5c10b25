// Fetches what charts of one run are drawn from.

const POINTS = 600;
const PORTION = 12;
const MARKS = { heldOut: "circle", outOfDistribution: "diamond" };
const NAMES = { heldOut: "held-out", outOfDistribution: "out of distribution" };
const COLOURS = { heldOut: 2, outOfDistribution: 4 };

/** The series of all these cards' metrics, and evaluations where one of them shows these; returns `card => data`. */
export async function loadRun(view, board, cards) {
  const wanted = cards.some(card => card.chart.points !== undefined) && board.phase !== "valuePretraining";
  const [evaluations, ...parts] = await Promise.all([
    wanted ? view.get(`${view.runPath}/evaluations`, { x: board.axis }) : { sets: {} },
    ...portions(cards).map(portion => loadSeries(view, board, portion)),
  ]);
  const series = new Map(parts.flat());
  return card => ({ ...series.get(card), points: pointsOf(card.chart.points, evaluations) });
}

// A live run may take a step between two requests, so all that is drawn in one chart comes in one of them.
async function loadSeries(view, board, cards) {
  const keys = [...new Set(cards.flatMap(card => card.keys))].join(",");
  const [from, to] = board.zoom ?? [];
  const { x, step, series } = await view.get(`${view.runPath}/series`, { keys, x: board.axis, phase: board.phase, points: POINTS, from, to });
  return cards.map(card => [card, { x, step, series }]);
}

function portions(cards) {
  return Array.from({ length: Math.ceil(cards.length / PORTION) }, (_, i) => cards.slice(i * PORTION, (i + 1) * PORTION));
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
