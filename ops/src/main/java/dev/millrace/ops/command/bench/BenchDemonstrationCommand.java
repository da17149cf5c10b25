package dev.millrace.ops.command.bench;

import dev.millrace.ops.command.bench.option.PeerOptions;
import dev.millrace.ops.bench.race.Race;
import dev.millrace.ops.bench.race.RaceRules;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.run.FolderDeletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how long learning takes.
@Command(
        name = "demonstration",
        header = "Seconds to a held-out solve rate on the demonstration, beside TRL and a loop written by hand.",
        description = {
            "GRPO from one warm-started policy, the same problems, batches and optimizer on every side: a whole run of ours with",
            "broker, scorer, log and checkpoints; a synchronous PyTorch loop written by hand; TRL's GRPO trainer. The last two with",
            "--python alone. The policy is made first (about a minute), unless --run names a run of the demonstration."
        })
public final class BenchDemonstrationCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "A run of the demonstration whose initial policy is taken.")
    private Optional<Path> run = Optional.empty();

    @Option(names = "--keep", paramLabel = "DIR", description = "Leaves policy and problems there, as peers read them.")
    private Optional<Path> keep = Optional.empty();

    @Option(
            names = "--target",
            paramLabel = "RATE",
            defaultValue = "0.9",
            description = "Held-out solve rate to be reached (default: ${DEFAULT-VALUE}).")
    private double target = 0.9;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "40",
            description = "Policy steps after which a side has failed (default: ${DEFAULT-VALUE}).")
    private int steps = 40;

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "2",
            description = "Policy steps between evaluations (default: ${DEFAULT-VALUE}).")
    private int every = 2;

    @Option(
            names = "--bf16",
            description = "Peers compute products in bf16 (default: in fp32, as is faster for such a small model).")
    private boolean bf16;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Sets one value of our runs' configuration; repeatable.")
    private List<String> assignments = new ArrayList<>();

    @Mixin
    private PeerOptions contest = new PeerOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws IOException, InterruptedException {
        var folder =
                keep.isPresent() ? Files.createDirectories(keep.get()) : Files.createTempDirectory("millrace-bench");
        List<Race.Opponent> peers = new ArrayList<>();
        try {
            opponent("a loop written by hand, PyTorch", "chain_loop.py", 1).ifPresent(peers::add);
            opponent("TRL's GRPO trainer", "chain_trl.py", 3).ifPresent(peers::add);
            linkPolicy(folder);
            var report = new Race(rules(), contest.rounds(), peers).run(folder, reporting.screen());
            contest.publish(report, reporting);
        } finally {
            peers.forEach(peer -> peer.process().close());
            if (keep.isEmpty()) {
                FolderDeletion.delete(folder);
            }
        }
        return null;
    }

    private Optional<Race.Opponent> opponent(String name, String script, double goal) {
        return contest.peer(script).map(process -> new Race.Opponent(name, process, bf16, goal));
    }

    private RaceRules rules() {
        try {
            return new RaceRules(target, steps, every, assignments);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "--target, --steps, --every", target + ", " + steps + ", " + every, "a rate and counts");
        }
    }

    private void linkPolicy(Path folder) throws IOException {
        if (run.isPresent() && !Files.exists(folder.resolve("initial"))) {
            var policy = run.get().resolve("initial").toAbsolutePath();
            if (!Files.isRegularFile(policy.resolve("config.json"))) {
                throw new ConfigurationException(
                        "--run", run.get().toString(), "a run of the demonstration, with its policy in initial");
            }
            Files.createSymbolicLink(folder.resolve("initial"), policy);
        }
    }
}
