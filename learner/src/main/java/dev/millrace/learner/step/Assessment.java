package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.RatioSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.batch.StartOutputs;
import dev.millrace.learner.formula.Reals;
import java.util.ArrayList;
import java.util.List;

/// Computes, before anything moves, what a step compares with and learns from: log-probabilities and values of the
/// step's start, and from them rewards with what shapes them, advantages, returns, behavior weights.
final class Assessment {
    private final Readings readings;
    private final AlgorithmSettings settings;

    Assessment(StepNetworks networks, AlgorithmSettings settings, SideBySide sideBySide) {
        this.readings = new Readings(networks, settings, sideBySide);
        this.settings = settings;
    }

    /// Assesses samples; they come back in the order of their micro-batches.
    ///
    /// @throws DivergenceException if a number is not finite, naming prompt, sibling and token
    List<AssessedSample> of(List<Sample> samples, StepNumber number) {
        var read = readings.of(samples);
        read.forEach(each -> FiniteTokens.require(each.sample(), each.outputs(), number));
        var credits = Credits.of(read, settings);
        var assessed = new ArrayList<AssessedSample>();
        for (var i = 0; i < read.size(); i++) {
            assessed.add(assess(read.get(i), credits.get(i)));
        }
        return assessed;
    }

    private AssessedSample assess(Readings.Read read, Credits.Credit credit) {
        var sample = read.sample();
        var behavior = sample.behaviorLogProbs();
        var proximal = proximal(read.outputs(), behavior);
        var weights = settings.objective().behaviorWeight().of(Reals.of(proximal), Reals.of(behavior));
        return new AssessedSample(sample, read.outputs(), proximal, weights, credit.advantages(), credit.returns());
    }

    private double[] proximal(StartOutputs outputs, double[] behavior) {
        return switch (settings.objective().ratio().base()) {
            case RatioSettings.Base.PROXIMAL -> outputs.logProbs();
            case RatioSettings.Base.BEHAVIOR -> behavior;
        };
    }
}
