// Numbers, times and sizes as people read them.

const MINUS = "\u2212";

/** A number in at most so many significant digits: `0.0421`, `1,204`, `3.1e−7`; a dash where there is none. */
export function number(value, digits = 4) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return "–";
  }
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) {
    const [head, power] = value.toExponential(Math.max(0, digits - 2)).split("e");
    return signed(`${trimmed(head)}e${power.replace("+", "")}`);
  }
  const whole = Number.isInteger(value) || size >= 10 ** (digits - 1);
  return signed(whole ? Math.round(value).toLocaleString("en") : trimmed(value.toPrecision(digits)));
}

/** A number of fixed decimals, for columns. */
export function fixed(value, decimals) {
  return value === null || value === undefined ? "–" : signed(value.toFixed(decimals));
}

/** A large count in few letters: `12.3 k`, `4.56 M`. */
export function count(value) {
  if (value === null || value === undefined) {
    return "–";
  }
  const powers = [[1e9, "G"], [1e6, "M"], [1e4, "k"]];
  const [unit, letter] = powers.find(([least]) => value >= least) ?? [1, ""];
  const scaled = letter === "k" ? value / 1000 : value / unit;
  return letter === "" ? Math.round(value).toLocaleString("en") : `${trimmed(scaled.toPrecision(3))}\u202f${letter}`;
}

/** A rate a second: two or three digits where it is small, a count where it is large. */
export function rate(value) {
  return value === null || value === undefined ? "–" : value >= 100 ? count(value) : number(value, 2);
}

/** A share as a percentage. */
export function percent(value, decimals = 1) {
  return value === null || value === undefined ? "–" : `${fixed(100 * value, decimals)}\u202f%`;
}

/** A span of seconds: `42 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds) {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) {
    return "–";
  }
  const whole = Math.round(seconds);
  const steps = [[86400, "d", 3600, "h"], [3600, "h", 60, "min"], [60, "min", 1, "s"]];
  const found = steps.find(([unit]) => whole >= unit);
  if (found === undefined) {
    return seconds < 10 ? `${number(seconds, 2)} s` : `${whole} s`;
  }
  const [unit, name, part, partName] = found;
  const rest = Math.floor((whole % unit) / part);
  return `${Math.floor(whole / unit)} ${name}${rest === 0 ? "" : ` ${rest} ${partName}`}`;
}

/** Bytes by powers of 1024. */
export function bytes(value) {
  if (value === null || value === undefined) {
    return "–";
  }
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  const power = Math.min(units.length - 1, value < 1 ? 0 : Math.floor(Math.log2(value) / 10));
  return `${number(value / 1024 ** power, power === 0 ? 6 : 3)}\u202f${units[power]}`;
}

/** How long ago a moment in epoch milliseconds lies. */
export function ago(moment, now = Date.now()) {
  const seconds = (now - moment) / 1000;
  if (seconds < 2) {
    return "now";
  }
  return seconds > 14 * 86400 ? new Date(moment).toISOString().slice(0, 10) : `${duration(seconds).split(/(?<=[a-z]) /u)[0]} ago`;
}

/** A moment in epoch milliseconds as the clock shows it here. */
export function clock(moment) {
  const date = new Date(moment);
  const two = value => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return date.toDateString() === new Date().toDateString() ? time : `${day} ${time}`;
}

/** A moment in epoch milliseconds for readers anywhere: `2026-11-26 09:30 UTC`. */
export function stamp(moment) {
  return `${new Date(moment).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function trimmed(text) {
  return text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
}

function signed(text) {
  return text.replace(/-/gu, MINUS);
}
