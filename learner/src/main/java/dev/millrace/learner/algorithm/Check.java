package dev.millrace.learner.algorithm;

/// Refuses settings that make no sense.
final class Check {
    private Check() {}

    static void that(boolean holds, String name, Number got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
