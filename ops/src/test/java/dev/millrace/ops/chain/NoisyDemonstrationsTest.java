package dev.millrace.ops.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.supervised.LearningRate;
import dev.millrace.learner.supervised.WarmStartSettings;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.TokenSequence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoisyDemonstrationsTest {
    private static final ChainTask TASK = new ChainTask(ChainSettings.base());
    private static final WarmStartSettings SCHEDULE = new WarmStartSettings(
            100, 32, 32, new LearningRate(1e-3, 10, 0.1), new AdamWSettings(0.9, 0.99, 1e-8, 0), 1);

    private static NoisyDemonstrations demonstrations(double misconceptions, double slips, long seed) {
        return new NoisyDemonstrations(TASK, new DemonstrationNoise(misconceptions, 0.92, slips, 0.4), SCHEDULE, seed);
    }

    private static List<TokenSequence> batch(NoisyDemonstrations demonstrations, int step, int size) {
        return IntStream.range(0, size)
                .mapToObj(index -> demonstrations.demonstration(step, index))
                .toList();
    }

    private static int digit(int tokenId) {
        return tokenId - ChainVocabulary.id("0");
    }

    /// The share of steps, among all shown, whose digit does not follow from the digit before.
    private static double errorRate(List<TokenSequence> shown) {
        long wrong = 0;
        long steps = 0;
        for (var sequence : shown) {
            var prompt = sequence.promptTokenIds();
            int before = digit(prompt[prompt.length - 1]);
            for (int index = 0; index < sequence.responseTokenIds().length - 3; index++) {
                int operation = prompt[index + 1] - ChainVocabulary.id("+1");
                int after = digit(sequence.responseTokenIds()[index]);
                wrong += after == Operation.ALL.get(operation).apply(before) ? 0 : 1;
                steps++;
                before = after;
            }
        }
        return wrong / (double) steps;
    }

    @Test
    void showsNoErrorInTheCleanShareOfTheUpdates() {
        var demonstrations = demonstrations(0.11, 0.02, 1);
        assertThat(errorRate(batch(demonstrations, 0, 200))).isZero();
        assertThat(errorRate(batch(demonstrations, 39, 200))).isZero();
        assertThat(errorRate(batch(demonstrations, 40, 200))).isPositive();
    }

    @Test
    void slipsAsOftenAsItShould() {
        assertThat(errorRate(batch(demonstrations(0, 0.02, 1), 50, 4_000))).isCloseTo(0.02, within(0.002));
    }

    @Test
    void believesTheShareOfStepsWronglyThatItShould() {
        assertThat(new Misconceptions(0.11, 1).count()).isEqualTo(23);
        double expected = 23 / 210.0 * 0.92 + 187 / 210.0 * 0.02;
        assertThat(errorRate(batch(demonstrations(0.11, 0.02, 1), 50, 4_000))).isCloseTo(expected, within(0.01));
    }

    @Test
    void believesTheSameStepsWronglyWhateverTheSeedOfTheRun() {
        var misconceptions = new Misconceptions(0.11, 1);
        var again = new Misconceptions(0.11, 1);
        for (var operation : Operation.ALL) {
            for (int digit = 0; digit < 10; digit++) {
                int right = operation.apply(digit);
                assertThat(misconceptions.of(digit, operation)).isEqualTo(again.of(digit, operation));
                misconceptions
                        .of(digit, operation)
                        .ifPresent(wrong -> assertThat(wrong).isNotEqualTo(right));
            }
        }
    }

    @Test
    void isAFunctionOfSeedStepAndIndex() {
        var first = demonstrations(0.11, 0.02, 7).demonstration(60, 3);
        var same = demonstrations(0.11, 0.02, 7).demonstration(60, 3);
        var other = demonstrations(0.11, 0.02, 8).demonstration(60, 3);
        assertThat(first.promptTokenIds()).isEqualTo(same.promptTokenIds()).isNotEqualTo(other.promptTokenIds());
        assertThat(first.responseTokenIds()).isEqualTo(same.responseTokenIds());
    }

    @Test
    void endsEveryDemonstrationWithItsLastDigitAsTheAnswer() {
        for (var sequence : batch(demonstrations(0.11, 0.02, 1), 50, 100)) {
            var response = sequence.responseTokenIds();
            int end = response.length - 1;
            assertThat(response[end]).isEqualTo(ChainVocabulary.id("<eos>"));
            assertThat(response[end - 1]).isEqualTo(response[end - 3]);
            assertThat(response[end - 2]).isEqualTo(ChainVocabulary.id("#"));
        }
    }
}
