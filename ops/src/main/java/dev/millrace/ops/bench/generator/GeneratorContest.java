package dev.millrace.ops.bench.generator;

import dev.millrace.ops.trial.Trial;
import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.LimitSide;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.limit.ArrayCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The decode loop beside the peer, where there is one, and beside the largest copy.
///
/// @param bench how
/// @param rounds how often
/// @param peer transformers, where there is a Python
public record GeneratorContest(GeneratorBench bench, Rounds rounds, Optional<PeerProcess> peer) {
    /// Measures one network and work.
    ///
    /// @param work what is written
    /// @param what it is called
    /// @param goal how many times faster ours is meant to be; empty: there is none
    /// @throws InterruptedException if it is told to stop
    public List<Row> rows(GeneratorCase work, String what, OptionalDouble goal) throws InterruptedException {
        var compute = bench.fastest(work);
        try (var ours = new GeneratorSide(work, compute, bench.stepsPerCall());
                var copy = ArrayCopy.large(compute)) {
            List<Contestant> sides = new ArrayList<>(List.of(ours::round));
            var precision = peer.map(process -> load(process, work));
            peer.ifPresent(process -> sides.add(() -> process.seconds(work.question())));
            var limit = new LimitSide(copy);
            sides.add(limit);
            var measured = rounds.alternate(sides);
            var title = title(what, compute, ours);
            var rival = precision.map(
                    chosen -> new Rival("transformers generate, " + chosen, rate(work, measured.get(1)), goal));
            var bytes = DecodeTraffic.bytes(work, ours.steps(), compute.products());
            return List.of(
                    new Row(title, Unit.TOKENS_PER_SECOND, rate(work, measured.getFirst()), rival),
                    limit.row(title, bytes, measured.getFirst(), measured.getLast()));
        }
    }

    private static String title(String what, ComputeSettings compute, GeneratorSide ours) {
        return String.format(
                Locale.ROOT,
                "%s (%s; slots %.0f %% idle, %.0f %% of the tokens dropped, %.2f calls into libtorch a step)",
                what,
                Trial.name(compute),
                100 * ours.idle(),
                100 * ours.dropped(),
                ours.callsPerStep());
    }

    /// Has the peer open the same weights and choose what is faster.
    private String load(PeerProcess process, GeneratorCase work) {
        try {
            var folder = Files.createTempDirectory("millrace-bench-generator");
            try {
                var checkpoint = work.model().write(folder, work.positions());
                var question = work.question();
                question.putAll(Map.of(
                        "do", "load",
                        "folder", checkpoint.toString(),
                        "device", bench.compute().device(),
                        "threads", bench.compute().threads()));
                return process.ask(question).path("precision").asText();
            } finally {
                FolderDeletion.delete(folder);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Measured rate(GeneratorCase work, Measured seconds) {
        return new Measured(
                seconds.values().stream().map(each -> work.tokens() / each).toList());
    }
}
