// Which charts there are of a run: sections, and within them charts with their lines.

const line = (key, name, colour, more = {}) => ({ key, name, colour, ...more });
const share = { format: "percent", range: "share" };
const rest = (total, ...parts) => total === null ? null : Math.max(0, total - parts.reduce((sum, part) => sum + (part ?? 0), 0));
const deciles = Array.from({ length: 10 }, (_, i) => line(`explainedVarianceDecile${i + 1}`, `tenth ${i + 1}`, 1));

const learning = [
  { id: "solveRate", title: "Solve rate", ...share, hero: true, lines: [line("solveRate", "training", 1)], points: "solveRate" },
  { id: "reward", title: "Reward", lines: [line("rewardMean", "mean", 1)] },
  { id: "length", title: "Response length", lines: [
    line("responseLengthMean", "mean", 1), line("responseLengthMax", "longest", 6, { thin: true }),
    line("acceptedLengthP50", "accepted", 3, { band: ["acceptedLengthP10", "acceptedLengthP90"], note: "median, P10 to P90" }),
    line("rejectedLengthP50", "rejected", 2, { band: ["rejectedLengthP10", "rejectedLengthP90"], note: "median, P10 to P90" })] },
  { id: "groups", title: "Groups", kind: "stack", ...share, lines: [
    line("groupsAllAccepted", "all accepted", 3), line("groupsMixed", "mixed", 1), line("groupsNoneAccepted", "none accepted", 2)] },
  { id: "verdicts", title: "Verdicts", kind: "stack", unit: "responses", lines: [
    { key: "accepted", name: "accepted", colour: 3, keys: ["solveRate", "responses"], of: (solved, all) => (solved === null ? null : solved * all) },
    { key: "rejected", name: "rejected", colour: 2,
      keys: ["responses", "solveRate", "unscoredResponses", "noAnswerResponses", "notApplicableResponses", "timedOutResponses", "failedResponses"],
      of: (all, solved, unscored, ...others) => rest(all, all * solved, -(unscored ?? 0), ...others) },
    line("noAnswerResponses", "no answer", 5), line("notApplicableResponses", "not applicable", 8),
    line("timedOutResponses", "timed out", 4), line("failedResponses", "verifier failed", 7)] },
  { id: "passRate", title: "Problems solved at least once", ...share, lines: [], points: "passRate" },
  { id: "truncated", nonzero: true, title: "Truncated responses", format: "percent", range: "zero", lines: [line("truncatedShare", "share", 1)] },
];

const policy = [
  { id: "entropy", title: "Entropy", lines: [line("entropy", "entropy", 1)] },
  { id: "approxKl", title: "Approximate KL", lines: [line("approxKl", "policy", 1)], range: "zero" },
  { id: "clip", title: "Clip fractions", format: "percent", range: "zero", lines: [
    line("clipFractionHigh", "high", 2), line("clipFractionLow", "low", 1), line("clipFractionDual", "dual", 4)] },
  { id: "losses", title: "Policy losses", lines: [
    line("policyLoss", "policy", 1), line("positiveExampleLoss", "positive examples", 3), line("referenceKlLoss", "reference KL", 4)] },
  { id: "gradients", title: "Gradient norms", range: "zero", lines: [
    line("gradientNormPolicy", "policy", 1), line("gradientNormCritic", "critic", 2)] },
  { id: "rates", title: "Learning rates", range: "zero", exact: true, lines: [
    line("learningRatePolicy", "policy", 1), line("learningRateCritic", "critic", 2)] },
];

const value = [
  { id: "explained", title: "Explained variance", format: "percent", lines: [
    line("explainedVariance", "training", 1), line("heldOutExplainedVariance", "held-out", 2)] },
  { id: "deciles", title: "Explained variance along the response", kind: "heat", format: "percent", lines: deciles },
  { id: "valueLoss", title: "Value loss", range: "zero", lines: [
    line("valueLoss", "training", 1), line("heldOutError", "held-out error", 2), line("heldOutErrorBest", "its best", 3, { dash: true })] },
  { id: "bias", title: "Value bias", lines: [line("valueBias", "value − return", 1)], zeroLine: true },
  { id: "advantage", title: "Advantage", zeroLine: true, lines: [line("advantageMean", "mean", 1, { note: "± one standard deviation", band: [
    { keys: ["advantageMean", "advantageStd"], of: (mean, std) => mean - std },
    { keys: ["advantageMean", "advantageStd"], of: (mean, std) => mean + std }] })] },
  { id: "lambda", title: "Lambda", lines: [
    line("lambdaMean", "mean", 1, { band: ["lambdaMin", "lambdaMax"], note: "least to largest" }),
    line("lambdaP50", "median", 2, { band: ["lambdaP10", "lambdaP90"], note: "P10 to P90" })] },
  { id: "stopped", nonzero: true, title: "Responses credited by the critic alone", format: "percent", range: "zero", lines: [line("lambdaStoppedShare", "lambda is 0", 1)] },
];

