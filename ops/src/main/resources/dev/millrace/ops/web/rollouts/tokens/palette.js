// Colours of tokens. A level from 0 to 32 stands for a stretch of numbers; text keeps the theme's ink on all of them,
// so every colour is light enough in light, and dark enough in dark, for a contrast of 4.5 : 1.

/** Levels of a scale; the middle one is 16. */
export const LEVELS = 33;

// From the least to the greatest, apart by equal shares; between two of them channels change evenly (sRGB).
const RAMPS = {
  value: {
    light: ["#f4f8f0", "#cfe8cf", "#8ecdb4", "#4fb09e", "#2f9488"],
    dark: ["#1b2322", "#173a38", "#0f524c", "#0c665c", "#0a7566"],
  },
  probability: {
    light: ["#c0609c", "#d98fba", "#ecbfd8", "#f7e2ee", "#fcf7fa"],
    dark: ["#a8357c", "#842b63", "#61254b", "#402035", "#241e22"],
  },
  diverging: {
    light: ["#d97d1e", "#eba654", "#f8dcb6", "#f6f7f8", "#c8e0f6", "#7fb6ea", "#4190d6"],
    dark: ["#9e530a", "#7b430f", "#4c3116", "#1f2427", "#1b3a58", "#1f5288", "#2569ac"],
  },
};

/** Colours of kinds that have no order, by turns. */
const KINDS = {
  light: ["#cfe3f7", "#fbdcae", "#c3ead6", "#f5cfe2", "#f0ea9e", "#d9d3f6", "#e6d3bf", "#dde1e5"],
  dark: ["#1d4468", "#6a4310", "#14513d", "#6b2a50", "#55500e", "#463f7d", "#5a4530", "#3f464c"],
};

/** How many kinds have a colour of their own. */
export const TURNS = KINDS.light.length;

/** Which palettes there are. */
export const PALETTES = [...Object.keys(RAMPS), "kinds"];

/** The colour of a level: `{light, dark}`. */
export function colours(palette, level) {
  return palette === "kinds"
    ? { light: KINDS.light[level], dark: KINDS.dark[level] }
    : { light: between(RAMPS[palette].light, level), dark: between(RAMPS[palette].dark, level) };
}

/** A style sheet: within `data-palette`, the class `q7` has the colour of level 7. */
export function palettes() {
  const sheet = new CSSStyleSheet();
  for (const palette of PALETTES) {
    for (let level = 0; level < (palette === "kinds" ? TURNS : LEVELS); level++) {
      const { light, dark } = colours(palette, level);
      sheet.insertRule(`[data-palette="${palette}"] .q${level} { background-color: light-dark(${light}, ${dark}); }`);
    }
  }
  return sheet;
}

function between(ramp, level) {
  const place = (level / (LEVELS - 1)) * (ramp.length - 1);
  const under = Math.min(Math.floor(place), ramp.length - 2);
  const [from, to] = [channels(ramp[under]), channels(ramp[under + 1])];
  return `rgb(${from.map((channel, i) => Math.round(channel + (place - under) * (to[i] - channel))).join(", ")})`;
}

function channels(hex) {
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));
}
