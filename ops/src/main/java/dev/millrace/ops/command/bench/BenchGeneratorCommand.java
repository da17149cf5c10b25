package dev.millrace.ops.command.bench;

import dev.millrace.ops.command.bench.option.GeneratorOptions;
import dev.millrace.ops.command.bench.option.PeerOptions;
import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.generator.GeneratorBench;
import dev.millrace.ops.bench.generator.GeneratorCase;
import dev.millrace.ops.bench.generator.GeneratorContest;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.command.ReportOptions;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Measures how fast responses are written.
@Command(
        name = "generator",
        header = "Writing responses, beside generate of transformers.",
        description = {
            "The same decoder with random weights, the same prompts of 16 tokens, as many threads, sampling at temperature 1,",
            "as many tokens for each response: first of equal length, then of lengths spread 1:20 in random order. Ours refills",
            "a slot as soon as a response ends; the peer pads a batch until its longest response is done, and takes the faster of",
            "fp32 and bf16; on a GPU, bf16. Rates count wanted tokens of responses. The limit is a large copy in memory: bytes read and written",
            "a second, against those of weights (once a step) and of keys and values that the wanted tokens have to read."
        })
public final class BenchGeneratorCommand implements Callable<@Nullable Void> {
    private static final int SPREAD = 20;

    @Mixin
    private GeneratorOptions work = new GeneratorOptions();

    @Mixin
    private PeerOptions contest = new PeerOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var bench = work.bench(contest.threads());
        var peer = contest.peer("transformers_generator.py");
        try {
            var sides = new GeneratorContest(bench, contest.rounds(), peer);
            var rows = Stream.concat(rows(sides, 1, 1.5).stream(), rows(sides, SPREAD, 3).stream())
                    .toList();
            Map<String, String> versions = peer.map(PeerProcess::versions).orElse(Map.of());
            contest.publish(
                    new ContestReport("generator", explanation(bench), Machine.here(versions), rows), reporting);
        } finally {
            peer.ifPresent(PeerProcess::close);
        }
        return null;
    }

    private List<Row> rows(GeneratorContest sides, int spread, double goal) throws InterruptedException {
        var model = work.decoder();
        var lengths = work.work(spread);
        var what = model.name() + ", " + lengths.responses() + " responses of "
                + (spread == 1 ? "" : lengths.longest() / spread + " to ") + lengths.longest() + " tokens";
        reporting.screen().status("measuring " + what);
        return sides.rows(
                GeneratorCase.of(model, lengths),
                what,
                work.isOwn() ? OptionalDouble.empty() : OptionalDouble.of(goal));
    }

    private List<String> explanation(GeneratorBench bench) {
        return List.of(
                "A decoder (layers × hidden size) writes responses to prompts of 16 tokens, " + work.batch()
                        + " at once.",
                "Ours is a generator's decode loop, " + bench.stepsPerCall()
                        + " steps a call; products and attention are the fastest of a trial.",
                "On " + bench.compute().device() + ", " + bench.compute().threads() + " threads each, in turns.");
    }
}
