// Builds elements. Text only ever becomes text: there is no way from here to markup.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element: attributes, `on…` listeners, `style` as an object (set by CSSOM, which a strict policy allows). */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for an SVG element. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Replaces what is in an element. */
export function replace(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    put(element, name, value);
  }
  element.append(...nodes(children));
  return element;
}

function put(element, name, value) {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (name === "style") {
    for (const [property, setting] of Object.entries(value)) {
      element.style.setProperty(property, setting);
    }
  } else if (name === "data") {
    Object.assign(element.dataset, value);
  } else if (name.startsWith("on")) {
    element.addEventListener(name.slice(2), value);
  } else {
    element.setAttribute(name, value === true ? "" : value);
  }
}

function nodes(children) {
  return children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false);
}
