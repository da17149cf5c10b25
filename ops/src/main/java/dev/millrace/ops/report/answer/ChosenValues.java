package dev.millrace.ops.report.answer;

import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.inspection.Words;
import dev.millrace.ops.report.choice.Chosen;
import java.util.LinkedHashMap;
import java.util.Map;

/// A prompt of a report as it is listed.
final class ChosenValues {
    private ChosenValues() {}

    static Map<String, Object> of(Chosen chosen) {
        var asked = chosen.responses().getFirst().prompt();
        var measures = chosen.prompt().measures();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("prompt", chosen.number());
        values.put("why", chosen.reasons());
        values.put("purpose", Words.of(asked.purpose()));
        if (chosen.prompt().step() >= 0) {
            values.put("step", chosen.prompt().step());
        }
        values.put("family", asked.family());
        values.put("responses", chosen.responses().size());
        values.put(
                "accepted",
                chosen.responses().stream()
                        .filter(each -> each.outcome().verdict() == VerdictKind.ACCEPTED)
                        .count());
        values.put("meanReward", measures.meanReward());
        values.put("shortest", measures.shortest());
        values.put("longest", measures.longest());
        return values;
    }
}
