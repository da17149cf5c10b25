package dev.millrace.learner.state;

/// How hard it is to find something to learn from.
///
/// @param refills since the last policy step
/// @param emptySteps policy steps, one after the other and up to the last, that had no informative group
public record Shortage(int refills, int emptySteps) {
    /// None.
    public static final Shortage NONE = new Shortage(0, 0);

    /// After one more refill.
    Shortage afterRefill() {
        return new Shortage(refills + 1, emptySteps);
    }

    /// After one more policy step.
    ///
    /// @param empty whether it had nothing to train on
    Shortage afterStep(boolean empty) {
        return new Shortage(0, empty ? emptySteps + 1 : 0);
    }
}
