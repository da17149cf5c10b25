package dev.millrace.verifiers.math.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.formula.ExpressionParser;
import dev.millrace.verifiers.math.number.BeyondBoundsException;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.token.Lexer;
import dev.millrace.verifiers.math.token.Reading;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualityTest {
    private static Expression expression(String latex) {
        return ExpressionParser.read(Lexer.tokens(latex, Reading.usual()), Reading.usual());
    }

    private static boolean areEqual(String left, String right) {
        return new Equality(6, Effort.ofOneVerdict()).holds(expression(left), expression(right));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\sqrt{10^{20}+1}      | 10^{10}",
                "e^{\\pi\\sqrt{163}}    | 262537412640768744",
                "\\sqrt2+10^{-60}       | \\sqrt2",
                "\\ln(1+10^{-40})       | 0",
                "\\sin x + 10^{-20}     | \\sin x",
                "x^{50}+10^{20}x        | x^{50}+10^{20}x+1",
                "10^{300}               | 10^{300}+1",
                "e^{-300}               | e^{-301}",
                "e^{200}                | e^{200}+1",
                "2^{100000}             | 2^{100000}+1"
            })
    void tellsApartWhatIsNearlyEqual(String left, String right) {
        assertThat(areEqual(left, right)).isFalse();
        assertThat(areEqual(right, left)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\sqrt{3}+\\sqrt{2}-\\sqrt{5+2\\sqrt6} | 0",
                "\\sqrt[3]{2+\\sqrt5}+\\sqrt[3]{2-\\sqrt5} | 1",
                "\\cos\\frac{2\\pi}{5}     | \\frac{\\sqrt5-1}{4}",
                "4\\arctan\\frac15-\\arctan\\frac{1}{239} | \\frac{\\pi}{4}",
                "\\ln 6                    | \\ln 2+\\ln 3",
                "e^{100}\\cdot e^{-100}    | 1"
            })
    void seesThatDifferentFormsAreEqual(String left, String right) {
        assertThat(areEqual(left, right)).isTrue();
        assertThat(areEqual(right, left)).isTrue();
    }

    @Test
    void expandedPolynomialsEqualTheirFactorsAndNothingElse() {
        var random = new Random(4);
        for (int n = 0; n < 100; n++) {
            int a = random.nextInt(-9, 10);
            int b = random.nextInt(-9, 10);
            var factors = "(x+(%d))(x+(%d))".formatted(a, b);
            assertThat(areEqual(factors, "x^2+(%d)x+(%d)".formatted(a + b, a * b)))
                    .isTrue();
            assertThat(areEqual(factors, "x^2+(%d)x+(%d)".formatted(a + b, a * b + 1)))
                    .isFalse();
        }
    }

    @Test
    void givesUpWhenItTakesTooMuch() {
        var equality = new Equality(6, Effort.ofOneVerdict());
        var left = expression("\\sum_{a=1}^{2000} \\sum_{b=1}^{2000} ab");
        assertThatThrownBy(() -> equality.holds(left, expression("1"))).isInstanceOf(BeyondBoundsException.class);
    }
}
