package dev.millrace.learner.pretraining;

import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.batch.CriticTarget;
import dev.millrace.learner.batch.MicroBatches;
import dev.millrace.learner.formula.ExplainedVariance;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.ValueRange;
import dev.millrace.policy.network.TrainableModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Trajectories the critic never trains on, to measure it by.
///
/// @param targets shortest first
/// @param range what a critic's outputs mean
/// @param microBatchTokens tokens that the network sees at once
record HeldOut(List<CriticTarget> targets, ValueRange range, int microBatchTokens) {
    /// What the critic makes of them.
    HeldOutFit measure(TrainableModel critic) {
        var values = new ArrayList<double[]>();
        var ordered = new ArrayList<CriticTarget>();
        for (var piece : MicroBatches.cut(targets, each -> each.sample().tokens(), microBatchTokens)) {
            var tokens = piece.stream().map(each -> each.sample().tokens()).toList();
            var samples = piece.stream().map(CriticTarget::sample).toList();
            var outputs = Columns.written(critic.forward(tokens).outputs(), samples);
            values.add(Arrays.stream(outputs).map(range::value).toArray());
            ordered.addAll(piece);
        }
        return compare(Columns.join(values, each -> each), Columns.join(ordered, CriticTarget::returns));
    }

    private static HeldOutFit compare(Reals values, Reals returns) {
        var squares = 0.0;
        for (var t = 0; t < values.size(); t++) {
            var error = values.at(t) - returns.at(t);
            squares += error * error;
        }
        var explained = ExplainedVariance.of(returns, values);
        return new HeldOutFit(squares / values.size(), explained.isPresent() ? explained.getAsDouble() : null);
    }
}
