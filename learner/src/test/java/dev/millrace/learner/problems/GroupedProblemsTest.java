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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedProblemsTest {
    private static final int SIZE = 4;
    private static final int EPOCH = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesEachBatchOneFamily(long seed) {
        var source = GroupedProblems.of(shuffled(), ProblemGrouping.FAMILY, SIZE, seed);
        for (int batch = 0; batch < 100; batch++) {
            assertThat(batch(source, batch))
                    .extracting(Problem::family)
                    .containsOnly(batch(source, batch).getFirst().family());
        }
        assertThat(first(source, 40 * SIZE)).extracting(Problem::family).contains("f0", "f1", "f2");
    }

    @Test
    void givesEachBatchASixteenthOfTheDifficultiesOfItsWindow() {
        ProblemSource counting = index -> problem((int) (index * 37 % (16 * SIZE)));
        var source = GroupedProblems.of(counting, ProblemGrouping.DIFFICULTY, SIZE, 1);
        var lowest = IntStream.range(0, 16)
                .mapToObj(batch -> batch(source, batch).stream()
                        .map(problem -> (int) problem.difficulty())
                        .toList())
                .peek(batch -> assertThat(batch.getLast() - batch.getFirst()).isEqualTo(SIZE - 1))
                .map(List::getFirst)
                .toList();
        assertThat(lowest)
                .doesNotHaveDuplicates()
                .isNotEqualTo(lowest.stream().sorted().toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAMILY", "DIFFICULTY"})
    void givesEveryProblemAsOftenAsTheSourceUpToWhatWaits(ProblemGrouping grouping) {
        var source = GroupedProblems.of(shuffled(), grouping, SIZE, 5);
        var uses = new int[EPOCH];
        first(source, 32 * EPOCH).forEach(problem -> uses[Integer.parseInt(problem.id())]++);
        assertThat(uses)
                .satisfies(counts ->
                        IntStream.of(counts).forEach(count -> assertThat(count).isBetween(30, 34)));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAMILY", "DIFFICULTY"})
    void isAFunctionOfTheIndexAlone(ProblemGrouping grouping) {
        var straight = first(GroupedProblems.of(shuffled(), grouping, SIZE, 5), 500);
        var source = GroupedProblems.of(shuffled(), grouping, SIZE, 5);
        assertThat(source.problem(499)).isEqualTo(straight.get(499));
        assertThat(source.problem(3)).isEqualTo(straight.get(3));
        assertThat(source.problem(200)).isEqualTo(straight.get(200));
    }

    @Test
    void refusesDataOfOneKind() {
        ProblemSource same = index -> new Problem("p" + index, List.of(), "a", "d", "algebra", 1, Map.of());
        assertThatThrownBy(() -> GroupedProblems.of(same, ProblemGrouping.FAMILY, SIZE, 1))
                .isInstanceOf(UngroupableProblemsException.class)
                .hasMessageContaining("batch.grouping: got family")
                .hasMessageContaining("'algebra', expected at least two kinds");
        assertThatThrownBy(() -> GroupedProblems.of(same, ProblemGrouping.DIFFICULTY, SIZE, 1))
                .hasMessageContaining("batch.grouping: got difficulty");
        assertThat(GroupedProblems.of(same, ProblemGrouping.NONE, SIZE, 1)).isSameAs(same);
    }

    private static List<Problem> batch(ProblemSource source, long batch) {
        return LongStream.range(batch * SIZE, (batch + 1) * SIZE)
                .mapToObj(source::problem)
                .toList();
    }

    private static List<Problem> first(ProblemSource source, int count) {
        return LongStream.range(0, count).mapToObj(source::problem).toList();
    }

    /// Fifty problems of three families, of which one has but seven.
    private static ProblemSource shuffled() {
        return new ShuffledProblems(
                IntStream.range(0, EPOCH).mapToObj(GroupedProblemsTest::problem).toList(), 9);
    }

    private static Problem problem(int number) {
        var family = number % 7 == 0 ? "f2" : "f" + number % 2;
        return new Problem(
                Integer.toString(number), List.of(new Message("user", "q")), "a", "d", family, number, Map.of());
    }
}
