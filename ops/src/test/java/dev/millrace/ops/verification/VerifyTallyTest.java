package dev.millrace.ops.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.composition.Judgement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyTallyTest {
    private static final VerifyReader READER = new VerifyReader("f.jsonl");

    private static VerifyTally tally(String expected, Verdict... verdicts) {
        var tally = new VerifyTally(10);
        for (var verdict : verdicts) {
            var line = READER.line(1, "{\"gold\": \"7\", \"prediction\": \"#7\"" + expected + "}");
            tally.add(new Verified(line, new Judgement("v", verdict, 0, List.of()), 1_000_000));
        }
        return tally;
    }

    @Test
    void countsWhatIsTakenForRightAgainstWhatIsExpected() {
        var right = tally(", \"expected\": true", Verdict.Scored.of(true, ""), new Verdict.NoAnswer(""));
        assertThat(right.agreement()).isEqualTo(0.5);
        assertThat(right.falseNegatives()).isEqualTo(1);
        var wrong = tally(", \"expected\": false", Verdict.Scored.of(true, ""), new Verdict.Failed(""));
        assertThat(wrong.falsePositives()).isEqualTo(1);
        assertThat(wrong.agreement()).isEqualTo(0.5);
    }

    @Test
    void aKindThatIsExpectedMustBeThatKind() {
        var tally = tally(", \"expected\": \"timed-out\"", new Verdict.TimedOut(""), new Verdict.Failed(""));
        assertThat(tally.confusion())
                .containsEntry("timed-out", Map.of(VerdictKind.TIMED_OUT, 1, VerdictKind.FAILED, 1));
        assertThat(tally.shown()).extracting(Verified::kind).containsExactly(VerdictKind.FAILED);
    }

    @Test
    void nothingIsExpectedWhereNothingIsSaid() {
        var tally = tally("", Verdict.Scored.of(false, ""));
        assertThat(tally.expected()).isZero();
        assertThat(tally.total()).isEqualTo(1);
        assertThat(tally.milliseconds(0.5)).isEqualTo(1);
    }

    @Test
    void columnsThatNobodyKnowsAreMetadata() {
        var line = READER.line(3, "{\"answer\": 7, \"response\": \"x\", \"options\": [\"a\"]}");
        assertThat(line.request().groundTruth()).isEqualTo("7");
        assertThat(line.request().problem().metadata()).containsOnly(Map.entry("options", "[\"a\"]"));
    }

    @Test
    void aLineThatCannotBeJudgedIsNamed() {
        assertThatThrownBy(() -> READER.line(17, "{\"gold\": \"7\"}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("f.jsonl:17: got none of the keys prediction, response");
        assertThatThrownBy(() -> READER.line(18, "7")).hasMessageStartingWith("f.jsonl:18: got 7, expected");
    }
}
