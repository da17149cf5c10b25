package dev.millrace.ops.bench.verifier;

import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.verification.Verification;
import dev.millrace.ops.verification.VerifyLine;
import dev.millrace.scorer.ScorerSettings;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.judging.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// How fast a verifier is on a batch of responses, and how slow hostile answers make it.
///
/// @param scorer which verifier
/// @param judge it judges
/// @param lines responses
/// @param atOnce how many are judged at once
public record VerifierBench(ScorerSettings scorer, Judge judge, List<VerifyLine> lines, int atOnce) {
    /// The peer's script.
    public static final String SCRIPT = "verifier.py";

    private static final double WARM_UP_SECONDS = 5;
    private static final int HOSTILE_TRIALS = 3;
    private static final String TRUTH = "\\frac{1}{3}";
    private static final Unit RESPONSES_PER_SECOND = new Unit("responses/s", false, 0);
    private static final Unit MILLISECONDS = new Unit("ms", true, 2);

    public VerifierBench {
        lines = List.copyOf(lines);
    }

    /// Passes over the responses until code is compiled and caches are full, then measured passes, in turns with the
    /// peer's where there is one for this verifier.
    ///
    /// @param rounds passes of each side
    /// @param process where there is a Python
    /// @throws InterruptedException if it is told to stop
    public Row pace(Rounds rounds, Optional<PeerProcess> process) throws InterruptedException {
        var start = System.nanoTime();
        while (seconds(start) < WARM_UP_SECONDS) {
            var _ = pass();
        }
        var peer = process.flatMap(started -> VerifierPeer.of(started, scorer, lines));
        List<Contestant> sides = new ArrayList<>(List.of(this::pass));
        peer.ifPresent(sides::add);
        var rates = rounds.alternate(sides).stream().map(this::rate).toList();
        var difference = peer.isPresent() ? peer.get().differences(accepted()) : 0;
        var rival = peer.map(known -> new Rival(
                String.format(Locale.ROOT, "%s; differs on %,d", known.title(), difference),
                rates.getLast(),
                OptionalDouble.empty()));
        var what = String.format(Locale.ROOT, "%s, %,d responses, %d at once", scorer.name(), lines.size(), atOnce);
        return new Row(what, RESPONSES_PER_SECOND, rates.getFirst(), rival);
    }

    private double pass() throws InterruptedException {
        var start = System.nanoTime();
        new Verification(judge, atOnce).over(lines.iterator(), _ -> {});
        return seconds(start);
    }

    private List<Boolean> accepted() throws InterruptedException {
        List<Boolean> accepted = new ArrayList<>();
        new Verification(judge, atOnce)
                .over(lines.iterator(), each -> accepted.add(each.kind() == VerdictKind.ACCEPTED));
        return accepted;
    }

    private Measured rate(Measured seconds) {
        return new Measured(
                seconds.values().stream().map(each -> lines.size() / each).toList());
    }

    /// Three judgements of each hostile answer, one at a time.
    ///
    /// @throws InterruptedException if it is told to stop
    public List<Row> hostile() throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (var answer : HostileAnswers.all().entrySet()) {
            List<Double> each = new ArrayList<>();
            for (var i = 0; i < HOSTILE_TRIALS; i++) {
                var start = System.nanoTime();
                judge.judge(List.of(request(answer.getValue())));
                each.add(1_000 * seconds(start));
            }
            rows.add(new Row("hostile: " + answer.getKey(), MILLISECONDS, new Measured(each), Optional.empty()));
        }
        return rows;
    }

    private static VerifierRequest request(String response) {
        var problem = new Problem("hostile", List.of(), TRUTH, "", "", 0, Map.of());
        return new VerifierRequest(new RequestId("hostile", 0, 0), problem, Response.of(response));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
