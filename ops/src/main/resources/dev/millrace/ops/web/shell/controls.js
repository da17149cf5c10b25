// Small controls that several pages have.

import { h } from "/web/shell/dom.js";

/** Buttons of which one is pressed: `options` are `[value, words]`; `choose(value)` is called for another one. */
export function choice(label, options, value, choose) {
  const buttons = options.map(([option, words]) => h("button", {
    type: "button", "aria-pressed": String(option === value),
    onclick: () => {
      press(option);
      choose(option);
    },
  }, words));
  const press = option => buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(options[i][0] === option)));
  const element = h("div", { class: "choice", role: "group", "aria-label": label }, buttons);
  return { element, press };
}

/** A field that filters what is below it, focused by `/`; `heard(text)` is called while one types. */
export function searchField(words, value, heard) {
  const field = h("input", {
    class: "field search", type: "search", placeholder: words, "aria-label": words, value, "data-search": true, spellcheck: "false",
    oninput: () => heard(field.value),
    onkeydown: event => {
      if (event.key === "Escape") {
        field.value = "";
        heard("");
        field.blur();
      }
    },
  });
  return field;
}

/** Calls `action` once things have been quiet for so many milliseconds. */
export function settled(action, milliseconds = 200) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}
