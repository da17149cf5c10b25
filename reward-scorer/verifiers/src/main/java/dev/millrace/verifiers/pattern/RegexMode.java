package dev.millrace.verifiers.pattern;

/// What a pattern is for.
enum RegexMode {
    /// The whole response must match: a gate.
    MATCHES,
    /// It must occur.
    CONTAINS,
    /// Its first occurrence holds the answer.
    FIRST,
    /// Its last occurrence holds the answer.
    LAST
}
