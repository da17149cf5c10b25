package dev.millrace.learner.credit;

/// Refuses settings that make no sense.
final class Check {
    private Check() {}

    static void atLeast(int least, int got, String name) {
        if (got < least) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected >= " + least);
        }
    }
}
