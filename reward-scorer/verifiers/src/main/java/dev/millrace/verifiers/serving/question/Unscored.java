package dev.millrace.verifiers.serving.question;

/// What a trainer gets for each kind of verdict without a reward.
///
/// @param noAnswer for a response without answer
/// @param notApplicable for a problem of which the verifier has no opinion
/// @param timedOut for a verdict that did not come in time
/// @param failed for a verifier that broke
public record Unscored(Substitute noAnswer, Substitute notApplicable, Substitute timedOut, Substitute failed) {
    /// OpenRLHF makes a tensor of the rewards, and `null` ends its run: it asks again after an error.
    public static final Unscored OPENRLHF = new Unscored(
            new Substitute.Fixed(0), new Substitute.Refusal(), new Substitute.Refusal(), new Substitute.Refusal());

    /// slime keeps `null` as the sample's reward, for a filter or a function of its own to look at.
    public static final Unscored SLIME = same(new Substitute.Nothing());

    /// The same for every kind.
    public static Unscored same(Substitute substitute) {
        return new Unscored(substitute, substitute, substitute, substitute);
    }

    /// The same but for one kind.
    ///
    /// @param kind `noAnswer`, `notApplicable`, `timedOut` or `failed`
    /// @param other what its verdicts are worth
    /// @throws IllegalArgumentException if there is no such kind
    public Unscored with(String kind, Substitute other) {
        return switch (kind) {
            case "noAnswer" -> new Unscored(other, notApplicable, timedOut, failed);
            case "notApplicable" -> new Unscored(noAnswer, other, timedOut, failed);
            case "timedOut" -> new Unscored(noAnswer, notApplicable, other, failed);
            case "failed" -> new Unscored(noAnswer, notApplicable, timedOut, other);
            default ->
                throw new IllegalArgumentException(
                        "verdict: got '" + kind + "', expected one of noAnswer, notApplicable, timedOut, failed");
        };
    }
}
