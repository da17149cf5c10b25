package dev.millrace.learner.state;

import dev.millrace.learner.credit.Credit;
import dev.millrace.learner.credit.PromptIssuer;
import dev.millrace.learner.log.LogPositions;
import dev.millrace.messages.log.Position;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Prompts and the log, as a checkpoint holds them.
///
/// @param nextNumber of the next prompt
/// @param nextProblems indices of the next problems
/// @param pretraining prompts of value-pretraining that are out
/// @param training prompts of training that are out
/// @param read how far the log has been read
/// @param shortage how hard it is to find something to learn from
public record Flow(
        long nextNumber,
        PromptIssuer.Cursors nextProblems,
        List<Credit> pretraining,
        List<Credit> training,
        LogPositions read,
        Shortage shortage) {
    public Flow {
        pretraining = List.copyOf(pretraining);
        training = List.copyOf(training);
    }

    /// Where the trajectories lie that came back and were not consumed.
    public List<Position> returned() {
        return Stream.concat(pretraining.stream(), training.stream())
                .map(Credit::position)
                .filter(Objects::nonNull)
                .toList();
    }
}
