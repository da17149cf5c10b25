package dev.millrace.ops.telemetry.worker;

/// Something that a worker has to tell beside its numbers.
///
/// @param text what has happened, in a few words
/// @param isFault whether it is a fault, or the recovery from one, rather than the usual course of things
public record Happening(String text, boolean isFault) {
    /// The usual course of things.
    public static Happening usual(String text) {
        return new Happening(text, false);
    }

    /// A fault, or the recovery from one.
    public static Happening fault(String text) {
        return new Happening(text, true);
    }
}
