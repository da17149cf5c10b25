package dev.millrace.ops.export;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which records belong to some steps: what they consumed, and all that has to do with those prompts.
/// Trajectories are asked about before what goes by their prompts.
final class Selection {
    private final boolean everything;
    private final Set<Long> steps;
    private final Consumption consumption;
    private final Set<String> prompts = new HashSet<>();

    /// Selects.
    ///
    /// @param everything whether records that belong to no step are taken, too
    /// @param steps the steps
    Selection(boolean everything, List<StepEntry> steps) {
        this.everything = everything;
        this.steps = steps.stream().map(entry -> entry.record().step()).collect(Collectors.toSet());
        this.consumption = new Consumption(steps);
    }

    Consumption consumption() {
        return consumption;
    }

    /// The run's start always belongs to them.
    boolean takes(RawRecord raw, StepRecord step) {
        return everything || step.step() == 0 || steps.contains(step.step());
    }

    boolean takes(RawRecord raw, TrajectoryGroup group) {
        boolean consumed = consumption.see(raw.position());
        if (consumed) {
            prompts.add(group.prompt().id().key());
        }
        return everything || consumed;
    }

    boolean takes(RawRecord raw, Prompt prompt) {
        return everything || prompts.contains(prompt.id().key());
    }

    boolean takes(RawRecord raw, RolloutGroup group) {
        return everything || prompts.contains(group.prompt().id().key());
    }

    boolean takes(RawRecord raw, GroupAssessment assessment) {
        return everything || steps.contains(assessment.step());
    }

    boolean takes(RawRecord raw, DeadLetter letter) {
        return everything || prompts.contains(letter.key());
    }
}
