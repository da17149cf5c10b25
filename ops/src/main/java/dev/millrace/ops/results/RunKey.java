package dev.millrace.ops.results;

/// Which run of a comparison.
///
/// @param preset its algorithm's name
/// @param seed of everything random in it
public record RunKey(String preset, long seed) {
    /// As `grpo-3`: its folder, and the end of its topics' prefix.
    public String text() {
        return preset + "-" + seed;
    }
}
