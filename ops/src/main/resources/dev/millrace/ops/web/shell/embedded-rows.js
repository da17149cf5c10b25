// Rows that a server finds by parameters, found among those that a report carries.

const SORTS = { step: "step", prompt: "prompt", length: "length", reward: "reward", difficulty: "difficulty", value: "value", advantage: "advantage" };
const EQUAL = ["purpose", "step", "prompt", "family", "verdict", "finish", "filtered", "mixed"];
const RANGES = [["stepFrom", "stepTo", "step"], ["lengthFrom", "lengthTo", "length"], ["rewardFrom", "rewardTo", "reward"]];
const KINDS = { verdicts: "verdict", families: "family", finishes: "finish", purposes: "purpose" };
const STRETCHES = 32;

/** Carried as one page with all rows; `kinds`: how many of all rows are of each kind. Rows without a number come last. */
export function responsesAnswer(carried, parameters) {
  const { sort = "step", order = "asc", offset = 0, limit = 50 } = parameters;
  const rows = carried.rows.filter(row => matches(row, parameters));
  const key = SORTS[sort] ?? "step";
  const known = row => row[key] !== undefined && row[key] !== null;
  rows.sort((a, b) => (known(a) && known(b) ? (order === "desc" ? -1 : 1) * (a[key] - b[key]) : known(b) - known(a)));
  return { total: rows.length, offset: Number(offset), rows: page(rows, offset, limit), kinds: kindsOf(carried.rows) };
}

/** How lengths and rewards of what is asked for are distributed. */
export function histogramsOf(carried, parameters) {
  const rows = carried.rows.filter(row => matches(row, parameters));
  return { length: histogram(rows.map(row => row.length)), reward: histogram(rows.map(row => row.reward)) };
}

/** Carried as the server's, with all tokens from the first. */
export function tokensAnswer(carried, { from = 0, limit = 4096 }) {
  const cut = value => (Array.isArray(value) ? page(value, from, limit) : value);
  return { ...Object.fromEntries(Object.entries(carried).map(([name, value]) => [name, cut(value)])), from: Number(from) };
}

/** Carried as the server's first page: the newest. */
export function lettersAnswer(carried, { role = "", offset = 0, limit = 50 }) {
  const rows = carried.rows.filter(row => role === "" || row.role === role);
  return { total: rows.length, offset: Number(offset), rows: page(rows, offset, limit) };
}

function page(rows, offset, limit) {
  return rows.slice(Number(offset), Number(offset) + Number(limit));
}

function matches(row, parameters) {
  const asked = name => parameters[name] !== undefined && parameters[name] !== null && parameters[name] !== "";
  return EQUAL.every(name => !asked(name) || String(row[name] ?? false) === String(parameters[name]))
    && RANGES.every(([from, to, name]) => (!asked(from) || row[name] >= Number(parameters[from])) && (!asked(to) || row[name] <= Number(parameters[to])));
}

function kindsOf(rows) {
  const counted = name => {
    const counts = new Map();
    rows.forEach(row => counts.set(row[name], (counts.get(row[name]) ?? 0) + 1));
    return [...counts].map(([kind, count]) => ({ name: kind, count }));
  };
  return Object.fromEntries(Object.entries(KINDS).map(([list, name]) => [list, counted(name)]));
}

function histogram(values) {
  const known = values.filter(value => value !== undefined && value !== null);
  if (known.length === 0) {
    return { from: 0, width: 1, counts: [] };
  }
  const from = Math.min(...known);
  const span = Math.max(...known) - from;
  const width = known.every(Number.isInteger) || span === 0 ? Math.ceil((span + 1) / STRETCHES) : span / STRETCHES;
  const counts = new Array(Math.min(STRETCHES, Math.floor(span / width) + 1)).fill(0);
  known.forEach(value => counts[Math.min(counts.length - 1, Math.floor((value - from) / width))]++);
  return { from, width, counts };
}
