package dev.millrace.learner.pretraining;

import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.policy.network.TrainableModel;
import java.util.EnumMap;

/// Measures the critic on held-out trajectories every few updates, and keeps the best.
final class Watch implements AutoCloseable {
    private final HeldOut heldOut;
    private final int every;
    private final HeldOutFit start;
    private HeldOutFit last;
    private HeldOutFit best;
    private Snapshot bestCritic;
    private int updates;
    private int lastUpdate;
    private int bestUpdate;
    private int measuredSinceBest;
    private int measured;
    private double bestAfterStart = Double.POSITIVE_INFINITY;

    /// Starts with the critic as it is before any update.
    ///
    /// @param every updates between two measurements
    Watch(HeldOut heldOut, int every, TrainableModel critic) {
        this.heldOut = heldOut;
        this.every = every;
        this.start = heldOut.measure(critic);
        this.last = start;
        this.best = start;
        this.bestCritic = new Snapshot(critic);
    }

    /// Takes note of an update, and measures where it is time to.
    void updated(TrainableModel critic) {
        updates++;
        if (updates - lastUpdate >= every) {
            measure(critic);
        }
    }

    /// Measures what was not measured yet.
    void measureLast(TrainableModel critic) {
        if (updates > lastUpdate) {
            measure(critic);
        }
    }

    private void measure(TrainableModel critic) {
        last = heldOut.measure(critic);
        lastUpdate = updates;
        measured++;
        measuredSinceBest++;
        bestAfterStart = Math.min(bestAfterStart, last.error());
        if (last.error() < best.error()) {
            best = last;
            bestUpdate = updates;
            measuredSinceBest = 0;
            bestCritic.close();
            bestCritic = new Snapshot(critic);
        }
    }

    /// The newest measurement; that of the start before the first.
    StepOutcome outcome() {
        var measures = new EnumMap<Metric, Double>(Metric.class);
        measures.put(Metric.HELD_OUT_ERROR, last.error());
        measures.put(Metric.HELD_OUT_ERROR_BEST, best.error());
        var explained = last.explainedVariance();
        if (explained != null) {
            measures.put(Metric.HELD_OUT_EXPLAINED_VARIANCE, explained);
        }
        return new StepOutcome(measures);
    }

    /// Measurements since the best one, that of the start included.
    int measuredSinceBest() {
        return measuredSinceBest;
    }

    PretrainingReport report(int rounds) {
        return new PretrainingReport(rounds, updates, bestUpdate, start, best);
    }

    NoImprovementException noImprovement(int rounds) {
        return new NoImprovementException(report(rounds), measured, bestAfterStart);
    }

    void restoreBest(TrainableModel critic) {
        bestCritic.restore(critic);
    }

    @Override
    public void close() {
        bestCritic.close();
    }
}
