package dev.millrace.generators.decoding;

import dev.millrace.messages.rollout.Rollout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A prompt whose siblings wait for slots, are being written, or are done.
final class LiveGroup {
    private final Assignment assignment;
    private final ResponseEnd end;
    private final @Nullable Rollout[] rollouts;
    private int started;
    private int finished;

    LiveGroup(Assignment assignment, ResponseEnd end) {
        this.assignment = assignment;
        this.end = end;
        this.rollouts = new Rollout[assignment.prompt().groupSize()];
    }

    Assignment assignment() {
        return assignment;
    }

    ResponseEnd end() {
        return end;
    }

    /// Siblings that have no slot yet.
    int waiting() {
        return rollouts.length - started;
    }

    /// Starts the next siblings.
    List<LiveResponse> start(int count, long seed) {
        List<LiveResponse> responses = new ArrayList<>();
        var number = assignment.prompt().id().number();
        for (int i = 0; i < count; i++, started++) {
            responses.add(new LiveResponse(this, started, Uniforms.stream(seed, number, started)));
        }
        return responses;
    }

    /// Takes a finished sibling.
    ///
    /// @return whether all are done
    boolean finish(int sibling, Rollout rollout) {
        rollouts[sibling] = rollout;
        finished++;
        return finished == rollouts.length;
    }

    /// The siblings in order, once all are done.
    List<Rollout> rollouts() {
        return Arrays.stream(rollouts).map(Objects::requireNonNull).toList();
    }
}
