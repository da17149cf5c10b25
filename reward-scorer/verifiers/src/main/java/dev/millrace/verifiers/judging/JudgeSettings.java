package dev.millrace.verifiers.judging;

import dev.millrace.verifiers.composition.Composition;
import dev.millrace.verifiers.composition.RewardRules;
import java.nio.file.Path;
import java.util.Optional;

/// How responses are judged.
///
/// @param composition the verifiers, and how rewards are made of what they conclude
/// @param rewards what verdicts without a reward of their own are worth
/// @param plugins the folder of plug-ins, if there is one
/// @param workers the processes of verifiers that may not run inside the scorer
public record JudgeSettings(
        Composition composition, RewardRules rewards, Optional<Path> plugins, WorkerSettings workers) {}
