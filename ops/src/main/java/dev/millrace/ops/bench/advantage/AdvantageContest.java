package dev.millrace.ops.bench.advantage;

import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.ops.bench.peer.PeerException;
import dev.millrace.ops.bench.peer.PeerProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Advantage estimation beside loops over the steps of padded tensors, where there is a Python.
///
/// @param rounds how often; in a round each side estimates the batch again and again for a while
/// @param peer the loops
/// @param threads of one operation of the peer; ours has one
public record AdvantageContest(Rounds rounds, Optional<PeerProcess> peer, int threads) {
    /// The peer's script.
    public static final String SCRIPT = "gae.py";

    private static final double GOAL = 50;
    private static final double MOST_DIFFERENCE = 1e-4;
    private static final double SECONDS_OF_A_ROUND = 0.2;
    private static final double NANO = 1e-9;
    private static final Unit MILLISECONDS = new Unit("ms", true, 3);

    /// A loop of the peer's.
    private record Loop(String name, String title, OptionalDouble goal) {}

    /// Measures one batch.
    ///
    /// @param work the batch
    /// @param what it is called
    /// @throws PeerException if the peer comes to other advantages
    /// @throws InterruptedException if it is told to stop
    public List<Row> rows(AdvantageCase work, String what) throws InterruptedException {
        work.estimate();
        var loops = peer.map(process -> loops(process, work)).orElse(List.of());
        List<Contestant> sides = new ArrayList<>(List.of(() -> milliseconds(work)));
        loops.forEach(loop -> sides.add(() -> theirs(peer.orElseThrow(), loop)));
        var measured = rounds.alternate(sides);
        List<Row> rows = new ArrayList<>();
        for (var i = 0; i < loops.size(); i++) {
            rows.add(row(what, measured, Optional.of(rival(loops.get(i), measured.get(i + 1)))));
        }
        return rows.isEmpty() ? List.of(row(what, measured, Optional.empty())) : rows;
    }

    private static Row row(String what, List<Measured> measured, Optional<Rival> rival) {
        return new Row(what, MILLISECONDS, measured.getFirst(), rival);
    }

    private static Rival rival(Loop loop, Measured measured) {
        return new Rival(loop.title(), measured, loop.goal());
    }

    /// Has the peer get ready, and compares what it comes to.
    private List<Loop> loops(PeerProcess process, AdvantageCase work) {
        var answer = process.ask(work.question(threads));
        List<Loop> loops = new ArrayList<>();
        for (var loop : answer.path("loops")) {
            var difference = work.difference(loop.path("advantages"));
            if (!(difference <= MOST_DIFFERENCE)) {
                throw new PeerException(
                        SCRIPT, "advantages that differ by " + difference, "at most " + MOST_DIFFERENCE);
            }
            var title = String.format(
                    Locale.ROOT, "%s (differs by %.1e)", loop.path("title").asText(), difference);
            var goal = loop.path("rival").asBoolean() ? OptionalDouble.of(GOAL) : OptionalDouble.empty();
            loops.add(new Loop(loop.path("name").asText(), title, goal));
        }
        return loops;
    }

    private static double theirs(PeerProcess process, Loop loop) {
        return 1e3 * process.seconds(Map.of("do", "estimate", "name", loop.name(), "at_least", SECONDS_OF_A_ROUND));
    }

    private static double milliseconds(AdvantageCase work) {
        var start = System.nanoTime();
        var passes = 0;
        double passed;
        do {
            work.estimate();
            passes++;
            passed = (System.nanoTime() - start) * NANO;
        } while (passed < SECONDS_OF_A_ROUND);
        return 1e3 * passed / passes;
    }
}
