package dev.millrace.ops.report.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.index.response.ResponseRow;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.verifier.request.FinishReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RolloutChoiceTest {
    /// 100 steps of two groups of two: longer, better and of another family the later they are, and all
    /// right in the end.
    private static List<ResponseRow> run() {
        List<ResponseRow> rows = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            var asked = new ResponseRow.Asked(number, Purpose.TRAINING, "family " + number / 40, 1);
            for (int sibling = 0; sibling < 2; sibling++) {
                double reward = number < 20 ? 0 : number < 180 ? sibling : 1;
                rows.add(row(asked, sibling, reward, 10 + number + sibling, number / 2 + 1));
            }
        }
        return rows;
    }

    private static ResponseRow row(ResponseRow.Asked asked, int sibling, double reward, long length, long step) {
        var verdict = reward > 0 ? VerdictKind.ACCEPTED : VerdictKind.REJECTED;
        return new ResponseRow(
                asked,
                sibling,
                new ResponseRow.Outcome(verdict, reward),
                new ResponseRow.Writing(length, FinishReason.STOP, 1, 1),
                new ResponseRow.Use(step, false, Double.NaN, Double.NaN));
    }

    private static List<String> reasons(List<Chosen> chosen, long number) {
        return chosen.stream()
                .filter(each -> each.number() == number)
                .flatMap(each -> each.reasons().stream())
                .toList();
    }

    @Test
    void eachReasonGivesItsMostTellingPrompt() {
        var chosen = RolloutChoice.of(run(), 11);
        assertThat(reasons(chosen, 179)).contains("late step, siblings disagree");
        assertThat(reasons(chosen, 0)).contains("early step", "shortest response");
        assertThat(reasons(chosen, 199)).contains("late step", "highest mean reward");
        assertThat(reasons(chosen, 19)).contains("lowest mean reward");
        assertThat(reasons(chosen, 197)).contains("longest response");
    }

    @Test
    void everyFamilyIsThere() {
        var chosen = RolloutChoice.of(run(), 12);
        assertThat(chosen).extracting(each -> each.prompt().family()).contains("family 1", "family 2", "family 3");
        assertThat(reasons(chosen, 119)).containsExactly("family family 2");
    }

    @Test
    void whatIsRareIsShown() {
        var rows = run();
        var asked = new ResponseRow.Asked(500, Purpose.EVALUATION, "family 0", 1);
        var use = new ResponseRow.Use(-1, false, Double.NaN, Double.NaN);
        var writing = new ResponseRow.Writing(12, FinishReason.LENGTH, 1, 1);
        rows.add(new ResponseRow(asked, 0, new ResponseRow.Outcome(VerdictKind.TIMED_OUT, Double.NaN), writing, use));
        assertThat(reasons(RolloutChoice.of(rows, 24), 500))
                .contains("verdict timed-out", "cut at the limit of tokens", "last evaluation");
    }

    @Test
    void thereAreAsManyAsWantedInTheOrderOfTheirNumbers() {
        var chosen = RolloutChoice.of(run(), 24);
        assertThat(chosen).hasSize(24).extracting(Chosen::number).isSorted();
        assertThat(RolloutChoice.of(run(), 0)).isEmpty();
        assertThat(RolloutChoice.of(run(), 1_000)).hasSize(200);
    }

    @Test
    void theOrderOfTheLogDoesNotMatter() {
        var shuffled = run();
        Collections.shuffle(shuffled, new Random(1));
        assertThat(told(RolloutChoice.of(shuffled, 24))).isEqualTo(told(RolloutChoice.of(run(), 24)));
    }

    private static List<String> told(List<Chosen> chosen) {
        return chosen.stream().map(each -> each.number() + " " + each.reasons()).toList();
    }
}
