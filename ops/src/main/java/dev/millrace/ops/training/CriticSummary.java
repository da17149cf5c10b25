package dev.millrace.ops.training;

import dev.millrace.learner.checkpoint.CriticFolder;
import dev.millrace.learner.checkpoint.CriticOrigin;
import dev.millrace.learner.pretraining.HeldOutFit;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What value-pretraining came to, for `--json` and people.
///
/// @param folder where the critic lies
/// @param origin what it was trained on; empty where value-pretraining was ended before its end
/// @param run the run's summary
public record CriticSummary(Path folder, Optional<CriticOrigin> origin, Summary run) {
    /// Looks for the critic of a run.
    ///
    /// @param folder where it would lie
    /// @param run the run's summary
    public static CriticSummary of(Path folder, Summary run) {
        return new CriticSummary(folder, CriticFolder.origin(folder), run);
    }

    /// Names and values; the ops README says what each means.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("runDirectory", run.runDirectory().toString());
        values.put("finished", origin.isPresent());
        origin.ifPresent(known -> {
            values.put("critic", folder.toString());
            values.put("policyDigest", known.policyDigest());
            values.put("rounds", known.report().rounds());
            values.put("updates", known.report().updates());
            values.put("bestUpdate", known.report().bestUpdate());
            values.put("start", fit(known.report().start()));
            values.put("best", fit(known.report().best()));
        });
        values.put("seconds", run.seconds());
        return values;
    }

    private static Map<String, Object> fit(HeldOutFit fit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("heldOutError", fit.error());
        var explained = fit.explainedVariance();
        if (explained != null) {
            values.put("heldOutExplainedVariance", explained);
        }
        return values;
    }

    /// A few lines for a person.
    public String text() {
        return origin.map(known -> String.format(
                        Locale.ROOT,
                        "held-out error %.4f -> %.4f, explained variance %s -> %s, after %d of %d updates (%.1f s)%n"
                                + "critic: %s",
                        known.report().start().error(),
                        known.report().best().error(),
                        share(known.report().start()),
                        share(known.report().best()),
                        known.report().bestUpdate(),
                        known.report().updates(),
                        run.report().times().pretraining(),
                        folder))
                .orElse("ended before value-pretraining was; the same command begins it again");
    }

    private static String share(HeldOutFit fit) {
        var explained = fit.explainedVariance();
        return explained == null ? "-" : String.format(Locale.ROOT, "%.3f", explained);
    }
}
