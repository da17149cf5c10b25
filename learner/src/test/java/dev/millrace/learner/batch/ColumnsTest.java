package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void joinsSampleAfterSample() {
        var joined = Columns.join(List.of(new double[] {1, 2}, new double[] {3}), column -> column);

        assertThat(joined.stream()).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void splitsWhatWasJoined() {
        var parts = Columns.split(new double[] {1, 2, 3}, List.of(2, 0, 1), length -> length);

        assertThat(parts).containsExactly(new double[] {1, 2}, new double[0], new double[] {3});
    }
}
