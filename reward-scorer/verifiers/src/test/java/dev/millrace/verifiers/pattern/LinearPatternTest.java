package dev.millrace.verifiers.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab(c        | an RE2 pattern: '(' at character 2 has no partner",
                "abc)        | an RE2 pattern: ')' at character 3 has no partner",
                "a[b-        | an RE2 pattern: '[' at character 1 has no partner",
                "[)]a)       | an RE2 pattern: ')' at character 4 has no partner",
                "ab(?=c)     | an RE2 pattern: invalid or unsupported Perl syntax at character 2, '(?='",
                "(a)\\1      | an RE2 pattern: invalid escape sequence at character 3, '\\1'",
                "ab**        | an RE2 pattern: invalid nested repetition operator at character 2, '**'",
                "a{2,1}      | an RE2 pattern: invalid repeat count at character 1, '{2,1}'",
            })
    void saysWhatIsWrongWithAPatternAndWhere(String pattern, String expected) {
        assertThatThrownBy(() -> LinearPattern.of(pattern))
                .isInstanceOfSatisfying(
                        PatternRefusedException.class,
                        refused -> assertThat(refused.expected()).isEqualTo(expected))
                .hasMessage("pattern: got '" + pattern + "', expected " + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((x{1000}){1000}){1000}",
                "((((x{100}){100}){100}){100}){100}",
                "(?:a{1,1000}b){11}",
                "([^a]|\\Qabc\\E){1000}{1000}",
            })
    void refusesPatternsThatWouldTakeAllMemory(String pattern) {
        assertThatThrownBy(() -> LinearPattern.of(pattern))
                .isInstanceOf(PatternRefusedException.class)
                .hasMessageContaining("expected a pattern of at most 10000 instructions, this one has some ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "(a|b)*c",
                "\\d{4}-\\d{2}-\\d{2}",
                "[]a](b)",
                "[^]()]+",
                "[[:alpha:](]",
                "a\\(b",
                "\\Q((\\E(c)",
                "a{b}",
                "(?i)x{1000}",
                "(?:.{1,500}a){3}",
                "\\pL+\\p{Greek}",
                "",
                "x{0}",
                "(a?){50}"
            })
    void estimatesTheSizeOfPatternsThatAreOne(String pattern) {
        assertThat(PatternShape.of(pattern).brokenAt()).isNegative();
        assertThat(PatternShape.of(pattern).size())
                .isBetween((long) Pattern.compile(pattern).programSize() / 4 - 3, 2L * pattern.length() + 3_010);
    }

    @Test
    void findsTheFirstAndTheLastOccurrence() {
        var plain = LinearPattern.of("a[0-9]");
        assertThat(plain.first("a1 a2 a3")).contains("a1");
        assertThat(plain.last("a1 a2 a3 a")).contains("a3");
        assertThat(plain.last("b")).isEmpty();
        var grouped = LinearPattern.of("a([0-9])|b");
        assertThat(grouped.first("a1 a2 a3")).contains("1");
        assertThat(grouped.last("a1 a2\na3")).contains("3");
        assertThat(grouped.last("a1 b")).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b)*c", "(a*)*b", "c|a[^b]*b", "(x+x+)+y", "(?:a?){30}b"})
    void answersOnHostileText(String pattern) {
        var compiled = LinearPattern.of(pattern);
        for (var piece : new String[] {"a", "ac", "x", "ab"}) {
            var text = piece.repeat((1 << 16) / piece.length());
            assertThat(compiled.first(text)).isNotNull();
            assertThat(compiled.last(text)).isNotNull();
            assertThat(compiled.matches(text)).isIn(true, false);
        }
    }
}
