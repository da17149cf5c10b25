package dev.millrace.ops.bench.learner;

import dev.millrace.ops.bench.contest.DecoderShape;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LearnerCaseTest {
    private static final DecoderShape SHAPE = new DecoderShape(1, 32, 2, 2, 32, 64);

    @Test
    void equalLengthsAreEqual() {
        var work = LearnerCase.of(SHAPE, 4, 36, 1);

        assertThat(work.sequences())
                .allSatisfy(each -> assertThat(each.length()).isEqualTo(36));
        assertThat(work.tokens()).isEqualTo(144);
        assertThat(work.responseTokens()).isEqualTo(80);
    }

    @Test
    void spreadLengthsGoEvenlyFromTheShortestToTheLongest() {
        var work = LearnerCase.of(SHAPE, 3, 16 + 40, 20);

        assertThat(work.sequences())
                .extracting(each -> each.responseTokenIds().length)
                .containsExactly(2, 21, 40);
    }

    @Test
    void peersGetTheSameTokens() {
        var work = LearnerCase.of(SHAPE, 2, 20, 1);
        var tokens = (List<?>) Objects.requireNonNull(work.question("mine").get("tokens"));

        assertThat((int[]) tokens.getLast())
                .startsWith(work.sequences().getLast().promptTokenIds())
                .endsWith(work.sequences().getLast().responseTokenIds());
    }

    @Test
    void groupsShareTheirPromptsAndNothingElse() {
        var work = LearnerCase.grouped(SHAPE, 6, 40, 3);

        assertThat(work.sequences().stream()
                        .map(each -> IntBuffer.wrap(each.promptTokenIds()))
                        .distinct())
                .hasSize(2);
        assertThat(work.sequences().stream()
                        .map(each -> IntBuffer.wrap(each.responseTokenIds()))
                        .distinct())
                .hasSize(6);
        assertThat(work.sequences())
                .allSatisfy(each -> assertThat(each.length()).isEqualTo(40));
    }
}
