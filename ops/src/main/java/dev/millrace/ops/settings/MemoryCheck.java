package dev.millrace.ops.settings;

/// What happens where networks need more memory than their device has left.
public enum MemoryCheck {
    /// Nothing is loaded.
    REFUSE,
    /// The log says so, and they are loaded.
    WARN
}
