// Builds and colours the elements of tokens.

import { h } from "/web/shell/dom.js";
import { leans, spelled } from "/web/rollouts/tokens/spell.js";
import { tokenOf } from "/web/rollouts/tokens/feed.js";

/** How tokens look at the moment: a mode and its scale, or neither; and how far shared beginnings are dimmed. */
export class Look {
  constructor(mode, scale, differences) {
    this.mode = mode;
    this.scale = scale;
    this.differences = differences;
  }

  /** The classes of a token. `before`: the version of the token before it, `shared`: `{all, some}` tokens at the start. */
  classes(columns, place, before, shared) {
    const index = columns.from + place;
    const classes = ["tok"];
    if (columns.special?.[place]) {
      classes.push("special");
    }
    if (!columns.written[place]) {
      classes.push("read");
    }
    if (before !== undefined && before !== columns.versions[place]) {
      classes.push("turn");
    }
    if (this.differences && index < shared.some) {
      classes.push(index < shared.all ? "shared-all" : "shared");
    }
    return [...classes, ...this.#colour(columns, place)].join(" ");
  }

  #colour(columns, place) {
    if (this.mode === undefined || (!columns.written[place] && this.mode.column !== "versions")) {
      return [];
    }
    const number = columns[this.mode.column]?.[place];
    if (number === undefined || number === null) {
      return ["none"];
    }
    const side = this.scale.side(number);
    return [`q${this.scale.level(number)}`, ...(side < 0 ? ["under"] : side > 0 ? ["over"] : [])];
  }
}

/** The element of a token; its index is in `data-i`. */
export function tokenElement(columns, place) {
  const token = tokenOf(columns, place);
  const data = { i: token.index, version: token.versions };
  if (leans(token.text)) {
    data.leans = "";
  }
  return h("span", { data }, spelled(token));
}
