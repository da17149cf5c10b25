package dev.millrace.verifiers.choice;

/// What a statement says about the options.
sealed interface Choice {
    /// It names one.
    ///
    /// @param letter the option's, a capital
    record One(char letter) implements Choice {}

    /// It names several.
    record Several() implements Choice {}

    /// It names none, and so decides nothing.
    record None() implements Choice {}
}
