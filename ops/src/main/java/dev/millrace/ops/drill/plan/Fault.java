package dev.millrace.ops.drill.plan;

/// Something that is done to a run.
public sealed interface Fault {
    /// A process is ended by `kill -9`.
    ///
    /// @param role whose
    /// @param instance which of the role's processes, from 1
    record Kill(Role role, int instance) implements Fault {}

    /// A process stands still for some time, by SIGSTOP and SIGCONT, as on a machine that is overloaded.
    ///
    /// @param role whose
    /// @param instance which of the role's processes, from 1
    /// @param seconds for how long
    record Pause(Role role, int instance, int seconds) implements Fault {}

    /// A damaged copy of a record appears on the topic of rollouts.
    ///
    /// @param partition of the topic
    /// @param damage what is wrong with it
    record Corrupt(int partition, Damage damage) implements Fault {}

    /// What is done, in a word.
    default String kind() {
        return switch (this) {
            case Kill _ -> "kill";
            case Pause _ -> "pause";
            case Corrupt _ -> "corrupt";
        };
    }

    /// To what, in a few words.
    default String target() {
        return switch (this) {
            case Kill(Role role, int instance) -> role.process(instance);
            case Pause(Role role, int instance, int seconds) -> role.process(instance) + ", " + seconds + " s";
            case Corrupt(int partition, Damage damage) -> "rollouts-" + partition + ", " + damage.key();
        };
    }
}
