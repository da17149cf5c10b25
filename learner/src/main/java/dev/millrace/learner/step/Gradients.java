package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.formula.GradientClip;
import dev.millrace.learner.formula.WarmUp;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.policy.network.TrainableModel;
import java.util.List;

/// Accumulated gradients of one network, measured and known to be finite, and so fit to be applied.
final class Gradients {
    private final TrainableModel model;
    private final double norm;

    private Gradients(TrainableModel model, double norm) {
        this.model = model;
        this.norm = norm;
    }

    /// Measures what a network has accumulated.
    ///
    /// @param name `policy` or `critic`
    /// @param loss it came from
    /// @throws DivergenceException if loss or gradient is not finite
    static Gradients checked(TrainableModel model, String name, double loss, Where where) {
        where.requireFinite(name + " loss", loss);
        var norm = model.gradientNorm();
        where.requireFinite(name + " gradient norm", norm);
        return new Gradients(model, norm);
    }

    /// Lets the optimizer take its step.
    void apply(OptimizerSettings settings, long phaseStep) {
        var rate = WarmUp.rate(settings.learningRate(), phaseStep, settings.warmUpSteps());
        model.update(settings.adamW(), rate, GradientClip.factor(norm, settings.maxGradientNorm()));
    }

    double norm() {
        return norm;
    }

    /// What to name where numbers are not finite.
    ///
    /// @param step over both phases
    /// @param prompts of the mini-batch
    record Where(long step, List<PromptId> prompts) {
        void requireFinite(String what, double got) {
            if (!Double.isFinite(got)) {
                throw new DivergenceException(step, what, got, prompts);
            }
        }
    }
}
