package dev.millrace.ops.replay;

import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.ConfigurationDifference;
import dev.millrace.ops.settings.RunSettings;
import java.util.ArrayList;
import java.util.List;

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

    /// What is odd about the configuration of a step, for a person.
    ///
    /// @param record of the step
    /// @return empty where it is that of the run's directory, and has the digest that the record says
    List<String> remarks(StepRecord record) {
        List<String> remarks = new ArrayList<>();
        var logged = textAt(record.step());
        var differences = logged.isEmpty()
                ? List.<String>of()
                : ConfigurationDifference.between(logged, Configuration.write(run.settings()));
        if (!differences.isEmpty()) {
            remarks.add("the configuration on the log counts, config.yaml says otherwise: "
                    + String.join(", ", differences));
        }
        var expected = record.digests().getOrDefault("configuration", "none");
        var digest = Configuration.digest(at(record.step()));
        if (!digest.equals(expected)) {
            remarks.add("configuration of step " + record.step() + ": got digest " + digest + ", expected " + expected
                    + " as on the log; config.yaml was changed, or another version of the program wrote it");
        }
        return remarks;
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
