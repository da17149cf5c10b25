package dev.millrace.ops.dashboard.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private record Point(int from, Optional<String> name) {}

    private static String json(Object value) {
        return new String(JsonText.bytes(value), StandardCharsets.UTF_8);
    }

    @Test
    void writesPlainObjectsInTheirOrder() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", "a\u2028\"b");
        values.put("list", List.of(true, 2, Map.of("deep", new int[] {1})));
        values.put("record", new Point(3, Optional.empty()));
        values.put("maybe", List.of(Optional.of("x"), Optional.empty()));
        assertThat(json(values))
                .isEqualTo("{\"text\":\"a\u2028\\\"b\",\"list\":[true,2,{\"deep\":[1]}],"
                        + "\"record\":{\"from\":3},\"maybe\":[\"x\",null]}");
    }

    @Test
    void writesWhatIsNotFiniteAsNull() {
        assertThat(json(new double[] {Double.NaN, 1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}))
                .isEqualTo("[null,1,null,null]");
        assertThat(json(List.of(Float.NaN))).isEqualTo("[null]");
    }

    @Test
    void writesNumbersInSixDigitsAndWholeOnesInFull() {
        assertThat(json(new double[] {1 / 3.0, 123456.789, 0.000012345678, -2.5, 1e-30, 0}))
                .isEqualTo("[0.333333,123457.0,1.23457E-5,-2.5,1.0E-30,0]");
        assertThat(json(new double[] {1795670069621.0, -7, 9007199254740991.0}))
                .isEqualTo("[1795670069621,-7,9007199254740991]");
        assertThat(json(List.of(1795670069621L, 0.1f))).isEqualTo("[1795670069621,0.1]");
    }

    @Test
    void roundsToWithinHalfOfTheSixthDigit() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 1_000; i++) {
            double number = random.nextGaussian() * Math.pow(10, random.nextInt(-25, 26));
            double rounded = Rounding.sixDigits(number);
            assertThat(rounded / number).isCloseTo(1, within(5.1e-6));
            assertThat(Double.toString(rounded).replaceAll("E.*|[-.]", "").replaceAll("^0+|0+$", ""))
                    .as("%s", number)
                    .hasSizeLessThanOrEqualTo(Math.abs(Math.log10(Math.abs(number))) > 16 ? 18 : 6);
        }
    }

    @Test
    void refusesWhatJsonCannotHold() {
        assertThatThrownBy(() -> json(List.of("", new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value: got a Object, expected what JSON can hold");
    }
}
