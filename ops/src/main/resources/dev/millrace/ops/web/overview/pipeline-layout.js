// Where the parts of the pipeline's picture stand, for a width in pixels.

const ROW = 24;
const HEAD = 36;
const TOP = 16;
const MOST = 4;

/** The boxes of roles, by role: `{x, y, width, height, workers, more}`; and the picture's height. */
export function layout(width, roles) {
  const box = Math.max(204, Math.min(300, Math.round(width * 0.21)));
  const shown = Object.fromEntries(Object.entries(roles).map(([role, workers]) => [role, workers.slice(0, MOST)]));
  const rows = Math.max(...Object.entries(roles).map(([role, workers]) => rowsOf(shown[role], workers)), 3);
  const height = HEAD + rows * ROW + 8;
  const places = { learner: 1, generator: (width - box) / 2, scorer: width - box - 1 };
  const boxes = Object.fromEntries(Object.entries(places).map(([role, x]) => [role, {
    x: Math.round(x), y: TOP, width: box, height, workers: shown[role], more: roles[role].length - shown[role].length,
  }]));
  return { boxes, height: TOP + height + 92, back: TOP + height + 38 };
}

/** Where a worker's row stands within its box. */
export function rowAt(box, index) {
  return box.y + HEAD + index * ROW + 12;
}

/** The ways of the topics: path, where the name stands, and how it is anchored. */
export function ways({ boxes, back }) {
  const { learner, generator, scorer } = boxes;
  const right = box => box.x + box.width;
  const upper = learner.y + Math.round(learner.height * 0.26);
  const lower = learner.y + Math.round(learner.height * 0.74);
  const straight = (from, to, y) => `M${right(from) + 2} ${y}H${to.x - 8}`;
  const middle = (from, to) => (right(from) + to.x) / 2;
  const under = box => box.x + Math.round(box.width * 0.5);
  return {
    prompts: { path: straight(learner, generator, upper), x: middle(learner, generator), y: upper },
    "policy-weights": { path: straight(learner, generator, lower), x: middle(learner, generator), y: lower },
    rollouts: { path: straight(generator, scorer, Math.round((upper + lower) / 2)), x: middle(generator, scorer), y: Math.round((upper + lower) / 2) },
    trajectories: {
      path: `M${under(scorer)} ${scorer.y + scorer.height + 2}V${back - 10}a10 10 0 0 1 -10 10H${under(learner) + 10}a10 10 0 0 1 -10 -10V${learner.y + learner.height + 8}`,
      x: (under(learner) + under(scorer)) / 2, y: back,
    },
  };
}

function rowsOf(shown, workers) {
  return Math.max(1, shown.length + (workers.length > shown.length ? 1 : 0));
}
