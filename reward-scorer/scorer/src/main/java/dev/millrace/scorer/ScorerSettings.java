package dev.millrace.scorer;

import dev.millrace.scorer.scoring.RewardRules;
import java.util.Map;

/// How responses are judged.
///
/// @param verifier the verifier's name
/// @param verifierSettings the verifier's own settings, by name
/// @param rewards what verdicts without a reward of their own are worth
/// @param threads how many groups are judged at once
/// @param commitMillis milliseconds between two commits; a group is on its way to the learner after at most that
///     long
public record ScorerSettings(
        String verifier, Map<String, String> verifierSettings, RewardRules rewards, int threads, int commitMillis) {
    /// Exact answers after `#`, one thread.
    public static final ScorerSettings DEFAULT = new ScorerSettings("exact", Map.of(), RewardRules.DEFAULT, 1, 50);

    public ScorerSettings {
        verifierSettings = Map.copyOf(verifierSettings);
        check("verifier", !verifier.isBlank(), "'" + verifier + "'", "a name");
        check("threads", threads >= 1, threads, ">= 1");
        check("commitMillis", commitMillis >= 1, commitMillis, ">= 1");
    }

    private static void check(String name, boolean holds, Object got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
