package dev.millrace.ops.command.bench;

import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.bench.verifier.MadeUpAnswers;
import dev.millrace.ops.bench.verifier.VerifierBench;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.command.bench.option.ContestOptions;
import dev.millrace.ops.command.verifier.VerifierOptions;
import dev.millrace.ops.verification.VerifyFile;
import dev.millrace.ops.verification.VerifyLine;
import dev.millrace.verifiers.judging.Judges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures a verifier.
@Command(
        name = "verifier",
        header = "How many responses a verifier judges in a second, and how long hostile ones take.",
        description = {
            "Judges the lines of FILE (as `millrace verify` reads them) again and again: five seconds to warm up, then passes in",
            "turns with a reward function in Python (--python), as people write them for TRL. There is one for exact, number, math",
            "and (--verifier-set answer=none) think-format; on how many responses the two differ is said. Then answers that are",
            "meant to be slow, three times each."
        })
public final class BenchVerifierCommand implements Callable<@Nullable Void> {
    private static final int MADE_UP = 10_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "JSON lines; - for standard input (default: 10,000 responses that are made up).")
    private Optional<String> file = Optional.empty();

    @Mixin
    private VerifierOptions verifier = new VerifierOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Ours: responses judged at once (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Option(
            names = "--python",
            paramLabel = "PYTHON",
            description = "A Python, with trl for think-format, to measure peers with (default: none are).")
    private Optional<Path> python = Optional.empty();

    @Mixin
    private ContestOptions contest = new ContestOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var scorer = verifier.scorer();
        var lines = file.map(BenchVerifierCommand::read).orElseGet(() -> MadeUpAnswers.lines(MADE_UP));
        var peer = python.map(interpreter -> PeerProcess.start(interpreter, VerifierBench.SCRIPT, 1));
        try (var judge = Judges.of(scorer.judge()).open()) {
            var bench = new VerifierBench(scorer, judge, lines, threads);
            List<Row> rows = new ArrayList<>();
            rows.add(bench.pace(contest.rounds(), peer));
            rows.addAll(bench.hostile());
            Map<String, String> versions = peer.map(PeerProcess::versions).orElse(Map.of());
            contest.publish(
                    new ContestReport("verifier", explanation(scorer.name()), Machine.here(versions), rows), reporting);
        } finally {
            peer.ifPresent(PeerProcess::close);
        }
        return null;
    }

    private List<String> explanation(String name) {
        return List.of(
                "Responses that " + name + " judges in a second, of " + file.orElse("those that are made up")
                        + "; a peer's function gets all of them in one call, in one thread.",
                "A row without a peer: none was asked for, or there is none for this verifier. Hostile answers are judged one at a time.");
    }

    private static List<VerifyLine> read(String file) {
        List<VerifyLine> lines = new ArrayList<>();
        try (var responses = VerifyFile.open(file)) {
            responses.lines().forEachRemaining(lines::add);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return lines;
    }
}
