package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.formula.Reals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void joinsSampleAfterSample() {
        var joined = Columns.join(List.of(new double[] {1, 2}, new double[] {3}), Reals::of);

        assertThat(joined.stream()).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void splitsWhatWasJoined() {
        var parts = Columns.split(new float[] {1, 2, 3}, List.of(2, 0, 1), length -> length);

        assertThat(parts).containsExactly(new float[] {1, 2}, new float[0], new float[] {3});
    }
}
