package dev.millrace.ops.command.bench;

import dev.millrace.ops.command.bench.option.LearnerOptions;
import dev.millrace.ops.command.bench.option.PeerOptions;
import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.learner.LearnerBench;
import dev.millrace.ops.bench.learner.LearnerCase;
import dev.millrace.ops.bench.learner.LearnerContest;
import dev.millrace.ops.bench.learner.LearnerGoals;
import dev.millrace.ops.bench.learner.LearnerMemory;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.command.ReportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the learner's step.
@Command(
        name = "learner",
        header = "A learner's step (forward, backward, AdamW) beside PyTorch's and TRL's.",
        description = {
            "The same decoder with random weights, the same tokens, the same clipped policy loss, as many threads: first with",
            "responses of equal length, then with lengths spread 1:20, which a peer pads, then with groups of eight, whose",
            "prompts are half of all tokens. Peers take the faster of their attentions, and fused AdamW; on a GPU, bf16 alone. Rates count the",
            "tokens of every prompt and response, never padding; a prompt once for each response to it. The limit is a large",
            "product of square matrices in the type of ours: its operations a second, against those that the step needs, where",
            "a prompt counts once for all its responses, and what is computed again does not count."
        })
public final class BenchLearnerCommand implements Callable<@Nullable Void> {
    private static final int SPREAD = 20;
    private static final int SIBLINGS = 8;

    @Option(
            names = "--memory",
            description =
                    "Instead: the memory of a step with one response of 1 k to 16 k tokens, layers computed again.")
    private boolean memory;

    @Mixin
    private LearnerOptions shapes = new LearnerOptions();

    @Mixin
    private PeerOptions contest = new PeerOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        if (memory) {
            measureMemory();
            return null;
        }
        var bench = shapes.bench(contest.threads());
        var torch = contest.peer("pytorch_learner.py");
        var trl = shapes.isOnCpu() ? contest.peer("trl_learner.py") : Optional.<PeerProcess>empty();
        var peers = Stream.of(torch, trl).flatMap(Optional::stream).toList();
        try {
            Map<String, String> versions = new TreeMap<>();
            peers.forEach(peer -> versions.putAll(peer.versions()));
            var rows = rows(new LearnerContest(bench, contest.rounds(), torch, trl));
            contest.publish(new ContestReport("learner", explanation(bench), Machine.here(versions), rows), reporting);
        } finally {
            peers.forEach(PeerProcess::close);
        }
        return null;
    }

    private void measureMemory() {
        var rows = LearnerMemory.rows(shapes.cases().getFirst().shape(), contest.threads());
        var explanation = List.of(
                "What one optimizer step (fp32, fused attention, `recompute`) takes at its peak beyond a process that holds weights,",
                "gradients and moments, by the length of its one response; the ratio is 1 where memory is proportional to length.");
        contest.publish(new ContestReport("learner-memory", explanation, Machine.here(Map.of()), rows), reporting);
    }

    private List<Row> rows(LearnerContest sides) throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (var work : shapes.cases()) {
            var shape = work.shape();
            var equal = LearnerCase.of(shape, work.rows(), work.longest(), 1);
            var spread = LearnerCase.of(shape, work.rows(), work.longest(), SPREAD);
            var grouped = LearnerCase.grouped(shape, work.rows(), work.longest(), SIBLINGS);
            var name = shape.name() + ", " + work.rows() + " × ";
            var tokens = work.longest() + " tokens";
            rows.addAll(rows(sides, equal, name + tokens, work.goals(), false));
            rows.addAll(rows(sides, spread, name + "up to " + tokens + ", spread 1:20", work.goals(), true));
            rows.addAll(rows(sides, grouped, name + tokens + ", groups of 8", work.goals(), false));
        }
        return rows;
    }

    private List<Row> rows(LearnerContest sides, LearnerCase work, String what, LearnerGoals goals, boolean spread)
            throws InterruptedException {
        reporting.screen().status("measuring " + what);
        return sides.rows(work, what, goals, spread);
    }

    private static List<String> explanation(LearnerBench bench) {
        return List.of(
                "One optimizer step of a decoder (layers × hidden size, tied embeddings, SwiGLU): forward, backward, gradient norm, AdamW.",
                "Ours is the learner's network; products and attention are the fastest of a trial. Micro-batches have at most "
                        + bench.microBatchTokens() + " tokens.",
                "On " + bench.compute().device() + ", " + bench.compute().threads() + " threads each, in turns.");
    }
}
