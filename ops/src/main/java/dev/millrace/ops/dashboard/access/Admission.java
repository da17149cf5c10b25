package dev.millrace.ops.dashboard.access;

/// Whether somebody is let in.
public sealed interface Admission {
    /// Yes.
    record Admitted() implements Admission {}

    /// Yes, by the token of the address: a cookie is to take its place.
    record Introduced() implements Admission {}

    /// No.
    ///
    /// @param status 401: without the token; 403: from a place that is never let in
    /// @param reason `<what>: got <value>, expected <rule>`
    record Refused(int status, String reason) implements Admission {}
}
