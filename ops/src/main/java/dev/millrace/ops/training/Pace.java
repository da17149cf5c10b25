package dev.millrace.ops.training;

import dev.millrace.learner.LiveNumbers;

/// How fast steps come lately. Responses come in bursts, so that a single step's rate says little: older steps count
/// ever less.
final class Pace {
    private final double memory;
    private double steps;
    private double seconds;
    private double tokens;
    private double idle;

    /// @param memory how much a step counts, next to the one after it
    Pace(double memory) {
        this.memory = memory;
    }

    /// Takes a step in.
    ///
    /// @param stepSeconds it took
    /// @param live what is known of it beside
    void add(double stepSeconds, LiveNumbers live) {
        steps = memory * steps + 1;
        seconds = memory * seconds + stepSeconds;
        tokens = memory * tokens + stepSeconds * live.tokensPerSecond();
        idle = memory * idle + stepSeconds * live.learnerIdle();
    }

    /// Seconds of a step; NaN before the first one.
    double secondsPerStep() {
        return seconds / steps;
    }

    /// Response tokens a second; NaN before the first step.
    double tokensPerSecond() {
        return tokens / seconds;
    }

    /// Share of the time in which the learner waited, in [0, 1]; NaN before the first step.
    double learnerIdle() {
        return idle / seconds;
    }
}
