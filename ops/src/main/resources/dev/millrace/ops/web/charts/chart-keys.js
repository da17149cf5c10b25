// The keys of a chart that has the focus.

const MOVES = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -Infinity, End: Infinity };

/** Arrow keys move the cursor, Enter opens the step, + and − zoom around it, Escape lets go. */
export function chartKeys(card, { board, open }) {
  card.host.addEventListener("keydown", event => {
    if (card.data === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (act(card, board, open, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

function act(card, board, open, event) {
  const move = MOVES[event.key];
  if (move !== undefined) {
    card.move(event.shiftKey ? 10 * move : move);
  } else if (event.key === "Enter" && board.cursor !== undefined) {
    open(board.cursor.step);
  } else if (event.key === "+" || event.key === "-") {
    zoom(card, board, event.key === "+" ? 0.5 : 2);
  } else if (event.key === "Escape" && (board.cursor ?? board.zoom) !== undefined) {
    board.setCursor(undefined, undefined);
    board.setZoom(undefined);
  } else {
    return false;
  }
  return true;
}

function zoom(card, board, factor) {
  const { x } = card.data;
  const [first, last] = [x[0], x.at(-1)];
  const [from, to] = board.zoom ?? [first, last];
  const centre = board.cursor?.x ?? (from + to) / 2;
  const half = ((to - from) / 2) * factor;
  const range = [Math.max(first, centre - half), Math.min(last, centre + half)];
  board.setZoom(range[0] <= first && range[1] >= last ? undefined : range);
}
