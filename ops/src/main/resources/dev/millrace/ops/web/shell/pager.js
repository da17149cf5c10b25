// Turns the pages of a list that the server keeps.

import { h } from "/web/shell/dom.js";

/** Buttons and words for a page at `offset` of `limit` rows; `turn(offset)` goes to another. Nothing where all fit on one. */
export function pager(total, offset, limit, turn) {
  const last = Math.min(total, offset + limit);
  const button = (words, label, to, possible) =>
    h("button", { class: "button quiet-button", "aria-label": label, disabled: !possible, onclick: () => turn(to) }, words);
  return h("nav", { class: "pager", "aria-label": "Pages of the list" },
    total <= limit && offset === 0 ? undefined : [
      button("«", "First page", 0, offset > 0),
      button("‹ Previous", "Previous page", Math.max(0, offset - limit), offset > 0),
      button("Next ›", "Next page", offset + limit, last < total),
    ],
    h("span", {}, total === 0 ? "none" : `${(offset + 1).toLocaleString("en")}–${last.toLocaleString("en")} of ${total.toLocaleString("en")}`));
}
