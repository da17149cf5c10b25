package dev.millrace.ops.bench.learner;

import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.peer.PeerProcess;
import java.util.Map;
import java.util.OptionalDouble;

/// A peer's training step on the same batch.
///
/// @param process the peer
/// @param name it calls its step by
/// @param title for people
/// @param goal how many times faster ours is meant to be
record LearnerPeer(PeerProcess process, String name, String title, OptionalDouble goal) implements Contestant {
    /// Lets a peer get ready.
    ///
    /// @param process the peer
    /// @param precision `fp32`, `bf16`; a peer that chooses its own ignores it
    /// @param goal how many times faster ours is meant to be; 0: none
    static LearnerPeer of(PeerProcess process, LearnerCase work, String precision, LearnerBench bench, double goal) {
        var question = work.question(precision);
        question.put("precision", precision);
        question.put("device", bench.compute().device());
        question.put("threads", bench.compute().threads());
        question.put("microBatchTokens", bench.microBatchTokens());
        var answer = process.ask(question);
        var chosen =
                answer.path("attention").asText() + answer.path("precision").asText();
        return new LearnerPeer(
                process, precision, chosen, goal == 0 ? OptionalDouble.empty() : OptionalDouble.of(goal));
    }

    LearnerPeer titled(String first, String last) {
        return new LearnerPeer(process, name, first + title + last, goal);
    }

    @Override
    public double round() {
        return process.seconds(Map.of("do", "step", "name", name));
    }

    void forget() {
        var _ = process.ask(Map.of("do", "forget", "name", name));
    }
}
