package dev.millrace.learner.pretraining;

import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.policy.network.TrainableModel;
import java.util.EnumMap;

/// Watches the held-out error over rounds and keeps the best critic.
final class Watch implements AutoCloseable {
    private final HeldOut heldOut;
    private final double startError;
    private double bestError;
    private Snapshot best;
    private int roundsSinceBest;

    /// Starts with the critic as it is before any round.
    Watch(HeldOut heldOut, TrainableModel critic) {
        this.heldOut = heldOut;
        this.startError = heldOut.measure(critic).error();
        this.bestError = startError;
        this.best = new Snapshot(critic);
    }

    /// Measures after a round.
    StepOutcome after(TrainableModel critic) {
        var measured = heldOut.measure(critic);
        if (measured.error() < bestError) {
            bestError = measured.error();
            roundsSinceBest = 0;
            best.close();
            best = new Snapshot(critic);
        } else {
            roundsSinceBest++;
        }
        var measures = new EnumMap<Metric, Double>(Metric.class);
        measures.put(Metric.HELD_OUT_ERROR, measured.error());
        measures.put(Metric.HELD_OUT_ERROR_BEST, bestError);
        measured.explainedVariance().ifPresent(value -> measures.put(Metric.HELD_OUT_EXPLAINED_VARIANCE, value));
        return new StepOutcome(measures);
    }

    int roundsSinceBest() {
        return roundsSinceBest;
    }

    double startError() {
        return startError;
    }

    double bestError() {
        return bestError;
    }

    void restoreBest(TrainableModel critic) {
        best.restore(critic);
    }

    @Override
    public void close() {
        best.close();
    }
}
