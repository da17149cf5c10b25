package dev.millrace.ops.bench;

import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.learner.checkpoint.Checkpoints;
import dev.millrace.learner.checkpoint.InitialModels;
import dev.millrace.learner.checkpoint.ModelFolders;
import dev.millrace.learner.checkpoint.Models;
import dev.millrace.learner.log.KafkaRunLog;
import dev.millrace.learner.log.LogPositions;
import dev.millrace.learner.log.StepCommit;
import dev.millrace.learner.state.Progress;
import dev.millrace.learner.state.Snapshot;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.broadcast.EncodedWeights;
import dev.millrace.policy.broadcast.WeightsEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures what the log costs a policy step: the same weights and prompts are sent in turns as a
/// learner's transaction, with digests, step record, assessments and offsets; and plainly, as a trainer
/// would send them that keeps no log.
final class LogCost {
    private static final String RUN = "bench";
    private static final int WARM_UP = 5;
    private static final int PAIRS = 40;
    private static final int CHECKPOINTS = 5;

    private final LogCostSample sample;
    private final RunSettings settings;
    private final KafkaConnection connection;
    private final Topics topics = new Topics(RUN);

    /// @param sample a step of a run
    /// @param settings of that run
    /// @param connection a broker
    LogCost(LogCostSample sample, RunSettings settings, KafkaConnection connection) {
        this.sample = sample;
        this.settings = settings;
        this.connection = connection;
    }

    /// Measures.
    ///
    /// @param folder for checkpoints
    LogCostResult measure(Path folder) {
        TopicCreation.ensure(connection, topics);
        try (var models = models();
                var log = KafkaRunLog.open(connection, RUN, () -> false);
                var plain = new PlainSender(connection, topics)) {
            var weights = encode(models);
            List<Double> with = new ArrayList<>();
            List<Double> without = new ArrayList<>();
            for (int i = 0; i < WARM_UP + PAIRS; i++) {
                int step = i;
                with.add(seconds(() -> log.commit(commit(step, models, weights))));
                without.add(seconds(() -> plain.send(step, weights, sample.prompts())));
            }
            return new LogCostResult(
                    new Measured(with.subList(WARM_UP, with.size())).median(),
                    new Measured(without.subList(WARM_UP, without.size())).median(),
                    checkpoint(folder, models),
                    settings.learner().schedule().checkpointEvery(),
                    sample.stepSeconds(),
                    PAIRS);
        }
    }

    private Models models() {
        var learner = settings.learner();
        var temperature = learner.batch().sampling().temperature();
        var initial = new InitialModels(sample.policy(), Optional.empty());
        return new ModelFolders(initial, learner.compute().settled(), temperature, learner.modelNeeds())
                .at(sample.checkpoint());
    }

    private EncodedWeights encode(Models models) {
        var broadcast = settings.learner().broadcast();
        return WeightsEncoder.encode(
                models.policy().weights(broadcast.elementType()), broadcast.elementType(), broadcast.chunkBytes());
    }

    private StepCommit commit(int step, Models models, EncodedWeights weights) {
        var record = new StepRecord(
                new StepId(RUN, step, Phase.POLICY, step),
                sample.record().consumed(),
                sample.record().cursors(),
                models.digests(),
                sample.record().metrics(),
                "");
        var read = LogPositions.START;
        for (int partition = 0; partition < sample.partitions(); partition++) {
            read = read.after(new Position(topics.trajectories(), partition, step));
        }
        return new StepCommit(record, Optional.of(weights), sample.assessments(), sample.prompts(), List.of(), read);
    }

    private double checkpoint(Path folder, Models models) {
        var checkpoints = new Checkpoints(folder, sample.policy(), 1);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < CHECKPOINTS; i++) {
            var snapshot = Snapshot.ofReplay(RUN, "", new Progress(i, i, true));
            times.add(seconds(() -> checkpoints.write(models, snapshot)));
        }
        return new Measured(times).median();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
