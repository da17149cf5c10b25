package dev.millrace.ops.settings;

import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.generators.GeneratorSettings;
import dev.millrace.learner.LearnerSettings;
import dev.millrace.ops.broker.BrokerSettings;
import dev.millrace.scorer.ScorerSettings;
import java.util.Map;

/// Everything that can be configured, each part by the module that uses it.
///
/// @param run name and seed
/// @param machine what is asked of the machine
/// @param task what is learned, by which model
/// @param generator how responses are written
/// @param scorer how they are judged
/// @param learner what is learned from them
/// @param evaluation how the policy is evaluated
/// @param broker the embedded broker
/// @param telemetry what roles tell about themselves
/// @param dashboard the live pages of a run
public record RunSettings(
        RunIdentity run,
        MachineSettings machine,
        TaskSettings task,
        GeneratorSettings generator,
        ScorerSettings scorer,
        LearnerSettings learner,
        EvaluationSettings evaluation,
        BrokerSettings broker,
        TelemetrySettings telemetry,
        DashboardSettings dashboard) {
    /// The same, generators and learner computing in other ways.
    public RunSettings computing(ComputeChoice writing, ComputeChoice learning) {
        return new RunSettings(
                run,
                machine,
                task,
                generator.computing(writing),
                scorer,
                learner.computing(learning),
                evaluation,
                broker,
                telemetry,
                dashboard);
    }

    /// The same with another verifier.
    ///
    /// @param verifier its name
    /// @param verifierSettings its own settings
    public RunSettings withVerifier(String verifier, Map<String, String> verifierSettings) {
        var judged = scorer.judgedBy(verifier, verifierSettings);
        return new RunSettings(
                run, machine, task, generator, judged, learner, evaluation, broker, telemetry, dashboard);
    }
}
