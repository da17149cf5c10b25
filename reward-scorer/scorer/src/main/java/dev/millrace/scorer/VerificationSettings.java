package dev.millrace.scorer;

import dev.millrace.verifiers.judging.WorkerSettings;
import java.nio.file.Path;
import java.util.Optional;

/// Where verifiers come from, and how those run that may not run inside the scorer.
///
/// @param plugins a folder of plug-ins, if there is one
/// @param workers the processes of a verifier
/// @param groupsAtOnce groups that are judged at once outside the scorer
/// @param deadlineSeconds after which a group that nobody has judged goes on as timed out
public record VerificationSettings(
        Optional<Path> plugins, WorkerSettings workers, int groupsAtOnce, int deadlineSeconds) {
    /// No plug-ins, two workers a verifier, 16 groups at once, ten minutes.
    public static final VerificationSettings DEFAULT =
            new VerificationSettings(Optional.empty(), WorkerSettings.DEFAULT, 16, 600);

    public VerificationSettings {
        check("groupsAtOnce", groupsAtOnce);
        check("deadlineSeconds", deadlineSeconds);
    }

    private static void check(String name, int got) {
        if (got < 1) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected >= 1");
        }
    }
}
