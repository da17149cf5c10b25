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

    /// Users above [#DEFAULT]'s first that are given out: containers often have no more than 65,536.
    private static final int USERS = 1_000;

    /// The same with users that no other process of this machine gives its programs, as far as its number tells.
    ///
    /// @param process the number of this process
    public SandboxSettings ofProcess(long process) {
        return new SandboxSettings(slots, firstUser + slots * (int) (process % Math.max(1, USERS / slots)));
    }

    /// @throws IllegalArgumentException if there is no slot, or one of root
    public SandboxSettings {
        if (slots < 1 || firstUser < 1) {
            throw new IllegalArgumentException(
                    "sandbox: got " + slots + " slots from user " + firstUser + ", expected both >= 1");
        }
    }
}
