package dev.millrace.ops.bench.learner;

import dev.millrace.ops.bench.network.DecoderShape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
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
    void paddingIsTheShareOfCellsWithoutToken() {
        var work = LearnerCase.of(SHAPE, 3, 16 + 40, 20);
        var compute = new ComputeSettings("cpu", ElementType.F32, AttentionPath.PLAIN, 1);

        try (var side = new LearnerSide(work, compute, 8192)) {
            // 18, 37 and 56 tokens in three rows of 56.
            assertThat(side.padding()).isEqualTo(1 - 111.0 / 168);
        }
    }
}
