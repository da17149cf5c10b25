package dev.millrace.learner;

import dev.millrace.learner.log.LogException;
import dev.millrace.messages.log.StepRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Under which configuration steps were taken.
final class Configurations {
    static final String DIGEST = "configuration";

    private Configurations() {}

    /// The newest text on the log; empty where it has none.
    static String newest(List<StepRecord> steps) {
        return steps.stream()
                .map(StepRecord::configuration)
                .filter(text -> !text.isEmpty())
                .reduce("", (before, text) -> text);
    }

    /// Digests of networks and that of a configuration.
    static Map<String, String> withDigest(Map<String, String> networks, RunConfiguration configuration) {
        Map<String, String> all = new HashMap<>(networks);
        all.put(DIGEST, configuration.digest());
        return all;
    }

    /// Requires a step to have been taken under a configuration.
    ///
    /// @param record the step
    /// @param own the configuration
    /// @param steps on the log, that one among them
    /// @throws LogException if it was another, with the keys that differ
    static void require(StepRecord record, RunConfiguration own, List<StepRecord> steps) {
        String expected = record.digests().getOrDefault(DIGEST, "none");
        if (expected.equals(own.digest())) {
            return;
        }
        var before = steps.stream().filter(each -> each.step() <= record.step()).toList();
        var text = newest(before);
        throw new LogException("step " + record.step()
                + ", configuration: got another one than on the log, expected the same"
                + " to do the step again; "
                + (text.isEmpty()
                        ? "digest " + own.digest() + " instead of " + expected
                        : "different: " + String.join(", ", own.differences().apply(text))));
    }
}
