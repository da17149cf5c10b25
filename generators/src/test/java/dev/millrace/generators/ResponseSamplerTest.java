package dev.millrace.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.generators.answering.UnusablePromptException;
import dev.millrace.generators.decoding.Prompts;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseSamplerTest {
    private static final int CONTEXT = 48;
    private static final int END = 2;

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void writeModel() {
        TinyModel.write(folder.resolve("tiny"));
    }

    private static ResponseSampler sampler(int slots, int stepsPerCall, long seed) {
        var settings = new GeneratorSettings(slots, 0, stepsPerCall, 1, 30, 5, ComputeChoice.of(TinyModel.COMPUTE));
        return ResponseSampler.open(folder.resolve("tiny"), settings, seed);
    }

    private static List<Prompt> prompts(int count) {
        return LongStream.range(0, count)
                .mapToObj(number -> Prompts.prompt(number, 3, 100))
                .toList();
    }

    private static List<RolloutGroup> sample(ResponseSampler sampler, List<Prompt> prompts) {
        List<RolloutGroup> groups = new ArrayList<>();
        sampler.sample(prompts, new SamplingListener() {
            @Override
            public void group(RolloutGroup group) {
                groups.add(group);
            }

            @Override
            public void refused(Prompt prompt, String reason) {
                throw new AssertionError(reason);
            }
        });
        groups.sort(Comparator.comparingLong(group -> group.prompt().id().number()));
        return groups;
    }

    private static List<String> tokens(List<RolloutGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.rollouts().stream())
                .map(rollout -> Arrays.toString(rollout.tokenIds()))
                .toList();
    }

    @Test
    void endsEveryResponseAtItsEndTokenOrTheContext() {
        try (var sampler = sampler(8, 4, 1)) {
            var groups = sample(sampler, prompts(12));
            assertThat(groups).hasSize(12);
            for (var group : groups) {
                assertThat(group.rollouts()).hasSize(3).allSatisfy(rollout -> assertEnd(group, rollout));
            }
        }
    }

    private static void assertEnd(RolloutGroup group, Rollout rollout) {
        boolean stopped = rollout.finishReason() == FinishReason.STOP;
        assertThat(rollout.tokenIds()[rollout.length() - 1] == END).isEqualTo(stopped);
        assertThat(Arrays.stream(rollout.tokenIds(), 0, rollout.length() - 1)).doesNotContain(END);
        int room = CONTEXT - group.promptTokenIds().length;
        assertThat(rollout.length()).isLessThanOrEqualTo(room);
        assertThat(stopped || rollout.length() == room).isTrue();
    }

    @Test
    void givesTheSameResponsesForTheSameSeedAndBatch() {
        try (var first = sampler(8, 4, 1);
                var again = sampler(8, 4, 1)) {
            assertThat(tokens(sample(first, prompts(12)))).isEqualTo(tokens(sample(again, prompts(12))));
        }
    }

    @Test
    void givesOtherResponsesForAnotherSeed() {
        try (var first = sampler(8, 4, 1);
                var other = sampler(8, 4, 2)) {
            assertThat(tokens(sample(first, prompts(4)))).isNotEqualTo(tokens(sample(other, prompts(4))));
        }
    }

    @Test
    void writesDifferentSiblings() throws UnusablePromptException {
        try (var sampler = sampler(8, 4, 1)) {
            var group = sampler.sample(Prompts.prompt(3, 8, 100));
            assertThat(tokens(List.of(group))).doesNotHaveDuplicates();
        }
    }

    @Test
    void reportsPromptsThatItCannotAnswerAndGoesOn() {
        List<String> events = new ArrayList<>();
        var problem = new Problem("p", List.of(new Message("user", "1 ".repeat(60))), "", "test", "", 0, Map.of());
        var fits = Prompts.prompt(1, 1, 4);
        var tooLong = new Prompt(fits.id(), fits.purpose(), problem, fits.sampling(), 1, 0);
        try (var sampler = sampler(8, 4, 1)) {
            sampler.sample(List.of(tooLong, fits), new SamplingListener() {
                @Override
                public void group(RolloutGroup group) {
                    events.add("group");
                }

                @Override
                public void refused(Prompt prompt, String reason) {
                    events.add(reason);
                }
            });
        }
        assertThat(events)
                .containsExactly(
                        "prompt tokens: got 61, expected fewer than the context's 48, so that a response has room",
                        "group");
    }
}
