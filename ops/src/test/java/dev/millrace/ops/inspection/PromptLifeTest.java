package dev.millrace.ops.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.ledger.LegalRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptLifeTest {
    private final LegalRun run = LegalRun.draw(11, 4, 4);

    private List<Long> numbers() {
        return run.history().all(LogTopic.PROMPTS).stream()
                .map(entry -> entry.value().id().number())
                .distinct()
                .toList();
    }

    @Test
    void findsEveryRecordOfEveryPrompt() {
        var lives = numbers().stream()
                .map(number -> PromptLife.read(run.history(), Long.toString(number)))
                .toList();
        assertThat(lives.stream().mapToInt(life -> life.issued().size()).sum())
                .isEqualTo(run.history().all(LogTopic.PROMPTS).size());
        assertThat(lives.stream().mapToInt(life -> life.generated().size()).sum())
                .isEqualTo(run.history().all(LogTopic.ROLLOUTS).size());
        assertThat(lives.stream().mapToInt(life -> life.judged().size()).sum())
                .isEqualTo(run.history().all(LogTopic.TRAJECTORIES).size());
        assertThat(lives.stream().mapToInt(life -> life.deadLetters().size()).sum())
                .isEqualTo(run.history().all(LogTopic.DEAD_LETTERS).size());
    }

    @Test
    void tellsWhichStepTookItInAndWhetherItFiltered() {
        var consumptions = numbers().stream()
                .flatMap(number -> PromptLife.read(run.history(), Long.toString(number)).consumed().stream())
                .toList();
        var steps = run.history().all(LogTopic.STEPS).stream()
                .map(entry -> entry.value())
                .toList();
        assertThat(consumptions)
                .hasSize(steps.stream().mapToInt(step -> step.consumed().size()).sum());
        for (StepRecord step : steps) {
            assertThat(consumptions)
                    .filteredOn(each -> each.step().record().equals(step) && each.filtered())
                    .hasSize((int) step.metric("filteredGroups"));
        }
    }

    @Test
    void tellsWhatTheStepMadeOfAResponse() {
        var taken = run.history().all(LogTopic.STEPS).stream()
                .filter(step -> step.value().phase() == Phase.POLICY)
                .flatMap(step -> step.value().consumed().stream())
                .findFirst()
                .orElseThrow();
        TrajectoryGroup group = run.history().all(LogTopic.TRAJECTORIES).stream()
                .filter(entry -> entry.position().equals(taken))
                .findFirst()
                .orElseThrow()
                .value();
        var id = group.prompt().id();
        assertThat(PromptLife.read(run.history(), id.key()).assessment(1)).isEmpty();
        run.history().append(LogTopic.ASSESSMENTS, 0, id.key(), assessment(id, group));
        var told = PromptLife.read(run.history(), id.key()).assessment(1).orElseThrow();
        assertThat(told.sibling()).isEqualTo(1);
        assertThat(told.advantages()).hasSize(group.trajectories().get(1).length());
    }

    private static GroupAssessment assessment(PromptId id, TrajectoryGroup group) {
        int length = group.trajectories().get(1).length();
        var response = new ResponseAssessment(1, new float[length], new float[0], new float[length]);
        return new GroupAssessment(1, id, List.of(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "legal/999"})
    void saysWhichPromptsThereAre(String unknown) {
        int last = numbers().size() - 1;
        assertThatThrownBy(() -> PromptLife.read(run.history(), unknown))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("--prompt: got " + unknown + ", expected one from 0 to " + last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "other/1", "1/legal", "99999999999999999999"})
    void refusesWhatIsNoPrompt(String text) {
        assertThatThrownBy(() -> PromptLife.read(run.history(), text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("--prompt: got '" + text + "', expected a number, or legal/number");
    }
}
