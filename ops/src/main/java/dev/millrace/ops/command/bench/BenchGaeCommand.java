package dev.millrace.ops.command.bench;

import dev.millrace.ops.bench.advantage.AdvantageCase;
import dev.millrace.ops.bench.advantage.AdvantageContest;
import dev.millrace.ops.bench.advantage.AdvantageSpeed;
import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.command.bench.option.PeerOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures advantage estimation.
@Command(
        name = "gae",
        header = "Length-adaptive GAE on one core, beside a copy of as many bytes, and beside loops over tensors.",
        description = {
            "First a large batch and a copy, in two JVMs of their own, one after the other; needs 32 bytes of memory a token.",
            "Then two batches with lengths spread 1:20, in turns with the loop over the steps of a padded [B, T] tensor that TRL",
            "and verl write (--python). Both sides have the same rewards, values and lambdas, and must come to the same advantages."
        })
public final class BenchGaeCommand implements Callable<@Nullable Void> {
    private static final int SPREAD = 20;

    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "100000000",
            description = "Tokens of the large batch (default: ${DEFAULT-VALUE}).")
    private int tokens = 100_000_000;

    @Mixin
    private PeerOptions contest = new PeerOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        rows.add(AdvantageSpeed.measure(tokens, reporting.isVerbose()).row());
        var peer = contest.peer(AdvantageContest.SCRIPT);
        try {
            var sides = new AdvantageContest(contest.rounds(), peer, contest.threads());
            rows.addAll(rows(sides, 512, 1024));
            rows.addAll(rows(sides, 64, 8192));
            Map<String, String> versions = peer.map(PeerProcess::versions).orElse(Map.of());
            contest.publish(new ContestReport("gae", explanation(), Machine.here(versions), rows), reporting);
        } finally {
            peer.ifPresent(PeerProcess::close);
        }
        return null;
    }

    private static List<Row> rows(AdvantageContest sides, int responses, int longest) throws InterruptedException {
        var what = responses + " responses of " + Math.round((double) longest / SPREAD) + " to " + longest + " tokens";
        return sides.rows(AdvantageCase.of(responses, longest, SPREAD), what);
    }

    private List<String> explanation() {
        return List.of(
                "Advantages and returns of responses, lambda by each response's length.",
                "Ours is the learner's pass over columns of doubles, one thread, padding and packing apart; loops have padded float tensors, "
                        + contest.threads() + " threads.",
                "Times of one pass over the batch; a round repeats it for 0.2 s; loops whose advantages differ by more than 1e-4 are refused.");
    }
}
