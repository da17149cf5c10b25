package dev.millrace.ops.ledger.entry;

/// How much of a run.
///
/// @param prompts that were issued, each once
/// @param groups records on `rollouts`, copies of a prompt included
/// @param tokens that the policy wrote into these groups
public record Amount(long prompts, long groups, long tokens) {
    /// Nothing.
    public static final Amount NONE = new Amount(0, 0, 0);

    /// One prompt, nothing generated.
    public static final Amount PROMPT = new Amount(1, 0, 0);

    /// One group of a prompt that is counted elsewhere.
    public static Amount group(long tokens) {
        return new Amount(0, 1, tokens);
    }

    /// Both together.
    public Amount plus(Amount other) {
        return new Amount(prompts + other.prompts, groups + other.groups, tokens + other.tokens);
    }

    /// What this has and another has not.
    public Amount minus(Amount other) {
        return new Amount(prompts - other.prompts, groups - other.groups, tokens - other.tokens);
    }
}
