package dev.millrace.scorer.scoring;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Rollout groups to try things on.
public final class Groups {
    private Groups() {}

    /// A training group of run `r` with these responses.
    public static RolloutGroup of(long number, String groundTruth, String... responses) {
        return of(Purpose.TRAINING, number, groundTruth, responses);
    }

    /// A group with these responses, each of as many tokens as it has characters.
    public static RolloutGroup of(Purpose purpose, long number, String groundTruth, String... responses) {
        var problem = new Problem(
                "p" + number, List.of(new Message("user", "1+1=")), groundTruth, "sums", "", 0, Map.of("row", "7"));
        var sampling = new Sampling(1, 1, 0, 100, List.of());
        var prompt = new Prompt(new PromptId("r", number), purpose, problem, sampling, responses.length, 3);
        var rollouts = Stream.of(responses).map(Groups::rollout).toList();
        return new RolloutGroup(prompt, new int[] {1, 2, 3}, rollouts, new WorkerClock("generator-1", 10, 20));
    }

    private static Rollout rollout(String text) {
        return new Rollout(
                text.chars().toArray(),
                new float[text.length()],
                List.of(new VersionSpan(0, 3)),
                FinishReason.STOP,
                text);
    }
}