const offPolicy = [
  { id: "staleness", title: "Staleness of tokens", kind: "stack", ...share, lines: [
    line("stalenessShare0", "current version", 1), line("stalenessShare1", "1 behind", 3),
    line("stalenessShare2To3", "2 or 3 behind", 5), line("stalenessShareFrom4", "4 or more", 2)] },
  { id: "stalenessVersions", title: "Staleness of responses", range: "zero", lines: [
    line("stalenessMean", "mean", 1), line("stalenessMax", "largest", 2)] },
  { id: "weights", title: "Behavior weights", lines: [line("behaviorWeightMean", "mean", 1), line("behaviorWeightMax", "largest", 2)] },
  { id: "bound", nonzero: true, title: "Weights cut or masked", format: "percent", range: "zero", lines: [line("behaviorWeightBoundShare", "share of tokens", 1)] },
  { id: "sample", title: "Effective sample size", format: "percent", lines: [line("effectiveSampleSize", "share", 1)] },
  { id: "mismatch", title: "Mismatch of generator and learner", log: true, lines: [line("mismatchMean", "mean", 1), line("mismatchMax", "largest", 2)] },
  { id: "kls", title: "KL to the behavior policy", log: true, lines: [line("mismatchKl", "fresh tokens", 1), line("stalenessKl", "older tokens", 2)] },
];

const flow = [
  { id: "speed", title: "Tokens a second", range: "zero", lines: [line("tokensPerSecond", "tokens", 1)] },
  { id: "idle", title: "Idle share of roles", ...share, lines: [
    line("learnerIdle", "learner", 1), line("generatorsIdle", "generators", 2), line("scorersIdle", "scorers", 3)] },
  { id: "parts", title: "Seconds of a step", kind: "stack", unit: "s", lines: [
    { key: "rest", name: "computing", colour: 1, keys: ["seconds", "secondsWaiting", "secondsDigesting", "secondsCommitting", "secondsCheckpointing"], of: rest },
    line("secondsWaiting", "waiting", 6), line("secondsDigesting", "digesting", 4),
    line("secondsCommitting", "committing", 5), line("secondsCheckpointing", "checkpointing", 2)] },
  { id: "batch", title: "Tokens of a step", range: "zero", lines: [line("responseTokens", "trained on", 1), line("filteredTokens", "filtered out", 2)] },
  { id: "out", title: "Prompts that are out", range: "zero", lines: [line("promptsOut", "prompts", 1)] },
  { id: "filtered", nonzero: true, title: "Dynamic sampling", range: "zero", lines: [line("filteredGroups", "groups filtered", 1), line("refills", "refills", 2)] },
  { id: "lost", nonzero: true, exact: true, title: "Lost and left out", range: "zero", lines: [
    line("deadLettersTotal", "dead letters", 2), line("duplicatesTotal", "duplicates", 1), line("deadPrompts", "dead prompts", 4),
    line("unscoredResponses", "unscored", 5), line("emptyResponses", "empty", 6), line("lonelyResponses", "lonely", 7)] },
  { id: "generated", exact: true, title: "Tokens generated", range: "zero", lines: [line("tokensGeneratedTotal", "since the start", 1)] },
];

/** The sections of the overview, in order. A chart whose metrics a run does not have is left out. */
export const SECTIONS = [
  { id: "learning", title: "Learning", charts: learning },
  { id: "policy", title: "Policy", charts: policy },
  { id: "value", title: "Value and advantage", charts: value },
  { id: "off-policy", title: "Off-policy", charts: offPolicy },
  { id: "flow", title: "Throughput", charts: flow },
];

/** Metrics that no chart has to show: they are others' ingredients. */
export const INGREDIENTS = ["responses", "seconds"];
