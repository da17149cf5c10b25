package dev.millrace.messages.verification;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.WorkerClock;
import java.util.List;

/// The judgements of one prompt's responses.
///
/// @param prompt the prompt's key, `run/number`
/// @param rollouts where the rollouts lie on `rollouts`; the verdicts have the same partition number
/// @param judgements in sibling order
/// @param judge who judged, and how busy it has been
public record GroupVerdicts(String prompt, Position rollouts, List<ResponseJudgement> judgements, WorkerClock judge) {
    public GroupVerdicts {
        judgements = List.copyOf(judgements);
    }
}
