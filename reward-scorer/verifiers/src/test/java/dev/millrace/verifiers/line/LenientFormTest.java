package dev.millrace.verifiers.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x = y = 7                    | 7",
                "the $7$ or $8$               | 7",
                "\\frac12                     | \\frac{1}{2}",
                "\\frac{1}{2}                 | \\frac{1}{2}",
                "\\sqrt2+1                    | \\sqrt{2}+1",
                "1,234,567                    | 1234567",
                "(1,2)                        | (1,2)",
                "1,2                          | 12",
                "\\text{(A)}                  | (A)",
                "\\boxed{\\textbf{7}}         | 7",
                "90^\\circ                    | 90",
                "90^{\\circ}                  | 90",
                "5 cm \\text{ cm}^2           | 5",
                "\\$18.50                     | 18.50",
                "a man                        | man",
                "x\\text{ and } y             | x,y",
                "\\mbox{ even}                | even",
                "issue                        | is",
                "10{,}000                     | 10000",
            })
    void bringsAnAnswerIntoTheFormOfMinerva(String answer, String form) {
        assertThat(LenientForm.of(answer)).isEqualTo(form);
    }
}
