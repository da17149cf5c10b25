package dev.millrace.ops.rescoring;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.inspection.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/// An agreement for a program.
///
/// @param agreement to be shown
/// @param verifier the second one's name
public record AgreementValues(Agreement agreement, String verifier) {
    /// All of it; a mean reward is left out where no response has one.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verifier", verifier);
        values.put("groups", agreement.groups());
        values.putAll(values(agreement.total()));
        values.put("table", table());
        values.put("families", byName(agreement.families()));
        values.put("sources", byName(agreement.sources()));
        values.put(
                "changes",
                agreement.changes().stream().map(AgreementValues::values).toList());
        return values;
    }

    private Map<String, Object> table() {
        Map<String, Object> table = new LinkedHashMap<>();
        for (var was : VerdictKind.values()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (var is : VerdictKind.values()) {
                row.put(Words.of(is), agreement.count(was, is));
            }
            table.put(Words.of(was), row);
        }
        return table;
    }

    private static Map<String, Object> byName(Map<String, Tally> tallies) {
        Map<String, Object> values = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> values.put(name, values(tally)));
        return values;
    }

    private static Map<String, Object> values(Tally tally) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("responses", tally.responses());
        values.put("agreement", tally.agreement());
        tally.logged().mean().ifPresent(mean -> values.put("rewardLogged", mean));
        tally.again().mean().ifPresent(mean -> values.put("rewardAgain", mean));
        return values;
    }

    private static Map<String, Object> values(Change change) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("prompt", change.prompt().id().key());
        values.put("sibling", change.sibling());
        values.put("problem", change.prompt().problem().id());
        values.put("groundTruth", change.prompt().problem().groundTruth());
        values.put("logged", values(change.before()));
        values.put("again", values(change.after()));
        values.put("tail", change.tail());
        return values;
    }

    private static Map<String, Object> values(Trajectory trajectory) {
        return Map.of(
                "verifier", trajectory.verifier(),
                "verdict", Words.of(VerdictKind.of(trajectory.verdict())),
                "concluded", Words.conclusion(trajectory.verdict()));
    }
}
