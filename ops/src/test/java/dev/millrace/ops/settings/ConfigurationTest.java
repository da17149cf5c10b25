package dev.millrace.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.CriticSettings;
import dev.millrace.learner.algorithm.DynamicSampling;
import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.learner.algorithm.PretrainingSettings;
import dev.millrace.learner.algorithm.Truncation;
import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.formula.ValueRange;
import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.binding.YamlTree;
import dev.millrace.policy.network.AdamWSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {
    private static final String FILES = "task={type: prompts, model: m, training: t, heldOut: h}";

    @TempDir
    private Path folder = Path.of("");

    private static RunSettings settings(String... assignments) {
        var configuration = new Configuration();
        Arrays.stream(assignments).forEach(configuration::set);
        return configuration.bind();
    }

    private Configuration after(RunSettings earlier) throws IOException {
        return new Configuration().file(Files.writeString(folder.resolve("config.yaml"), Configuration.write(earlier)));
    }

    /// Published results were made with these.
    @Test
    void keepsTheSettingsOfTheDemonstration() {
        var published = Preset.VAPO.settings();
        var learner = settings().learner();

        assertThat(learner.algorithm())
                .isEqualTo(new AlgorithmSettings(
                        "vapo",
                        new AdvantageSettings.Generalized(
                                1, new LambdaRule.Fixed(1), new LambdaRule.LengthAdaptive(1), Truncation.ENDED, false),
                        published.objective(),
                        published.filters(),
                        new UpdateSettings(4, 1, 4096, true),
                        optimizer(3e-4),
                        new CriticSettings.Trained(
                                optimizer(5e-4),
                                new ValueRange.Unbounded(),
                                0,
                                1,
                                new PretrainingSettings(optimizer(1e-3), 256, 8, 1, 8, 4, 5))));
        assertThat(learner.batch().prompts()).isEqualTo(32);
        assertThat(learner.batch().groupSize()).isEqualTo(8);
        assertThat(learner.batch().sampling().maxTokens()).isEqualTo(33);
        assertThat(learner.rounds().prompts()).isEqualTo(1024);
        assertThat(learner.schedule().steps()).isEqualTo(44);
    }

    private static OptimizerSettings optimizer(double learningRate) {
        return new OptimizerSettings(learningRate, 0, 1, new AdamWSettings(0.9, 0.99, 1e-8, 0));
    }

    @ParameterizedTest
    @EnumSource
    void takesAPresetAsPublishedForATaskOfFiles(Preset preset) {
        var learner =
                settings(FILES, "learner.algorithm.preset=" + preset.key()).learner();

        assertThat(learner.algorithm()).isEqualTo(preset.settings());
        assertThat(learner.batch().prompts()).isEqualTo(preset.prompts());
        assertThat(learner.batch().groupSize()).isEqualTo(preset.groupSize());
    }

    @Test
    void beginsWithPublishedVapoForATaskOfFiles() {
        assertThat(settings(FILES).learner().algorithm()).isEqualTo(Preset.VAPO.settings());
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(Preset preset) throws IOException {
        var settings = settings("learner.algorithm.preset=" + preset.key(), "task.profile=long");

        assertThat(after(settings).bind()).isEqualTo(settings);
    }

    @ParameterizedTest
    @EnumSource
    void switchesThePresetOfACompleteConfiguration(Preset preset) throws IOException {
        String name = "learner.algorithm.preset=" + preset.key();

        assertThat(after(settings("learner.algorithm.preset=gspo")).set(name).bind())
                .isEqualTo(settings(name));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheNumberOfResponsesAStep(Preset preset) {
        var batch =
                settings("learner.algorithm.preset=" + preset.key()).learner().batch();

        assertThat(batch.prompts() * batch.groupSize()).isEqualTo(256);
        assertThat(batch.groupSize() == 1).isEqualTo(preset.groupSize() == 1);
    }

    @Test
    void turnsNothingOnThatAPresetHasOff() {
        var ppo = settings("learner.algorithm.preset=ppo").learner().algorithm();

        assertThat(ppo.trainedCritic().orElseThrow().pretraining().maxRounds()).isZero();
        assertThat(ppo.advantage()).isEqualTo(Preset.PPO.settings().advantage());
    }

    @Test
    void laysALayersOwnValuesOverThePresetItNames() {
        var algorithm = settings("learner.algorithm={preset: grpo, updates: {miniBatches: 3}}")
                .learner()
                .algorithm();

        assertThat(algorithm.updates().miniBatches()).isEqualTo(3);
        assertThat(algorithm.critic()).isInstanceOf(CriticSettings.None.class);
    }

    @Test
    void keepsTheTaskWhenThePresetIsSwitched() {
        var settings = settings("task.problems.minOperations=4", "learner.algorithm.preset=grpo");

        assertThat(((TaskSettings.Chain) settings.task()).problems().minOperations())
                .isEqualTo(4);
    }

    @Test
    void switchesTheProfileOfACompleteConfiguration() throws IOException {
        var base = settings("learner.algorithm.preset=dapo");
        var configured = settings("learner.algorithm.preset=dapo", "task.profile=long");

        assertThat(after(base).set("task.profile=long").bind())
                .isEqualTo(configured)
                .isNotEqualTo(base);
        assertThat(after(configured).set("task.profile=base").bind()).isEqualTo(base);
    }

    /// Else something of the one would be left after switching to the other.
    @Test
    void profilesNameTheSameValues() {
        var base = YamlTree.parse("base", Resources.text("chain-base.yaml"));
        var other = YamlTree.parse("long", Resources.text("chain-long.yaml"));

        assertThat(paths("", base)).containsExactlyInAnyOrderElementsOf(paths("", other));
    }

    private static List<String> paths(String path, JsonNode node) {
        return node.isObject()
                ? node.properties().stream()
                        .flatMap(entry -> paths(path + "." + entry.getKey(), entry.getValue()).stream())
                        .toList()
                : List.of(path);
    }

    @Test
    void refusesAnUnknownPresetWithThoseThereAre() {
        assertThatThrownBy(() -> settings("learner.algorithm.preset=gropo"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "learner.algorithm.preset: got 'gropo', expected one of vapo, ppo, grpo, dapo, dr-grpo, rloo,"
                                + " gspo");
    }

    @Test
    void refusesAnUnknownProfile() {
        assertThatThrownBy(() -> settings("task.profile=longer"))
                .hasMessage("task.profile: got \"longer\", expected one of base, long");
    }

    @Test
    void takesTheNameOffAsItIsWritten() {
        var filters = settings("learner.algorithm={preset: dapo, filters: {dynamicSampling: off}}")
                .learner()
                .algorithm()
                .filters();

        assertThat(filters.dynamicSampling()).isEqualTo(new DynamicSampling.Off());
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryKeyOfEveryPreset(Preset preset) {
        var unexplained = Configuration.write(settings("learner.algorithm.preset=" + preset.key()))
                .lines()
                .filter(line -> !line.isBlank() && !line.contains("#"))
                .map(String::strip)
                .filter(line -> !line.matches("(run|type|learningRate|warmUpSteps|maxGradientNorm|adamW|beta1|beta2"
                        + "|epsilon|weightDecay|optimizer|temperature|topP|topK|maxTokens|stopTokenIds):.*"));

        assertThat(unexplained).isEmpty();
    }
}
