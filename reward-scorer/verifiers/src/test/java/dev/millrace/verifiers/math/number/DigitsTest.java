package dev.millrace.verifiers.math.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    private static final Digits DIGITS = new Digits(50);
    private static final BigDecimal NOTHING = new BigDecimal("1e-48");

    @ParameterizedTest
    @CsvSource({
        "pi, 3.1415926535897932384626433832795028841971693993751",
        "e, 2.7182818284590452353602874713526624977572470937000",
        "ln 2, 0.69314718055994530941723212145817656807550013436026",
        "sin 1, 0.84147098480789650665250232163029899962256306079837",
        "cos 1, 0.54030230586813971740093660744297660373231042061792",
        "atan 2, 1.1071487177940905030170654601785370400700476454014",
        "exp -3, 0.049787068367863942979342415650061776631699592188423"
    })
    void agreesWithTables(String what, String expected) {
        var value = switch (what) {
            case "pi" -> DIGITS.pi();
            case "e" -> DIGITS.exp(BigDecimal.ONE);
            case "ln 2" -> DIGITS.ln(BigDecimal.TWO);
            case "sin 1" -> DIGITS.sin(BigDecimal.ONE);
            case "cos 1" -> DIGITS.cos(BigDecimal.ONE);
            case "atan 2" -> DIGITS.atan(BigDecimal.TWO);
            default -> DIGITS.exp(BigDecimal.valueOf(-3));
        };
        assertThat(value.round(new MathContext(49)))
                .isEqualByComparingTo(new BigDecimal(expected).round(new MathContext(49)));
    }

    @Test
    void undoesTheExponentialByTheLogarithm() {
        var random = new Random(1);
        for (int n = 0; n < 100; n++) {
            var x = BigDecimal.valueOf(random.nextDouble(-20, 20));
            assertThat(DIGITS.ln(DIGITS.exp(x)).subtract(x).abs()).isLessThan(NOTHING);
        }
    }

    @Test
    void sineAndCosineLieOnTheUnitCircle() {
        var random = new Random(2);
        for (int n = 0; n < 100; n++) {
            var x = BigDecimal.valueOf(random.nextDouble(-100, 100));
            var square = DIGITS.sin(x).pow(2).add(DIGITS.cos(x).pow(2));
            assertThat(square.subtract(BigDecimal.ONE).abs()).isLessThan(NOTHING);
        }
    }

    @Test
    void refusesWhatHasNoValue() {
        assertThatThrownBy(() -> DIGITS.ln(BigDecimal.ZERO)).isInstanceOf(UndefinedException.class);
        assertThatThrownBy(() -> DIGITS.exp(BigDecimal.valueOf(1_000_000))).isInstanceOf(UndefinedException.class);
    }
}
