package dev.millrace.ops.dashboard.access;

/// What somebody asks for.
public enum Subject {
    /// A page, which may be opened from elsewhere.
    PAGE,
    /// Style, script or picture of the pages: the same in every installation, so no secret.
    ASSET,
    /// What is in a run.
    DATA
}
