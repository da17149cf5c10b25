package dev.millrace.ops.bench.pipeline;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Groups of responses as generators write them, with random tokens, log-probabilities and text. Every second
/// response has the right answer.
///
/// @param run their run
/// @param size responses of a group
/// @param tokens of a response
record MadeUpGroups(String run, int size, int tokens) {
    private static final int PROMPT_TOKENS = 64;
    private static final int VOCABULARY = 150_000;
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final String GOLD = "7";

    /// So many different ones.
    List<RolloutGroup> draw(int count) {
        var random = new SplittableRandom(count);
        List<RolloutGroup> groups = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            groups.add(group(number, random));
        }
        return groups;
    }

    /// The same responses to another prompt.
    RolloutGroup renumbered(RolloutGroup group, long number) {
        var prompt = group.prompt();
        var other = new Prompt(
                new PromptId(run, number),
                prompt.purpose(),
                prompt.problem(),
                prompt.sampling(),
                prompt.groupSize(),
                prompt.issuedVersion());
        return new RolloutGroup(other, group.promptTokenIds(), group.rollouts(), group.generator());
    }

    private RolloutGroup group(int number, SplittableRandom random) {
        var problem = new Problem("p" + number, List.of(), GOLD, run, "made up", 1, Map.of());
        var sampling = new Sampling(1, 1, 0, tokens, List.of());
        var prompt = new Prompt(new PromptId(run, number), Purpose.TRAINING, problem, sampling, size, 0);
        var rollouts = IntStream.range(0, size)
                .mapToObj(sibling -> rollout(sibling, random))
                .toList();
        var ids = random.ints(PROMPT_TOKENS, 0, VOCABULARY).toArray();
        return new RolloutGroup(prompt, ids, rollouts, new WorkerClock("generator", 1, 1));
    }

    private Rollout rollout(int sibling, SplittableRandom random) {
        var logProbs = new float[tokens];
        for (int token = 0; token < tokens; token++) {
            logProbs[token] = -random.nextFloat();
        }
        var ids = random.ints(tokens, 0, VOCABULARY).toArray();
        return new Rollout(
                ids, logProbs, List.of(new VersionSpan(0, 0)), FinishReason.STOP, text(sibling % 2 == 0, random));
    }

    private String text(boolean right, SplittableRandom random) {
        var text = new StringBuilder();
        random.ints((long) tokens * CHARACTERS_PER_TOKEN, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.append(" #").append(right ? GOLD : "8").toString();
    }
}
