package dev.millrace.ops.telemetry.meter;

import java.util.Locale;

/// How keys become names:
///
/// | key | Micrometer | Prometheus |
/// |---|---|---|
/// | `generator.busySeconds`, a total | `millrace.generator.busy.seconds` | `millrace_generator_busy_seconds_total` |
/// | `generator.slotsFree` | `millrace.generator.slots.free` | `millrace_generator_slots_free` |
/// | `refills` of a step | `millrace.learner.step.refills` | `millrace_learner_step_refills` |
/// | `duplicatesTotal` of a step | `millrace.learner.step.duplicates` | `millrace_learner_step_duplicates_total` |
///
/// @param key as the page of metrics explains it
/// @param micrometer the name in Micrometer's form
/// @param isTotal whether it counts, so that Prometheus wants `_total` behind it
public record MeterName(String key, String micrometer, boolean isTotal) {
    private static final String TOTAL = ".total";

    /// Of a measure.
    ///
    /// @param key the measure's
    /// @param isTotal whether it never falls
    public static MeterName of(String key, boolean isTotal) {
        return of("", key, isTotal);
    }

    /// Of a step metric.
    public static MeterName ofStep(String key) {
        return of("learner.step.", key, false);
    }

    /// Of what an evaluation measures.
    public static MeterName ofEvaluation(String key) {
        return of("learner.", key, false);
    }

    private static MeterName of(String whose, String key, boolean isTotal) {
        var words = ("millrace." + whose + key).replaceAll("([A-Z])", ".$1").toLowerCase(Locale.ROOT);
        return words.endsWith(TOTAL)
                ? new MeterName(key, words.substring(0, words.length() - TOTAL.length()), true)
                : new MeterName(key, words, isTotal);
    }

    /// The name as Prometheus has it.
    public String prometheus() {
        return micrometer.replace('.', '_') + (isTotal ? "_total" : "");
    }
}
