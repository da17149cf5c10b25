package dev.millrace.ops.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ParameterLayout;
import org.junit.jupiter.api.Test;

class DecoderShapeTest {
    private static final DecoderShape SHAPE = new DecoderShape(2, 8, 4, 2, 10, 20);

    @Test
    void countsWhatEachTokenIsMultipliedWith() {
        // Queries 64, keys 32, values 32, output 64, three matrices of 80; twice.
        assertThat(SHAPE.blockParameters()).isEqualTo(864);
        assertThat(SHAPE.projectionParameters()).isEqualTo(160);
    }

    @Test
    void countsAllMatricesOfTheNetwork() {
        var matrices = ParameterLayout.of(SHAPE.config(16), Head.LANGUAGE).stream()
                .filter(each -> each.shape().size() == 2)
                .mapToLong(each -> each.shape().getFirst() * each.shape().getLast())
                .sum();

        assertThat(SHAPE.blockParameters() + SHAPE.projectionParameters()).isEqualTo(matrices);
    }

    @Test
    void keepsAKeyAndAValueForEachHeadOfThem() {
        assertThat(SHAPE.storedNumbers()).isEqualTo(2 * 2 * 2 * 2);
    }
}
