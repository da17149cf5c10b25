package dev.millrace.learner;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.credit.BatchSettings;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.log.BroadcastSettings;
import dev.millrace.policy.network.ComputeSettings;

/// How the learner learns.
///
/// @param batch what a policy step consumes, and how far generation may run ahead
/// @param rounds what value-pretraining consumes
/// @param schedule what happens when
/// @param broadcast how weights travel
/// @param compute where and how the networks compute
/// @param algorithm what is done with a batch
public record LearnerSettings(
        BatchSettings batch,
        RoundSettings rounds,
        ScheduleSettings schedule,
        BroadcastSettings broadcast,
        ComputeSettings compute,
        AlgorithmSettings algorithm) {}
