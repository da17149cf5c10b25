package dev.millrace.generators.decoding;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.Map;

/// Prompts for tests.
public final class Prompts {
    private Prompts() {}

    /// A prompt of run `r`, issued at version 0.
    public static Prompt prompt(long number, int groupSize, int maxTokens, Integer... stopTokenIds) {
        return issued(0, number, groupSize, maxTokens, List.of(stopTokenIds));
    }

    /// A prompt of run `r`.
    public static Prompt issued(long version, long number, int groupSize, int maxTokens, List<Integer> stopTokenIds) {
        var problem = new Problem("p" + number, List.of(new Message("user", "1 +2 =")), "3", "test", "", 0, Map.of());
        var sampling = new Sampling(1, 1, 0, maxTokens, stopTokenIds);
        return new Prompt(new PromptId("r", number), Purpose.TRAINING, problem, sampling, groupSize, version);
    }

    /// A prompt whose only token is its number.
    static Assignment assignment(long number, int groupSize, int maxTokens, Integer... stopTokenIds) {
        return new Assignment(prompt(number, groupSize, maxTokens, stopTokenIds), new int[] {(int) number});
    }
}
