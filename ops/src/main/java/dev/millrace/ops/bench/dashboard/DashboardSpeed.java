package dev.millrace.ops.bench.dashboard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How fast a dashboard shows a long run.
///
/// @param run what is shown
/// @param logBytes of its log
/// @param readSeconds from the first request until the whole log is read
/// @param memoryBytes that the heap holds more than before, after a collection
/// @param answers seconds until an answer is there as a whole, median, by what is asked
public record DashboardSpeed(
        SyntheticRun run, long logBytes, double readSeconds, long memoryBytes, Map<String, Double> answers) {
    private static final double MILLION = 1e6;

    /// The answers that the overview needs, one after the other, in seconds.
    public double firstPage() {
        return answers.entrySet().stream()
                .filter(answer -> !answer.getKey().startsWith("responses"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /// What a program gets.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("steps", run.steps());
        values.put("responses", run.groups() * run.groupSize());
        values.put("logBytes", logBytes);
        values.put("readSeconds", readSeconds);
        values.put("memoryBytes", memoryBytes);
        values.put("answerSeconds", answers);
        values.put("firstPageSeconds", firstPage());
        return values;
    }

    /// What a person gets.
    public String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d steps, %d responses, %.0f MB of log: read in %.1f s, %.0f MB of memory%n",
                run.steps(),
                run.groups() * run.groupSize(),
                logBytes / MILLION,
                readSeconds,
                memoryBytes / MILLION));
        answers.forEach((what, seconds) ->
                text.append(String.format(Locale.ROOT, "  %-34s %8.1f ms%n", what, 1_000 * seconds)));
        return text.append(String.format(
                        Locale.ROOT, "  %-34s %8.1f ms", "overview, all of its answers", 1_000 * firstPage()))
                .toString();
    }
}
