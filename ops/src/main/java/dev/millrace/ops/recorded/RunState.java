package dev.millrace.ops.recorded;

import dev.millrace.learner.credit.Goal;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.RunSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What a run directory is doing.
public sealed interface RunState {
    /// In one or a few words.
    String words();

    /// A process holds it.
    ///
    /// @param process its id
    record Running(String process) implements RunState {
        @Override
        public String words() {
            return "running, process " + process;
        }
    }

    /// It has done all its steps.
    record Finished() implements RunState {
        @Override
        public String words() {
            return "finished";
        }
    }

    /// It ended before its last step, and can go on.
    ///
    /// @param step the last on its log
    record Ended(long step) implements RunState {
        @Override
        public String words() {
            return "ended at step " + step;
        }
    }

    /// There is no step on its log, or no log in it.
    record Empty() implements RunState {
        @Override
        public String words() {
            return "no log";
        }
    }

    /// It cannot be read: a newer program wrote it, or it is damaged.
    ///
    /// @param reason what is wrong
    record Unreadable(String reason) implements RunState {
        @Override
        public String words() {
            return "unreadable: " + reason;
        }
    }

    /// How far a run has come.
    ///
    /// @param step its last
    /// @param version of the policy after it
    record Reached(long step, long version) {
        /// What a step says.
        public static Reached of(StepRecord record) {
            return new Reached(record.step(), record.version());
        }
    }

    /// Looks at a directory.
    ///
    /// @param root the directory
    /// @param settings the run's
    /// @param last its last step; empty: there is none
    public static RunState of(Path root, RunSettings settings, Optional<Reached> last) {
        var holder = RunDirectory.holder(root);
        if (holder.isPresent()) {
            return new Running(holder.get());
        }
        if (last.isEmpty()) {
            return new Empty();
        }
        var schedule = settings.learner().schedule();
        boolean finished = schedule.goal() == Goal.CRITIC
                ? Files.isDirectory(root.resolve("critic"))
                : last.get().version() >= schedule.policySteps();
        return finished ? new Finished() : new Ended(last.get().step());
    }
}
