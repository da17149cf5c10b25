package dev.millrace.ops.inspection;

import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.verifier.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a verdict says beside its kind and what it found: checks passed, metrics, and the verdicts that a composed
/// one is made of.
final class VerdictDetails {
    private VerdictDetails() {}

    /// A line each, for a person; none where there is nothing more to say.
    static List<String> lines(Trajectory trajectory) {
        return Stream.concat(
                        Stream.of(measured(trajectory.verdict())).filter(line -> !line.isEmpty()),
                        trajectory.parts().stream().map(VerdictDetails::line))
                .toList();
    }

    private static String line(PartVerdict part) {
        var verdict = part.verdict();
        var reward = verdict instanceof Verdict.Scored scored ? " " + number(scored.reward()) : "";
        var more = measured(verdict);
        return part.verifier() + ": " + Words.of(VerdictKind.of(verdict)) + reward + " '" + Words.conclusion(verdict)
                + "'" + (more.isEmpty() ? "" : ", " + more);
    }

    private static String measured(Verdict verdict) {
        if (!(verdict instanceof Verdict.Scored scored)) {
            return "";
        }
        List<String> said = new ArrayList<>();
        scored.credit().ifPresent(credit -> said.add(credit.passed() + " of " + credit.total() + " checks passed"));
        scored.accuracy().ifPresent(share -> said.add("accuracy " + number(share)));
        if (!scored.tokenRewards().isEmpty()) {
            said.add("rewards of " + scored.tokenRewards().size() + " tokens");
        }
        new TreeMap<>(scored.metrics()).forEach((name, value) -> said.add(name + " " + number(value)));
        return String.join(", ", said);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /// The same for a program. What is not there is left out.
    static Map<String, Object> values(Trajectory trajectory) {
        var values = measurements(trajectory.verdict());
        if (!trajectory.parts().isEmpty()) {
            values.put(
                    "parts",
                    trajectory.parts().stream().map(VerdictDetails::values).toList());
        }
        return values;
    }

    private static Map<String, Object> values(PartVerdict part) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verifier", part.verifier());
        values.put("verdict", Words.of(VerdictKind.of(part.verdict())));
        values.put("concluded", Words.conclusion(part.verdict()));
        if (part.verdict() instanceof Verdict.Scored scored) {
            values.put("verdictReward", scored.reward());
        }
        values.putAll(measurements(part.verdict()));
        return values;
    }

    private static Map<String, Object> measurements(Verdict verdict) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (verdict instanceof Verdict.Scored scored) {
            scored.accuracy().ifPresent(share -> values.put("accuracy", share));
            scored.credit()
                    .ifPresent(
                            credit -> values.put("credit", Map.of("passed", credit.passed(), "total", credit.total())));
            if (!scored.tokenRewards().isEmpty()) {
                values.put("tokenRewards", scored.tokenRewards());
            }
            if (!scored.metrics().isEmpty()) {
                values.put("metrics", new TreeMap<>(scored.metrics()));
            }
        }
        return values;
    }
}
