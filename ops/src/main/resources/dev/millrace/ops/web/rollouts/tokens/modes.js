// By what tokens can be coloured.

/** Each: `name` in addresses, the `column` of the numbers, `title`, what it `means`, `unit`, `palette`, and its `kind` of scale. */
export const MODES = [
  { name: "value", column: "value", title: "Value", means: "what the critic expected here", unit: "reward", palette: "value", kind: "plain" },
  { name: "advantage", column: "advantage", title: "Advantage", means: "how much better than expected, for the policy", unit: "reward", palette: "diverging", kind: "around0" },
  { name: "behavior", column: "behaviorLogProb", title: "Log-prob, drawn", means: "log-probability under what it was drawn from", unit: "nats", palette: "probability", kind: "plain" },
  { name: "start", column: "logProb", title: "Log-prob, at start", means: "log-probability under the policy at the step's start", unit: "nats", palette: "probability", kind: "plain" },
  { name: "ratio", column: "ratio", title: "Ratio", means: "how much more likely at the step's start than when drawn", unit: "", palette: "diverging", kind: "around1" },
  { name: "version", column: "versions", title: "Version", means: "which policy version wrote it", unit: "", palette: "kinds", kind: "kinds" },
  { name: "reward", column: "reward", title: "Token reward", means: "what the verifier gave for the token alone", unit: "reward", palette: "diverging", kind: "around0" },
].map((mode, i) => ({ ...mode, key: String(i + 1) }));

/** The mode of a name. */
export function modeOf(name) {
  return MODES.find(mode => mode.name === name);
}

/** Why tokens cannot be coloured by a mode; undefined where they can. `life`: the prompt's. */
export function whyNot(mode, life) {
  if (mode.kind === "kinds" || life.ranges?.[mode.column] !== undefined) {
    return undefined;
  }
  if (mode.column === "reward") {
    return "The verifier gave no reward for single tokens.";
  }
  if (mode.column === "value" && life.ranges?.advantage !== undefined) {
    return "This run has no critic.";
  }
  return mode.column === "behaviorLogProb" ? "No token was written." : whyNotAssessed(life);
}

function whyNotAssessed(life) {
  const last = life.consumed.at(-1);
  if (life.purpose === "evaluation") {
    return "Responses to evaluation prompts are counted; nobody trains on them.";
  }
  if (last === undefined) {
    return "No step has taken this prompt in.";
  }
  if (last.filtered) {
    return `Step ${last.step} filtered this prompt out.`;
  }
  return last.phase === "policy"
    ? "The run's log has no assessments of it."
    : "It trained the critic before the first policy step; that leaves no assessments.";
}
