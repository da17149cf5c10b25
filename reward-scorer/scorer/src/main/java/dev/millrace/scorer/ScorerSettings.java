package dev.millrace.scorer;

import dev.millrace.verifiers.composition.Composition;
import dev.millrace.verifiers.composition.Leaf;
import dev.millrace.verifiers.composition.RewardRules;
import dev.millrace.verifiers.judging.JudgeSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How responses are judged.
///
/// @param verifier the name of the verifier that judges alone, unless there is a composition
/// @param verifierSettings its own settings, by name
/// @param composition several verifiers instead, and how rewards are made of what they conclude
/// @param rewards what verdicts without a reward of their own are worth
/// @param verification where verifiers come from, and how those run that may not run inside the scorer
/// @param threads how many groups are judged at once inside the scorer
/// @param commitMillis milliseconds between two commits; a group is on its way to the learner after at most that
///     long
public record ScorerSettings(
        String verifier,
        Map<String, String> verifierSettings,
        Composition composition,
        RewardRules rewards,
        VerificationSettings verification,
        int threads,
        int commitMillis) {
    /// Exact answers after `#`, one thread.
    public static final ScorerSettings DEFAULT = new ScorerSettings(
            "exact", Map.of(), new Composition.None(), RewardRules.DEFAULT, VerificationSettings.DEFAULT, 1, 25);

    public ScorerSettings {
        verifierSettings = Map.copyOf(verifierSettings);
        check("verifier", !verifier.isBlank(), "'" + verifier + "'", "a name");
        check("threads", threads >= 1, threads, ">= 1");
        check("commitMillis", commitMillis >= 1, commitMillis, ">= 1");
    }

    /// What it is called: the verifier's name, or the names of those that are composed.
    public String name() {
        return judge().composition().leaves().stream()
                .map(Leaf::name)
                .distinct()
                .collect(Collectors.joining("+"));
    }

    /// What judges are made of.
    public JudgeSettings judge() {
        var judges = composition instanceof Composition.None
                ? new Composition.Single(verifier, verifierSettings)
                : composition;
        return new JudgeSettings(judges, rewards, verification.plugins(), verification.workers());
    }

    /// The same with another verifier, which judges alone.
    ///
    /// @param name the verifier's
    /// @param settings its own, by name
    public ScorerSettings judgedBy(String name, Map<String, String> settings) {
        return new ScorerSettings(name, settings, new Composition.None(), rewards, verification, threads, commitMillis);
    }

    /// The same with a folder of plug-ins.
    public ScorerSettings withPlugins(Path folder) {
        var others = new VerificationSettings(
                Optional.of(folder),
                verification.workers(),
                verification.groupsAtOnce(),
                verification.deadlineSeconds());
        return new ScorerSettings(verifier, verifierSettings, composition, rewards, others, threads, commitMillis);
    }

    private static void check(String name, boolean holds, Object got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
