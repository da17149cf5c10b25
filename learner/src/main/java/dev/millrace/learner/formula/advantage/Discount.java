package dev.millrace.learner.formula.advantage;

/// How far rewards and surprises reach back over the tokens of a response, see [GeneralizedAdvantage].
///
/// @param gamma what a reward keeps of its worth per token
/// @param policyLambda what a surprise keeps per token besides, in advantages
/// @param criticLambda the same in returns
public record Discount(double gamma, double policyLambda, double criticLambda) {}
