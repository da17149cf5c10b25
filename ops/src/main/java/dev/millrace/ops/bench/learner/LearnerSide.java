package dev.millrace.ops.bench.learner;

import dev.millrace.learner.batch.MicroBatches;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.network.torch.Networks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Ours: the learner's network, its micro-batches, its loss and its optimizer.
public final class LearnerSide implements AutoCloseable {
    private static final AdamWSettings ADAM_W = new AdamWSettings(0.9, 0.999, 1e-8, 0);
    private static final double LEARNING_RATE = 1e-5;
    private static final double NANO = 1e-9;

    private final LearnerCase work;
    private final List<List<Integer>> pieces;
    private final TrainableModel model;
    private final Accelerator accelerator;
    private long calls;

    /// Loads the network.
    ///
    /// @param work network and batch
    /// @param compute where and how
    /// @param microBatchTokens tokens that the network sees at once
    public LearnerSide(LearnerCase work, ComputeSettings compute, int microBatchTokens) {
        this.work = work;
        var rows = IntStream.range(0, work.sequences().size()).boxed().toList();
        pieces = MicroBatches.cut(rows, work.sequences()::get, microBatchTokens);
        var config = work.shape().config(work.longest());
        model = Networks.trainable(config, Head.LANGUAGE, work.shape().weights(work.longest()), 1, compute);
        accelerator = Accelerator.named(compute.device(), compute.threads());
    }

    /// Takes one optimizer step on the whole batch, and waits until the device is done.
    ///
    /// @return seconds
    public double step() {
        var callsBefore = ScriptModule.calls();
        var start = System.nanoTime();
        for (var piece : pieces) {
            var sequences = piece.stream().map(work.sequences()::get).toList();
            model.accumulate(sequences, new StepLoss(work, advantages(piece)));
        }
        var norm = model.gradientNorm();
        model.update(ADAM_W, LEARNING_RATE, Math.min(1, 1 / norm));
        accelerator.await();
        var seconds = (System.nanoTime() - start) * NANO;
        calls = ScriptModule.calls() - callsBefore;
        return seconds;
    }

    /// Calls of programs that libtorch ran in the last step.
    long calls() {
        return calls;
    }

    private double[] advantages(List<Integer> piece) {
        return piece.stream()
                .map(row -> {
                    var same = new double[work.sequences().get(row).responseTokenIds().length];
                    Arrays.fill(same, LearnerCase.advantage(row));
                    return same;
                })
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }

    @Override
    public void close() {
        model.close();
    }
}
