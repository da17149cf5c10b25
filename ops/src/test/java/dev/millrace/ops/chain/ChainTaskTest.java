package dev.millrace.ops.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.request.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChainTaskTest {
    private static final ChainTask TASK = new ChainTask(ChainSettings.base());

    private static final List<Problem> HELD_OUT = first(256, TASK, ChainSet.HELD_OUT);
    private static final List<Problem> LONG = first(256, TASK, ChainSet.OUT_OF_DISTRIBUTION);

    private static String text(Problem problem) {
        return problem.messages().getFirst().content();
    }

    private static Set<String> texts(List<Problem> problems) {
        return new HashSet<>(problems.stream().map(ChainTaskTest::text).toList());
    }

    private static List<Problem> first(int count, ChainTask task, ChainSet set) {
        return LongStream.range(0, count).mapToObj(task.problems(set)::problem).toList();
    }

    private static ChainTask tiny(long seed) {
        return new ChainTask(new ChainSettings(seed, 1, 2, 3, 3, 200));
    }

    @Test
    void givesTheSameProblemForTheSameSeedSetAndIndex() {
        var again = new ChainTask(ChainSettings.base());
        assertThat(TASK.problems(ChainSet.TRAINING).problem(12_345))
                .isEqualTo(again.problems(ChainSet.TRAINING).problem(12_345))
                .isNotEqualTo(TASK.problems(ChainSet.TRAINING).problem(12_346));
    }

    @Test
    void keepsItsProblemsFromReleaseToRelease() {
        var problem = TASK.problems(ChainSet.TRAINING).problem(0);
        assertThat(text(problem))
                .isEqualTo("-6 -1 +1 +7 +4 -3 -3 -5 +8 +3 -2 *7 -6 +2 *9 -8 +2 -7 +3 +1 -7 _ _ _ _ _ _ _ _ _ = 4");
        assertThat(problem.groundTruth()).isEqualTo("9");
    }

    @Test
    void neverTrainsOnAHeldOutProblemWhateverTheSeed() {
        Set<String> heldOut = texts(first(200, tiny(1), ChainSet.HELD_OUT));
        var training = texts(first(20_000, tiny(2), ChainSet.TRAINING));
        assertThat(heldOut).hasSizeGreaterThan(50);
        assertThat(training).hasSizeGreaterThan(1_000).doesNotContainAnyElementsOf(heldOut);
    }

    @Test
    void holdsOutDistinctProblemsOfTheLengthsOfTraining() {
        assertThat(texts(HELD_OUT)).hasSize(256);
        assertThat(HELD_OUT)
                .allSatisfy(problem -> assertThat(problem.difficulty()).isBetween(6.0, 24.0));
        assertThat(HELD_OUT).extracting(Problem::difficulty).contains(6.0, 24.0);
    }

    @Test
    void leavesTheDistributionByLengthAlone() {
        assertThat(texts(LONG)).hasSize(256);
        assertThat(LONG).allSatisfy(problem -> {
            assertThat(problem.difficulty()).isBetween(26.0, 30.0);
            assertThat(text(problem).split(" ")).hasSize(32);
        });
    }

    @Test
    void namesTheFamilyAfterTheLengthBucket() {
        assertThat(HELD_OUT).extracting(Problem::family).containsOnly("01-06", "07-12", "13-18", "19-24");
    }
}
