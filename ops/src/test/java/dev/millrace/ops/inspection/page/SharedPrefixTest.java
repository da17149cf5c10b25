package dev.millrace.ops.inspection.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPrefixTest {
    @Test
    void countsTokensUpToWhereResponsesPart() {
        var prefix = new SharedPrefix(List.of(new int[] {1, 2, 3, 4}, new int[] {1, 2, 3, 5, 6}, new int[] {1, 9}));
        assertThat(prefix.withAll(0)).isEqualTo(1);
        assertThat(prefix.withSome(0)).isEqualTo(3);
        assertThat(prefix.withSome(2)).isEqualTo(1);
    }

    @Test
    void takesAllOfAResponseThatAnotherGoesOnWith() {
        var prefix = new SharedPrefix(List.of(new int[] {1, 2}, new int[] {1, 2, 3}));
        assertThat(prefix.withAll(0)).isEqualTo(2);
        assertThat(prefix.withAll(1)).isEqualTo(2);
    }

    @Test
    void sharesNothingAlone() {
        assertThat(new SharedPrefix(List.of(new int[] {1, 2})).withSome(0)).isZero();
    }
}
