package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.algorithm.AuxiliarySettings;
import dev.millrace.learner.algorithm.ObjectiveSettings;
import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.learner.algorithm.RatioSettings;
import dev.millrace.learner.algorithm.ReferenceKl;
import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.TinyNetwork;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.formula.ValueRange;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.learner.formula.loss.BehaviorWeight;
import dev.millrace.learner.formula.loss.PolicyClip;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every loss through a network that computes in double.
class DoubleNetworkTest {
    private static final RatioSettings TOKEN =
            new RatioSettings(RatioSettings.Level.TOKEN, RatioSettings.Base.PROXIMAL);
    private static final RatioSettings SEQUENCE =
            new RatioSettings(RatioSettings.Level.SEQUENCE, RatioSettings.Base.PROXIMAL);
    private static final PolicyClip CLIP = new PolicyClip(0.2, 0.28, 0);
    private static final AuxiliarySettings ALONE = new AuxiliarySettings(0, new ReferenceKl.None());
    private static final Aggregation MEAN = new Aggregation.TokenMean();
    private static final Aggregation BY_RESPONSE = new Aggregation.SequenceMean();

    private final List<TrainableModel> models = new ArrayList<>();

    @AfterEach
    void close() {
        models.forEach(TrainableModel::close);
    }

    static Stream<Arguments> objectives() {
        var none = new BehaviorWeight.None();
        var truncated = new BehaviorWeight.Truncated(BehaviorWeight.Level.TOKEN, 2);
        var masked = new BehaviorWeight.Masked(BehaviorWeight.Level.GEOMETRIC, 0.1, 9);
        return Stream.of(
                Arguments.of("clipped", new ObjectiveSettings(TOKEN, CLIP, none, MEAN, ALONE)),
                Arguments.of(
                        "dual bound", new ObjectiveSettings(TOKEN, new PolicyClip(0.2, 0.28, 1.5), none, MEAN, ALONE)),
                Arguments.of("truncated", new ObjectiveSettings(TOKEN, CLIP, truncated, BY_RESPONSE, ALONE)),
                Arguments.of("sequence ratio", new ObjectiveSettings(SEQUENCE, CLIP, masked, BY_RESPONSE, ALONE)),
                Arguments.of(
                        "positive examples",
                        new ObjectiveSettings(
                                TOKEN, CLIP, none, MEAN, new AuxiliarySettings(10, new ReferenceKl.None()))),
                Arguments.of(
                        "reference",
                        new ObjectiveSettings(
                                TOKEN,
                                CLIP,
                                none,
                                new Aggregation.SequenceSumConstant(8),
                                new AuxiliarySettings(0, new ReferenceKl.InLoss(10)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objectives")
    void policyGradientsAreThoseOfFiniteDifferences(String name, ObjectiveSettings settings) {
        var assessed = assessed(settings);
        var policy = model(Head.LANGUAGE, 5);

        requireSlopes(policy, assessed, () -> policyObjective(assessed, settings));
    }

    private static Measured policyObjective(List<AssessedSample> assessed, ObjectiveSettings settings) {
        var objective = new PolicyObjective(assessed, PolicyObjective.totals(assessed), settings);
        return new Measured(
                objective,
                () -> objective.tally().policyLoss()
                        + settings.auxiliary().positiveExampleWeight()
                                * objective.tally().positiveExampleLoss()
                        + PolicyObjective.klWeight(settings) * objective.tally().referenceKlLoss());
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(new ValueRange.Unbounded(), 0.0),
                Arguments.of(new ValueRange.Unbounded(), 0.3),
                Arguments.of(new ValueRange.Bounded(-0.5, 1.5), 0.0));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valueGradientsAreThoseOfFiniteDifferences(ValueRange range, double clip) {
        var assessed = assessed(Settings.small().all().objective());
        var targets = assessed.stream().map(AssessedSample::target).toList();
        var tokens = targets.stream().mapToLong(each -> each.returns().length).sum();

        requireSlopes(model(Head.VALUE, 6), assessed, () -> {
            var objective = new ValueObjective(targets, tokens, range, clip);
            return new Measured(objective, objective::loss);
        });
    }

    /// A loss as a network asks for it, and its value after that.
    private record Measured(OutputGradient gradient, Supplier<Double> value) {}

    private static void requireSlopes(
            TrainableModel model, List<AssessedSample> assessed, Supplier<Measured> objective) {
        var sequences = tokens(assessed);
        model.accumulate(sequences, objective.get().gradient());
        var gradient = DoubleNetwork.takeGradient(model);
        ToDoubleFunction<TrainableModel> loss = each -> {
            var measured = objective.get();
            measured.gradient().of(each.forward(sequences));
            return measured.value().get();
        };

        assertThat(DoubleNetwork.slopes(model, gradient, loss))
                .anySatisfy(slope -> assertThat(Math.abs(slope.byGradient())).isGreaterThan(1e-3))
                .allSatisfy(slope -> assertThat(slope.byDifferences())
                        .isCloseTo(slope.byGradient(), within(1e-10 + 2e-7 * slope.size())));
    }

    static Stream<Settings> aggregations() {
        return Stream.of(
                Settings.small().with(MEAN),
                Settings.small().with(BY_RESPONSE),
                Settings.small().with(new Aggregation.SequenceSumConstant(8)),
                Settings.of(Preset.GSPO),
                Settings.of(Preset.GRPO),
                Settings.of(Preset.DR_GRPO));
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void lossAndGradientAreTheSameInOneMicroBatchOrInSixteen(Settings settings) {
        var whole = step(settings, 100_000);
        var pieces = step(settings, 1);

        assertThat(pieces.losses()).containsExactly(whole.losses(), within(1e-12));
        for (var i = 0; i < whole.gradients().size(); i++) {
            var expected = whole.gradients().get(i);
            var largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            assertThat(pieces.gradients().get(i)).containsExactly(expected, within(1e-12 + 1e-6 * largest));
        }
    }

    /// What a step of one mini-batch computed.
    private record Computed(double[] losses, List<double[]> gradients) {}

    private Computed step(Settings settings, int microBatchTokens) {
        var policy = model(Head.LANGUAGE, 5);
        var critic = settings.all().trainedCritic().map(trained -> model(Head.VALUE, 6));
        var all = settings.with(new UpdateSettings(1, 1, microBatchTokens, false))
                .with(new OptimizerSettings(1e-9, 0, 1e9, DoubleNetwork.KEEPS_GRADIENT))
                .all();
        var networks = new StepNetworks(policy, critic, Optional.of(model(Head.LANGUAGE, 4)));
        var outcome = new PolicyStep(networks, all).take(batch(), new StepNumber(0, 1, 1, 0));
        var gradients = new ArrayList<>(DoubleNetwork.lastGradient(policy));
        critic.ifPresent(model -> gradients.addAll(DoubleNetwork.lastGradient(model)));
        var losses = Stream.of(Metric.POLICY_LOSS, Metric.VALUE_LOSS, Metric.POSITIVE_EXAMPLE_LOSS)
                .flatMap(metric -> outcome.get(metric).stream().boxed())
                .mapToDouble(loss -> loss)
                .toArray();
        return new Computed(losses, gradients);
    }

    /// Samples assessed by other networks than those that are differentiated, so that ratios are not 1.
    private List<AssessedSample> assessed(ObjectiveSettings objective) {
        var preset = objective.ratio().level() == RatioSettings.Level.SEQUENCE ? Preset.GSPO : Preset.VAPO;
        var settings = Settings.of(preset).with(objective).all();
        var critic = settings.trainedCritic().map(trained -> model(Head.VALUE, 4));
        var networks = new StepNetworks(model(Head.LANGUAGE, 4), critic, Optional.of(model(Head.LANGUAGE, 7)));
        return new Assessment(networks, settings, new SideBySide(false))
                .of(batch().samples(), new StepNumber(0, 1, 1, 0));
    }

    private TrainableModel model(Head head, long seed) {
        var model = TinyNetwork.inDouble(head, seed);
        models.add(model);
        return model;
    }

    private static List<TokenSequence> tokens(List<AssessedSample> assessed) {
        return assessed.stream().map(each -> each.sample().tokens()).toList();
    }

    /// Eight prompts with two responses of one to eight tokens, about half of them right.
    private static TrainingBatch batch() {
        var random = new SplittableRandom(1);
        var groups = new ArrayList<TrajectoryGroup>();
        for (var prompt = 0; prompt < 8; prompt++) {
            var siblings = List.of(trajectory(random), trajectory(random));
            groups.add(Trajectories.group(prompt, new int[] {prompt}, siblings));
        }
        return TrainingBatch.of(groups);
    }

    private static Trajectory trajectory(SplittableRandom random) {
        var tokens = random.ints(random.nextInt(1, 9), 0, 8).toArray();
        var logProbs = new float[tokens.length];
        for (var t = 0; t < logProbs.length; t++) {
            logProbs[t] = (float) random.nextDouble(-3, -1);
        }
        return Trajectories.trajectory(tokens, logProbs, random.nextInt(2), 0);
    }
}
