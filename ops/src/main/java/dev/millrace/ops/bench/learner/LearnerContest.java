package dev.millrace.ops.bench.learner;

import dev.millrace.ops.trial.Trial;
import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.LimitSide;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.policy.network.limit.SquareProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The learner's step beside those of the peers there are, and beside the largest product.
///
/// @param bench how
/// @param rounds how often
/// @param torch PyTorch, where there is a Python
/// @param trl TRL, where there is a Python and TRL is wanted
public record LearnerContest(
        LearnerBench bench, Rounds rounds, Optional<PeerProcess> torch, Optional<PeerProcess> trl) {
    /// Measures one network and batch.
    ///
    /// @param work the batch
    /// @param what it is called
    /// @param goals of the rows
    /// @param spread whether lengths differ
    /// @throws InterruptedException if it is told to stop
    public List<Row> rows(LearnerCase work, String what, LearnerGoals goals, boolean spread)
            throws InterruptedException {
        var compute = bench.fastest(work);
        var peers = peers(work, goals, spread, compute.isOnCpu());
        try (var ours = new LearnerSide(work, compute, bench.microBatchTokens());
                var product = SquareProduct.large(compute)) {
            List<Contestant> sides = new ArrayList<>(List.of(ours::step));
            sides.addAll(peers);
            var limit = new LimitSide(product);
            sides.add(limit);
            var measured = rounds.alternate(sides);
            var title = "%s (%s; %d calls into libtorch)".formatted(what, Trial.name(compute), ours.calls());
            var rows = rows(work, title, measured, peers);
            rows.add(limit.row(title, StepOperations.of(work), measured.getFirst(), measured.getLast()));
            return rows;
        } finally {
            peers.forEach(LearnerPeer::forget);
        }
    }

    private List<LearnerPeer> peers(LearnerCase work, LearnerGoals goals, boolean spread, boolean isOnCpu) {
        List<LearnerPeer> peers = new ArrayList<>();
        var padded = spread ? ", padded" : "";
        torch.ifPresent(process -> {
            peers.add(LearnerPeer.of(process, work, "bf16", bench, spread ? goals.spread() : goals.bf16())
                    .titled("PyTorch autocast bf16, ", " attention" + padded));
            if (isOnCpu) {
                peers.add(LearnerPeer.of(process, work, "fp32", bench, spread ? 0 : goals.fp32())
                        .titled("PyTorch fp32, ", " attention" + padded));
            }
        });
        trl.filter(process -> goals.trl() > 0)
                .ifPresent(process -> peers.add(LearnerPeer.of(process, work, "trl", bench, spread ? 0 : goals.trl())
                        .titled("TRL GRPO, ", padded)));
        return peers;
    }

    private static List<Row> rows(LearnerCase work, String title, List<Measured> measured, List<LearnerPeer> peers) {
        var ours = rate(work, measured.getFirst());
        List<Row> rows = new ArrayList<>();
        for (var i = 0; i < peers.size(); i++) {
            var rival = new Rival(
                    peers.get(i).title(),
                    rate(work, measured.get(i + 1)),
                    peers.get(i).goal());
            rows.add(new Row(title, Unit.TOKENS_PER_SECOND, ours, Optional.of(rival)));
        }
        if (rows.isEmpty()) {
            rows.add(new Row(title, Unit.TOKENS_PER_SECOND, ours, Optional.empty()));
        }
        return rows;
    }

    private static Measured rate(LearnerCase work, Measured seconds) {
        return new Measured(
                seconds.values().stream().map(each -> work.tokens() / each).toList());
    }
}
