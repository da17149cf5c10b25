package dev.millrace.verifiers.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verdicts;
import dev.millrace.verifiers.Verifiers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexVerifierTest {
    private static Verdict verdict(Map<String, String> settings, String groundTruth, String response) {
        var request = Requests.of(groundTruth, response, Map.of("pattern", "b+", "bad", "("));
        return Verdicts.of("regex", settings, request);
    }

    @ParameterizedTest
    @CsvSource({"contains, aab, true", "contains, ccc, false", "matches, aab, false", "matches, bb, true"})
    void matchesTheResponseOrSomethingInIt(String mode, String response, boolean right) {
        assertThat(verdict(Map.of("mode", mode, "pattern", "b+"), "", response).isAccepted())
                .isEqualTo(right);
    }

    @Test
    void whatIsLongerThanVerifiersLookAtMatchesNothing() {
        var settings = Map.of("mode", "matches", "pattern", "b*");
        assertThat(verdict(settings, "", "b".repeat(1 << 16)).isAccepted()).isTrue();
        assertThat(verdict(settings, "", "b".repeat((1 << 16) + 1)).isAccepted())
                .isFalse();
    }

    @Test
    void comparesWhatItFindsWithTheGroundTruth() {
        var settings = Map.of("mode", "extract", "pattern", "(?i)answer: *([0-9]+)");
        assertThat(verdict(settings, "7", "answer: 6, no, Answer: 7")).isEqualTo(new Verdict.Scored(1, true, "7"));
        assertThat(verdict(settings, "7", "answer: 6")).isEqualTo(new Verdict.Scored(0, false, "6"));
        assertThat(verdict(settings, "7", "7"))
                .isEqualTo(new Verdict.NoAnswer("response: got no match, expected one of the pattern"));
        var first = Map.of("mode", "extract", "pattern", "[0-9]", "take", "first");
        assertThat(verdict(first, "7", "7 6").isAccepted()).isTrue();
    }

    @Test
    void rewardsTheShareOfSeveralThatMatch() {
        var verdict = (Verdict.Scored) verdict(Map.of("patterns", "a\n\nb\nc\n"), "", "a and b");
        assertThat(verdict.credit()).contains(new Verdict.Credit(2, 3));
        assertThat(verdict.reward()).isEqualTo(2.0 / 3);
        assertThat(verdict.accepted()).isFalse();
    }

    @Test
    void takesThePatternFromAColumnOrTheGroundTruth() {
        assertThat(verdict(Map.of("patternField", "pattern"), "", "abc").isAccepted())
                .isTrue();
        assertThat(verdict(Map.of(), "^a.c$", "abc").isAccepted()).isTrue();
        assertThat(verdict(Map.of("patternField", "bad"), "", "abc"))
                .isEqualTo(new Verdict.NotApplicable(
                        "pattern: got '(', expected an RE2 pattern: '(' at character 0 has no partner"));
        assertThat(verdict(Map.of("patternField", "none"), "", "abc"))
                .isEqualTo(new Verdict.NotApplicable("pattern: got '', expected one in column 'none'"));
    }

    @Test
    void refusesBadPatternsBeforeARunStarts() {
        assertThatThrownBy(() -> verdict(Map.of("pattern", "a(b"), "", ""))
                .hasMessage("pattern: got 'a(b', expected an RE2 pattern: '(' at character 1 has no partner");
        assertThatThrownBy(() -> verdict(Map.of("pattern", "a", "patternField", "b"), "", ""))
                .hasMessage("pattern: got 'several of them', expected one of pattern, patterns and patternField");
        assertThatThrownBy(() -> verdict(Map.of("mode", "extract"), "", ""))
                .hasMessage("pattern: got 'nothing', expected one: with mode extract the ground truth is the answer");
    }

    @Test
    void runsInsideTheScorerOnlyWhereItsPatternsAreKnownAndSmall() {
        var verifiers = Verifiers.onClassPath();
        assertThat(verifiers.traits("regex", Map.of("pattern", "(?s)<think>.*</think>")))
                .isEqualTo(Traits.INLINE);
        assertThat(verifiers.traits("regex", Map.of("pattern", "(a?){100}"))).isEqualTo(Traits.UNKNOWN);
        var extract = Map.of("mode", "extract", "pattern", "(a?){10}");
        assertThat(verifiers.traits("regex", extract)).isEqualTo(Traits.UNKNOWN);
        assertThat(verifiers.traits("regex", Map.of("patternField", "p"))).isEqualTo(Traits.UNKNOWN);
    }
}
