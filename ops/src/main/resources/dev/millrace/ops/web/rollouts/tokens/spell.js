// Makes one token's text visible as it is: white space by marks that are not copied, what would not be seen by names,
// stacks of combining marks cut. Nothing of it is ever markup.

import { h } from "/web/shell/dom.js";
import { untrustedParts } from "/web/shell/text.js";

const SPACE = /(\r\n|[\n\t\r])/u;
const STACK = /(\p{M}{4,})/u;
const SHOWN_MARKS = 3;
const BLANK = /^[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/u;

/** What a token shows: strings and elements. */
export function spelled(token) {
  if (token.text === undefined) {
    return [String(token.id)];
  }
  if (token.text === "") {
    return [h("i", { class: "joined" })];
  }
  const marked = BLANK.test(token.text) ? [...token.text].map(blank) : token.text.split(SPACE).flatMap(part);
  return token.length === undefined ? marked : [...marked, cut(token)];
}

/** Whether a text begins with a mark that would sit on the token before. */
export function leans(text) {
  return text !== undefined && /^\p{M}/u.test(text);
}

/** The text on one line, for the inspector: everything that is not plain is escaped. */
export function escaped(text) {
  return JSON.stringify(text).slice(1, -1).replace(/[^\x20-\x7e]/gu, character => (
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : escape(character)));
}

function escape(character) {
  const code = character.codePointAt(0);
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

function part(text) {
  switch (text) {
    case "": return [];
    case "\n": case "\r\n": return [h("i", { class: "blank newline" }), "\n"];
    case "\t": return [h("i", { class: "blank tabulator" }, "\t")];
    default: return text.split(STACK).flatMap(unstacked);
  }
}

function unstacked(text) {
  const marks = STACK.test(text) ? [...text] : [];
  return marks.length <= SHOWN_MARKS
    ? untrustedParts(text)
    : [marks.slice(0, SHOWN_MARKS).join(""), h("span", { class: "control-character", title: "combining marks" }, `+${marks.length - SHOWN_MARKS} marks`)];
}

function blank(character) {
  return character === " " ? h("i", { class: "blank space" }, " ") : h("span", { class: "control-character" }, escape(character).slice(1), character);
}

function cut(token) {
  return h("span", { class: "cut" }, `… cut: ${token.length.toLocaleString("en")} characters`);
}
