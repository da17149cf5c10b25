package dev.millrace.ops.training;

import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.glance.RoleGlance;
import dev.millrace.ops.glance.RoleGlance.State;
import java.util.List;
import java.util.Locale;

/// What the roles do, as a learner's step tells it. Of generators and scorers only all of them together are known.
///
/// @param record of the step
/// @param live what is known of it beside
/// @param pace of the newest steps
record StepRoles(StepRecord record, LiveNumbers live, Pace pace) {
    /// Before the first step.
    static final List<RoleGlance> STARTING = List.of(starting("learner"), starting("generator"), starting("scorer"));

    private static RoleGlance starting(String role) {
        return new RoleGlance(role, State.STARTING, "", Double.NaN, "");
    }

    /// A row each.
    List<RoleGlance> rows() {
        double responses = record.metric(Metric.RESPONSES.key()) / record.metric(FlowMetric.SECONDS.key());
        return List.of(
                row("learner", text("%.2f s/step", pace.secondsPerStep()), pace.learnerIdle(), staleness()),
                row(
                        "generator",
                        text("%,.0f tokens/s", pace.tokensPerSecond()),
                        live.generatorsIdle(),
                        live.promptsOut() + " prompts out"),
                row("scorer", text("%,.1f responses/s", responses), live.scorersIdle(), letters()));
    }

    private static RoleGlance row(String name, String rate, double idle, String detail) {
        return new RoleGlance(name, State.of(idle), rate, idle, detail);
    }

    private String staleness() {
        double mean = record.metrics().getOrDefault(Metric.STALENESS_MEAN.key(), Double.NaN);
        return text("staleness %.2f", mean) + text(", at most %.0f", record.metric(Metric.STALENESS_MAX.key()));
    }

    private String letters() {
        long letters = (long) record.metric(FlowMetric.DEAD_LETTERS.key());
        return letters == 0 ? "" : letters + " dead letters";
    }

    private static String text(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "";
    }
}
