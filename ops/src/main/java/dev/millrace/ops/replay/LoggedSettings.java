package dev.millrace.ops.replay;

import dev.millrace.messages.history.StepLog;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;

/// Under which configuration the steps of a run were taken: its log says so where a learner went on with another.
final class LoggedSettings {
    private final RecordedRun run;
    private final StepLog log;

    LoggedSettings(RecordedRun run, StepLog log) {
        this.run = run;
        this.log = log;
    }

    /// The settings of one step; those of the run's directory where the log does not say.
    RunSettings at(long step) {
        var text = textAt(step);
        return text.isEmpty()
                ? run.settings()
                : new Configuration()
                        .text("configuration of step " + step, text)
                        .bind();
    }

    /// The configuration of one step, as YAML.
    String yamlAt(long step) {
        var text = textAt(step);
        return text.isEmpty() ? Configuration.write(run.settings()) : text;
    }

    private String textAt(long step) {
        return log.entries().stream()
                .map(entry -> entry.record())
                .filter(record -> record.step() <= step)
                .map(record -> record.configuration())
                .filter(text -> !text.isEmpty())
                .reduce("", (before, text) -> text);
    }
}
