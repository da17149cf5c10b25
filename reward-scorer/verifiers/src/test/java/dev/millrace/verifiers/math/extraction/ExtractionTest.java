package dev.millrace.verifiers.math.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionTest {
    private static String answer(String response) {
        return Extraction.EVERYWHERE
                .answer(response.replace('⏎', '\n'))
                .map(Candidate::text)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\boxed{3}, so \\boxed{\\frac{1}{2}}; \\frac{1}{2}",
                "\\boxed{\\{1, 2\\}}; '\\{1, 2\\}'",
                "\\boxed{5 is it; 5 is it",
                "\\fbox{5}; 5",
                "\\boxed 5; 5",
                "$\\boxed{20}$ percent; 20\\%",
                "I get \\boxed{4}. The final answer is $5$.; 5",
                "The final answer is \\boxed{4}. That is right.; 4",
                "\\boxed{4} is the final answer.; 4",
                "Answer: 7 apples; 7 apples",
                "Answer: it has $x = 7$ as its only root. So 8 is none.; x = 7",
                "**Answer:**⏎⏎7⏎; 7",
                "2+2=4⏎#### 4; 4",
                "I am sure that the answer is 1,234. I hope so.; '1,234'",
                "The answer is $7$, not 8; 7",
                "It costs $7.78 for her and $8.50 for him.; $8.50",
                "We see that there are 12 ways to do it.; 12",
                "so x = 2/3.; x = 2/3",
                "no idea what to say here; none"
            })
    void findsTheAnswer(String response, String expected) {
        assertThat(answer(response)).isEqualTo(expected);
    }

    @Test
    void joinsBoxesThatBelongTogether() {
        assertThat(answer("\\boxed{1} and \\boxed{2}")).isEqualTo("1 ; 2");
        assertThat(answer("\\boxed{1}, \\boxed{2}, \\text{ or } \\boxed{3}.")).isEqualTo("1 ; 2 ; 3");
        assertThat(answer("$y_1 = \\boxed{1}$ and $y_2 = \\boxed{2}$")).isEqualTo("1 ; 2");
        assertThat(answer("\\boxed{1} is wrong, it is \\boxed{2}")).isEqualTo("2");
        assertThat(answer("\\boxed{1}. And \\boxed{2}")).isEqualTo("2");
    }

    @Test
    void doesNotLookBeyondTheLast65536Characters() {
        assertThat(answer("\\boxed{5}" + " ".repeat(70_000) + "so it is six")).isEqualTo("none");
    }
}
