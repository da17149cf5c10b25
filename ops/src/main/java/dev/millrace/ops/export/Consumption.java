package dev.millrace.ops.export;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which step took which trajectory group in, and which of those groups have been seen.
final class Consumption {
    private final Map<Position, StepId> consumers = new HashMap<>();
    private final Set<Position> unseen;

    Consumption(List<StepEntry> steps) {
        for (var step : steps) {
            step.record()
                    .consumed()
                    .forEach(position -> consumers.put(position, step.record().id()));
        }
        unseen = new HashSet<>(consumers.keySet());
    }

    Map<Position, StepId> consumers() {
        return Map.copyOf(consumers);
    }

    /// Notes a group that is there.
    ///
    /// @return whether a step took it in
    boolean see(Position position) {
        unseen.remove(position);
        return consumers.containsKey(position);
    }

    /// Requires every group that a step took in to have been seen.
    void requireAll(String place) {
        unseen.stream().findFirst().ifPresent(position -> {
            throw new HistoryException(
                    "trajectories in " + place + ": got none at " + position + ", expected the group that step "
                            + Objects.requireNonNull(consumers.get(position)).step() + " took in; " + unseen.size()
                            + " in all are missing");
        });
    }
}
