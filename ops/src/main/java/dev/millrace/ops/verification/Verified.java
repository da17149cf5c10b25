package dev.millrace.ops.verification;

import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.inspection.Words;
import dev.millrace.verifiers.composition.Judgement;
import java.util.LinkedHashMap;
import java.util.Map;

/// A line that was judged.
///
/// @param line as read
/// @param judgement what came of it
/// @param nanos how long that took
public record Verified(VerifyLine line, Judgement judgement, long nanos) {
    /// What the verdict came to.
    public VerdictKind kind() {
        return VerdictKind.of(judgement.verdict());
    }

    /// Whether it is what was expected.
    public boolean agrees() {
        return line.expected().agrees(kind());
    }

    /// What a program gets, a line a response.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("line", line.number());
        values.put("id", line.request().problem().id());
        values.put("verdict", Words.of(kind()));
        if (!Double.isNaN(judgement.reward())) {
            values.put("reward", judgement.reward());
        }
        values.put("concluded", Conclusion.of(judgement.verdict()));
        values.put("milliseconds", nanos / 1e6);
        if (line.expected().isGiven()) {
            values.put("expected", line.expected().word());
            values.put("agrees", agrees());
        }
        return values;
    }
}
