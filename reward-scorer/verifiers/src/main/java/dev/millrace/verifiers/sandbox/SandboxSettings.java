package dev.millrace.verifiers.sandbox;

/// How programs are run in sandboxes on this machine.
///
/// @param slots programs at once; more wait
/// @param firstUser where this process is root: the user id of the first slot's programs, the next one's is one
/// more, so that no two share a limit of processes; ids that nothing else on the machine uses
public record SandboxSettings(int slots, int firstUser) {
    /// Every processor one program; users 64,000 and on.
    public static final SandboxSettings DEFAULT =
            new SandboxSettings(Runtime.getRuntime().availableProcessors(), 64_000);

    /// @throws IllegalArgumentException if there is no slot, or one of root
    public SandboxSettings {
        if (slots < 1 || firstUser < 1) {
            throw new IllegalArgumentException(
                    "sandbox: got " + slots + " slots from user " + firstUser + ", expected both >= 1");
        }
    }
}
