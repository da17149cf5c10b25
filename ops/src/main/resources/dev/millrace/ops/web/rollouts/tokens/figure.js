// A token's number with the precision that the log has.

const MINUS = "\u2212";

/** Six significant digits; a dash where it is not known. */
export function figure(number) {
  if (number === undefined || number === null) {
    return "–";
  }
  const size = Math.abs(number);
  const text = size !== 0 && (size < 1e-4 || size >= 1e6) ? number.toExponential(4) : String(Number(number.toPrecision(6)));
  return text.replaceAll("-", MINUS);
}
