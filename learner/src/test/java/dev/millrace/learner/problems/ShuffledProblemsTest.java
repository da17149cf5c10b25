package dev.millrace.learner.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShuffledProblemsTest {
    private static final int COUNT = 50;

    @Test
    void givesEveryProblemOnceAnEpoch() {
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(ids(epoch, 5)).doesNotHaveDuplicates().hasSize(COUNT);
        }
    }

    @Test
    void ordersEachEpochAnew() {
        assertThat(ids(0, 5)).isNotEqualTo(ids(1, 5));
        assertThat(ids(0, 5)).isNotEqualTo(ids(0, 6));
    }

    @Test
    void isAFunctionOfTheIndexAlone() {
        var source = new ShuffledProblems(problems(), 5);
        var last = source.problem(3 * COUNT - 1);
        var first = source.problem(0);
        assertThat(source.problem(3 * COUNT - 1)).isEqualTo(last);
        assertThat(new ShuffledProblems(problems(), 5).problem(0)).isEqualTo(first);
    }

    @Test
    void refusesNoProblems() {
        assertThatThrownBy(() -> new ShuffledProblems(List.of(), 1)).hasMessageContaining("expected at least one");
    }

    private static List<String> ids(int epoch, long seed) {
        var source = new ShuffledProblems(problems(), seed);
        return LongStream.range((long) epoch * COUNT, (epoch + 1L) * COUNT)
                .mapToObj(index -> source.problem(index).id())
                .toList();
    }

    private static List<Problem> problems() {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new Problem("p" + i, List.of(new Message("user", "q")), "a", "d", "", 0, Map.of()))
                .toList();
    }
}
