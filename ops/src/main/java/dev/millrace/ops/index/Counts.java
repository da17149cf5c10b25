package dev.millrace.ops.index;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.log.Phase;

/// How far a run has come.
///
/// @param progress steps and versions
/// @param prompts issued, each once
/// @param groups records on `trajectories`
/// @param responses in them
/// @param tokens generated and trained
/// @param lost dead letters, second copies, records that cannot be read
public record Counts(Progress progress, long prompts, long groups, long responses, Tokens tokens, Lost lost) {
    /// Steps.
    ///
    /// @param steps on the log, the start left out
    /// @param step the last; -1: there is none
    /// @param version of the policy after it
    /// @param firstTime of a step, milliseconds since 1970; 0: there is none
    /// @param lastTime of a step
    public record Progress(long steps, long step, long version, long firstTime, long lastTime) {}

    /// Response tokens.
    ///
    /// @param generated for any purpose
    /// @param trained by policy steps
    public record Tokens(long generated, long trained) {}

    /// What was not used.
    ///
    /// @param deadLetters on the log
    /// @param duplicates second copies that were dropped
    /// @param unreadable records that cannot be read
    public record Lost(long deadLetters, long duplicates, long unreadable) {}

    static Counts of(IndexContent content) {
        return new Counts(
                progress(content),
                content.places(content.topics().prompts()).prompts(),
                content.responses().groups().size(),
                content.responses().size(),
                tokens(content),
                new Lost(
                        content.letters().rows().size(),
                        (long) Math.max(0, content.steps().newest(FlowMetric.DUPLICATES.key())),
                        content.unreadable()));
    }

    private static Progress progress(IndexContent content) {
        var steps = content.steps();
        int last = steps.size() - 1;
        if (last < 0) {
            return new Progress(0, -1, 0, 0, 0);
        }
        return new Progress(last, steps.step(last), steps.version(last), steps.time(0), steps.time(last));
    }

    private static Tokens tokens(IndexContent content) {
        var steps = content.steps();
        var tokens = steps.column(Metric.RESPONSE_TOKENS.key());
        double trained = 0;
        for (int row = 0; row < tokens.size(); row++) {
            trained += steps.phase(row) == Phase.POLICY && !Double.isNaN(tokens.get(row)) ? tokens.get(row) : 0;
        }
        return new Tokens((long) (steps.size() == 0 ? 0 : steps.tokens(steps.size() - 1)), (long) trained);
    }
}
