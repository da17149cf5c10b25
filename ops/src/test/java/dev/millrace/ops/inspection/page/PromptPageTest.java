package dev.millrace.ops.inspection.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE_ARRAY;
import static org.assertj.core.api.InstanceOfAssertFactories.INT_ARRAY;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.inspection.TokenTexts;
import dev.millrace.ops.ledger.LegalRun;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptPageTest {
    private final LegalRun run = LegalRun.draw(11, 4, 4);
    private final TrajectoryGroup group =
            run.history().all(LogTopic.TRAJECTORIES).getFirst().value();

    private PromptPage page() {
        var life = PromptLife.read(run.history(), group.prompt().id().key());
        return new PromptPage(life, TokenTexts.open(Optional.empty()));
    }

    private int length() {
        return group.trajectories().getFirst().length();
    }

    private void assess(float advantage) {
        var advantages = new float[length()];
        Arrays.fill(advantages, advantage);
        var response = new ResponseAssessment(0, new float[length()], new float[0], advantages);
        var id = group.prompt().id();
        run.history().append(LogTopic.ASSESSMENTS, 0, id.key(), new GroupAssessment(1, id, List.of(response)));
    }

    @Test
    void givesTokensByColumns() {
        assess(0.25f);
        var tokens = page().tokens(0, 0, 4096);
        assertThat(tokens).containsEntry("total", length()).doesNotContainKeys("texts", "value", "reward");
        assertThat(tokens.get("advantage"))
                .asInstanceOf(DOUBLE_ARRAY)
                .hasSize(length())
                .containsOnly(0.25);
        assertThat(tokens.get("ratio")).asInstanceOf(DOUBLE_ARRAY).containsOnly(1);
        assertThat(tokens.get("written")).asInstanceOf(LIST).containsOnly(true);
    }

    @Test
    void givesTheStretchThatIsAskedFor() {
        var last = page().tokens(0, length() - 1, 5);
        assertThat(last).containsEntry("total", length()).containsEntry("from", length() - 1);
        assertThat(last.get("ids")).asInstanceOf(INT_ARRAY).hasSize(1);
        assertThat(page().tokens(0, length() + 7, 5).get("ids"))
                .asInstanceOf(INT_ARRAY)
                .isEmpty();
    }

    @Test
    void summarizesMeasuresOverAllSiblings() {
        assess(0.25f);
        var values = page().values();
        assertThat(values.get("ranges"))
                .asInstanceOf(MAP)
                .containsOnlyKeys("advantage", "behaviorLogProb", "logProb", "ratio")
                .containsEntry("advantage", new MeasureRange(0.25, 0.25, 0.25, 0.25, 0, 0, length()).values());
        assertThat(values).containsEntry("told", 0).doesNotContainKey("perToken");
    }

    @Test
    void summarizesEachResponse() {
        assertThat(page().values().get("judged"))
                .asInstanceOf(LIST)
                .first()
                .extracting("responses")
                .asInstanceOf(LIST)
                .hasSize(2)
                .first()
                .asInstanceOf(MAP)
                .containsEntry("all", length())
                .containsEntry("textCut", false)
                .containsKeys("sharedWithAll", "sharedWithSome", "profile")
                .doesNotContainKey("perToken");
    }

    @Test
    void saysWhichResponsesThereAre() {
        assertThatThrownBy(() -> page().tokens(2, 0, 10))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("sibling: got 2, expected 0 to 1");
    }

    @Test
    void cutsTextsButNeverWithinACharacter() {
        assertThat(TextCut.of("ab\ud83d\ude00", 3)).isEqualTo(new TextCut("ab", true));
        assertThat(TextCut.of("ab\ud83d\ude00", 4)).isEqualTo(new TextCut("ab\ud83d\ude00", false));
    }
}
