package dev.millrace.ops.bench.dashboard;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// A run directory as a long run would have left it, made up: its numbers wander, its texts say nothing. It is for
/// measuring what reads logs.
///
/// @param steps policy steps
/// @param groups prompts that were answered, at most one a step
/// @param groupSize responses to each
/// @param length tokens of each
public record SyntheticRun(int steps, int groups, int groupSize, int length) {
    private static final String NAME = "synthetic";
    private static final long START = 1_700_000_000_000L;
    private static final long STEP_MILLIS = 1_000;

    public SyntheticRun {
        if (steps < 1 || groups < 1 || groups > steps || groupSize < 1 || length < 1) {
            throw new IllegalArgumentException("run: got " + steps + " steps, " + groups + " groups of " + groupSize
                    + " responses of " + length + " tokens, expected >= 1 of each, and no more groups than steps");
        }
    }

    /// Writes it.
    ///
    /// @param root a directory that is not there
    public void write(Path root) {
        var topics = new Topics(NAME);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var data = RunDirectory.brokerData(root);
        try {
            Files.createDirectories(data);
            Files.writeString(root.resolve("config.yaml"), configuration());
            Files.writeString(root.resolve("format"), "1\n");
            try (var prompts = new SyntheticTopic<>(data, topics, LogTopic.PROMPTS);
                    var rollouts = new SyntheticTopic<>(data, topics, LogTopic.ROLLOUTS);
                    var trajectories = new SyntheticTopic<>(data, topics, LogTopic.TRAJECTORIES);
                    var log = new SyntheticTopic<>(data, topics, LogTopic.STEPS)) {
                Map<String, Double> metrics = new HashMap<>();
                log.add(START, "0", step(0, List.of(), metrics));
                for (int step = 1; step <= steps; step++) {
                    long time = START + step * STEP_MILLIS;
                    List<Position> consumed = List.of();
                    if ((long) step * groups / steps > (long) (step - 1) * groups / steps) {
                        var group = group(step, random);
                        var key = group.prompt().id().key();
                        prompts.add(time - 900, key, group.prompt());
                        rollouts.add(time - 600, key, rollouts(group));
                        consumed = List.of(trajectories.add(time - 500, key, group));
                    }
                    wander(metrics, step, random);
                    log.add(time, Integer.toString(step), step(step, consumed, metrics));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(root + ": cannot be written", problem);
        }
    }

    private String configuration() {
        return Configuration.write(new Configuration()
                .set("run.name=" + NAME)
                .set("learner.schedule.steps=" + steps)
                .bind());
    }

    private static StepRecord step(int step, List<Position> consumed, Map<String, Double> metrics) {
        var id = new StepId(NAME, step, Phase.POLICY, step);
        return new StepRecord(id, consumed, Map.of("prompt", (long) step), Map.of(), metrics, "");
    }

    private static void wander(Map<String, Double> metrics, int step, RandomGenerator random) {
        for (var metric : Metric.values()) {
            metrics.merge(metric.key(), random.nextGaussian(), (before, change) -> 0.99 * before + 0.1 * change);
        }
        metrics.put(Metric.SOLVE_RATE.key(), random.nextDouble());
        metrics.put(FlowMetric.SECONDS.key(), 1.0);
        metrics.put(FlowMetric.SECONDS_WAITING.key(), 0.2 * random.nextDouble());
        metrics.put(FlowMetric.TOKENS_GENERATED.key(), 1_000.0 * step);
    }

    private TrajectoryGroup group(int number, RandomGenerator random) {
        var family = "family " + number % 8;
        var problem = new Problem("p" + number, List.of(), "7", NAME, family, number % 17, Map.of());
        var prompt = new Prompt(
                new PromptId(NAME, number),
                Purpose.TRAINING,
                problem,
                new Sampling(1, 1, 0, length, List.of()),
                groupSize,
                number - 1);
        var trajectories = IntStream.range(0, groupSize)
                .mapToObj(_ -> trajectory(number, random))
                .toList();
        var clock = new WorkerClock("generator", number * 700_000_000L, number * 300_000_000L);
        var scorer = new WorkerClock("scorer", number * 20_000_000L, number * 980_000_000L);
        return new TrajectoryGroup(prompt, new int[] {1, 2, 3}, trajectories, clock, scorer);
    }

    private Trajectory trajectory(int number, RandomGenerator random) {
        int tokens = 1 + random.nextInt(length);
        var logProbs = new float[tokens];
        for (int token = 0; token < tokens; token++) {
            logProbs[token] = -random.nextFloat();
        }
        var ids = random.ints(tokens, 0, 50_000).toArray();
        var rollout = new Rollout(
                ids, logProbs, List.of(new VersionSpan(0, number - 1)), FinishReason.STOP, "made up " + number);
        double reward = random.nextInt(2);
        return new Trajectory(rollout, NAME, Verdict.Scored.of(reward > 0, "7"), reward, tokens);
    }

    private static RolloutGroup rollouts(TrajectoryGroup group) {
        var rollouts = group.trajectories().stream().map(Trajectory::rollout).toList();
        return new RolloutGroup(group.prompt(), group.promptTokenIds(), rollouts, group.generator());
    }
}
