// Shows text that nobody vouches for: what a model, a broken producer or a folder's name says.

import { h } from "/web/shell/dom.js";

// Control characters, bidirectional controls, zero-width characters, invisible letters, tags and the like: what is not
// seen, or changes how other text reads. Selectors of emoji (U+FE0E, U+FE0F) are as they are.
const HIDDEN = new RegExp(`[${[
  "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f",
  "\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}",
].join("")}]`, "u");
const RUNS = new RegExp(`(${HIDDEN.source})`, "u");

const CONTROLS = ("NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US").split(" ");
const NAMES = {
  0x007f: "DEL", 0x00ad: "SHY", 0x061c: "ALM", 0x200b: "ZWSP", 0x200c: "ZWNJ", 0x200d: "ZWJ", 0x200e: "LRM", 0x200f: "RLM",
  0x2028: "LSEP", 0x2029: "PSEP", 0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO",
  0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xfeff: "BOM",
};

/** The text as an isolated element, its invisible characters shown as small marks. */
export function untrusted(text, attributes = {}) {
  return h("bdi", { ...attributes, class: `untrusted ${attributes.class ?? ""}`.trim() }, untrustedParts(text));
}

/** The same without the element around it: strings, and elements for what would not be seen. */
export function untrustedParts(text) {
  return String(text).split(RUNS).filter(part => part !== "").map(part => (HIDDEN.test(part) ? mark(part) : part));
}

/** One line of plain text for titles and labels: invisible characters by their names. */
export function plain(text) {
  return String(text).replace(/\s+/gu, " ").split(RUNS)
    .map(part => (part !== "" && HIDDEN.test(part) ? `<${name(part)}>` : part)).join("");
}

function mark(character) {
  const code = character.codePointAt(0);
  const point = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return h("span", { class: "control-character", title: `${point} ${name(character)}` }, name(character));
}

function name(character) {
  const code = character.codePointAt(0);
  return CONTROLS[code] ?? (NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
}
