package dev.millrace.ops.inspection.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE_ARRAY;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void hasAPointForEachTokenOfAShortResponse() {
        var profile = Profile.of(new double[] {0.5, Double.NaN, -1});
        assertThat(profile.stride()).isEqualTo(1);
        assertThat(profile.values()).containsOnlyKeys("mean");
        assertThat(profile.values().get("mean")).isEqualTo(new double[] {0.5, Double.NaN, -1});
    }

    @Test
    void tellsMeanAndExtremesOfALongOne() {
        var numbers = IntStream.range(0, 480).mapToDouble(i -> i).toArray();
        numbers[1] = Double.NaN;
        var profile = Profile.of(numbers);
        assertThat(profile.stride()).isEqualTo(2);
        var values = profile.values();
        assertThat(values.get("mean")).asInstanceOf(DOUBLE_ARRAY).hasSize(240).startsWith(0, 2.5);
        assertThat(values.get("min"))
                .asInstanceOf(DOUBLE_ARRAY)
                .startsWith(0, 2)
                .endsWith(478);
        assertThat(values.get("max"))
                .asInstanceOf(DOUBLE_ARRAY)
                .startsWith(0, 3)
                .endsWith(479);
    }
}
