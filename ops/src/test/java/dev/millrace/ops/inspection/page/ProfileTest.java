package dev.millrace.ops.inspection.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void hasAPointForEachTokenOfAShortResponse() {
        var profile = Profile.of(new double[] {0.5, Double.NaN, -1});
        assertThat(profile.stride()).isEqualTo(1);
        assertThat(profile.values()).isEqualTo(Map.of("mean", Arrays.asList(0.5f, null, -1f)));
    }

    @Test
    void tellsMeanAndExtremesOfALongOne() {
        var numbers = IntStream.range(0, 480).mapToDouble(i -> i).toArray();
        numbers[1] = Double.NaN;
        var profile = Profile.of(numbers);
        assertThat(profile.stride()).isEqualTo(2);
        var values = profile.values();
        assertThat(values.get("mean")).asInstanceOf(LIST).hasSize(240).startsWith(0f, 2.5f);
        assertThat(values.get("min")).asInstanceOf(LIST).startsWith(0f, 2f).endsWith(478f);
        assertThat(values.get("max")).asInstanceOf(LIST).startsWith(0f, 3f).endsWith(479f);
    }
}
