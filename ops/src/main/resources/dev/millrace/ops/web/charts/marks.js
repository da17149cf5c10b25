// What charts draw besides lines: evaluations as points, a line at zero, the heat map of a value function.

import { valuesOf } from "/web/charts/columns.js";
import { colour } from "/web/shell/theme.js";

/** Draws evaluations over a chart: a thin line through them, and a ring for each. */
export function drawPoints(plot, sets) {
  const { ctx } = plot;
  const scale = devicePixelRatio;
  clipped(plot, () => {
    for (const set of sets.filter(each => each.shown !== false)) {
      const places = set.points.filter(point => point.y !== null && point.y !== undefined)
        .map(point => [plot.valToPos(point.x, "x", true), plot.valToPos(point.y, "y", true)]);
      // Where many stand close together, small ones still show how they went.
      const size = Math.min(3.6, Math.max(1.4, (0.3 * plot.bbox.width) / scale / places.length)) * scale;
      ctx.strokeStyle = colour(`--series-${set.colour}`);
      ctx.lineWidth = 1.2 * scale;
      ctx.setLineDash(set.solid ? [] : [3 * scale, 3 * scale]);
      ctx.beginPath();
      places.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.fillStyle = colour("--surface");
      ctx.lineWidth = Math.min(1.8 * scale, size);
      for (const [x, y] of places) {
        ctx.beginPath();
        shape(ctx, set.mark, x, y, size);
        ctx.fill();
        ctx.stroke();
      }
    }
  }, 6 * scale);
}

/** Draws a line at zero, from which a bias is to be judged. */
export function drawZero(plot) {
  const { ctx } = plot;
  const y = Math.round(plot.valToPos(0, "y", true));
  clipped(plot, () => {
    ctx.strokeStyle = colour("--text-3");
    ctx.lineWidth = devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(plot.bbox.left, y);
    ctx.lineTo(plot.bbox.left + plot.bbox.width, y);
    ctx.stroke();
  });
}

/** Draws one cell a step and line: blue from 0 to 1, orange below 0. */
export function drawHeat(plot, chart, data) {
  const { ctx } = plot;
  const edges = edgesOf(data.x).map(x => Math.round(plot.valToPos(x, "x", true)));
  clipped(plot, () => {
    for (const [row, line] of chart.lines.entries()) {
      const bottom = Math.round(plot.valToPos(row, "y", true));
      const top = Math.round(plot.valToPos(row + 1, "y", true));
      for (const [i, value] of valuesOf(line, data.series).entries()) {
        if (value !== null) {
          ctx.fillStyle = heat(value);
          ctx.fillRect(edges[i], top, Math.max(1, edges[i + 1] - edges[i]), bottom - top);
        }
      }
    }
  });
}

/** The colour of a value in the heat map. */
export function heat(value) {
  const size = Math.min(1, Math.abs(value));
  return colour(value < 0 ? "--heat-below" : "--heat-above", Number((0.06 + 0.94 * size).toFixed(2)));
}

function edgesOf(x) {
  if (x.length === 1) {
    return [x[0] - 0.5, x[0] + 0.5];
  }
  const between = x.slice(1).map((value, i) => (value + x[i]) / 2);
  return x.length === 0 ? [] : [x[0] - (between[0] - x[0]), ...between, x.at(-1) + (x.at(-1) - between.at(-1))];
}

function shape(ctx, mark, x, y, size) {
  if (mark === "square") {
    ctx.rect(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8);
  } else if (mark === "diamond") {
    ctx.moveTo(x, y - size * 1.3);
    ctx.lineTo(x + size * 1.3, y);
    ctx.lineTo(x, y + size * 1.3);
    ctx.lineTo(x - size * 1.3, y);
    ctx.closePath();
  } else {
    ctx.arc(x, y, size, 0, 2 * Math.PI);
  }
}

function clipped(plot, draw, margin = 0) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left - margin, bbox.top - margin, bbox.width + 2 * margin, bbox.height + 2 * margin);
  ctx.clip();
  draw();
  ctx.restore();
}
