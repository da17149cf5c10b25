package dev.millrace.verifiers.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the answer is 42.      | 42",
                "3 and then 7           | 7",
                "-12.50                 | -12.50",
                "x=-3                   | -3",
                "3-5                    | 5",
                "(2)-5                  | 5",
                "\u22124                | -4",
                "+4                     | 4",
                "costs $1,234,567.25!   | 1234567.25",
                "1,2                    | 2",
                "1,2345                 | 2345",
                ".5                     | 0.5",
                "6e-3                   | 0.006",
                "2E3 kg                 | 2000",
                "7e                     | 7",
                "B12                    | 12",
            })
    void findsTheLastNumber(String text, BigDecimal value) {
        assertThat(WrittenNumber.lastOf(text))
                .isInstanceOfSatisfying(
                        WrittenNumber.Decimal.class,
                        found -> assertThat(found.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no number", "-", ".", "٣", "e5"})
    void findsNoneWhereThereIsNone(String text) {
        assertThat(WrittenNumber.lastOf(text.replace("5", ""))).isEqualTo(new WrittenNumber.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e1001", "1e99999999999999999999"})
    void refusesPowersOfTenBeyondTheBound(String text) {
        assertThat(WrittenNumber.lastOf(text)).isInstanceOf(WrittenNumber.TooLong.class);
    }

    @Test
    void takesNumbersUpToTheBoundAndNoLongerOnes() {
        assertThat(WrittenNumber.lastOf("9".repeat(1_000))).isInstanceOf(WrittenNumber.Decimal.class);
        assertThat(WrittenNumber.lastOf("9".repeat(1_001)))
                .isEqualTo(new WrittenNumber.TooLong("got a number of 1001 characters, expected at most 1000"));
    }

    @Test
    void aWholeTextIsANumberOnlyWithNothingAroundIt() {
        assertThat(WrittenNumber.of(" 1,000\n")).isEqualTo(new WrittenNumber.Decimal("1,000", new BigDecimal(1000)));
        assertThat(WrittenNumber.of("1000 apples")).isEqualTo(new WrittenNumber.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,", "1,234,", "-", "1e", "1.", ".", "1,234", "\u0661", "1e5e"})
    void answersOnLongHostileText(String piece) {
        var text = piece.repeat((1 << 16) / piece.length());
        assertThat(WrittenNumber.lastOf(text)).isNotNull();
        assertThat(WrittenNumber.of(text)).isNotNull();
    }

    @Test
    void everyDecimalIsReadBackFromASentence() {
        var random = new Random(5);
        for (var i = 0; i < 1_000; i++) {
            var value = new BigDecimal(new java.math.BigInteger(random.nextInt(200), random), random.nextInt(40) - 20);
            var signed = random.nextBoolean() ? value : value.negate();
            var text = "so 1 + 2 makes " + (random.nextBoolean() ? signed.toPlainString() : signed.toString()) + " .";
            assertThat(WrittenNumber.lastOf(text))
                    .isInstanceOfSatisfying(
                            WrittenNumber.Decimal.class,
                            found -> assertThat(found.value()).isEqualByComparingTo(signed));
        }
    }
}
