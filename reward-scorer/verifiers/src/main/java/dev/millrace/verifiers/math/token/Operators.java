package dev.millrace.verifiers.math.token;

import java.util.List;

/// Operators of several characters, and characters without meaning.
final class Operators {
    /// Longer ones before those that they begin with.
    static final List<Operator> LONG = List.of(
            new Operator("<=>", "⇒"),
            new Operator("<=", "≤"),
            new Operator(">=", "≥"),
            new Operator("!=", "≠"),
            new Operator("==", "="),
            new Operator(":=", "="),
            new Operator("=>", "⇒"),
            new Operator("->", "→"),
            new Operator("**", "^"),
            new Operator("~=", "≈"),
            new Operator("+-", "±"));

    /// Characters that are blanks at most: delimiters of mathematics, quotation marks, currencies.
    static final String BLANK = "$~\"`?\u0000";

    private Operators() {}

    /// An operator.
    ///
    /// @param written the characters
    /// @param symbol the token
    record Operator(String written, String symbol) {}
}
