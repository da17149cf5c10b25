package dev.millrace.ops.report.answer;

import dev.millrace.ops.dashboard.value.ConfigurationValues;
import dev.millrace.ops.settings.RunSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What pages ask of all runs of a report together.
public final class ReportAnswers {
    private static final List<String> LISTED =
            List.of("id", "name", "state", "words", "preset", "seed", "step", "version", "stepsPlanned");

    private ReportAnswers() {}

    /// All of them.
    ///
    /// @param runs in order
    /// @param making how the report was made
    /// @return by path below `/api`
    public static Map<String, Object> of(List<RunAnswers> runs, Making making) {
        Map<String, Object> answers = new LinkedHashMap<>();
        runs.forEach(run -> run.putInto(answers));
        Map<String, RunSettings> settings = new LinkedHashMap<>();
        runs.forEach(run -> settings.put(run.id(), run.index().settings()));
        answers.put("/report", report(runs, making));
        answers.put(
                "/runs",
                Map.of(
                        "runs",
                        runs.stream().map(run -> listed(answers, run.id())).toList()));
        answers.put("/compare/configuration", ConfigurationValues.difference(settings));
        return answers;
    }

    private static Map<String, Object> report(List<RunAnswers> runs, Making making) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("program", making.program());
        values.put("command", making.command());
        values.put("made", making.time());
        values.put("runs", runs.stream().map(RunAnswers::contents).toList());
        return values;
    }

    private static Map<String, Object> listed(Map<String, Object> answers, String id) {
        Map<String, Object> listed = new LinkedHashMap<>();
        if (answers.get("/runs/" + id) instanceof Map<?, ?> head) {
            LISTED.forEach(name -> listed.put(name, head.get(name)));
        }
        return listed;
    }
}
