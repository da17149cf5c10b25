package dev.millrace.ops.bench.race;

import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Seconds to a held-out solve rate, of ours and of peers in turns.
///
/// @param rules what all do
/// @param rounds how often
/// @param peers those that take part
public record Race(RaceRules rules, Rounds rounds, List<Opponent> peers) {
    private static final List<RaceRules.Way> WAYS = List.of(RaceRules.Way.values());

    public Race {
        peers = List.copyOf(peers);
    }

    /// A peer.
    ///
    /// @param name of it
    /// @param process answers `train`; the caller closes it
    /// @param bf16 whether it computes products in bf16
    /// @param goal how many times faster ours is meant to be
    public record Opponent(String name, PeerProcess process, boolean bf16, double goal) {}

    /// Lets all run.
    ///
    /// @param root a folder with a policy in `initial`, or an empty one
    /// @param screen shows what goes on
    public ContestReport run(Path root, Screen screen) throws IOException, InterruptedException {
        var folder = RaceFolder.prepare(root, rules, screen);
        List<Contestant> sides = new ArrayList<>();
        for (var way : WAYS) {
            sides.add(new OurSide(folder, rules, way, screen));
        }
        peers.forEach(peer -> sides.add(new PeerSide(peer.process(), folder, rules, peer.bf16())));
        var measured = rounds.alternate(sides);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < WAYS.size(); i++) {
            rows.addAll(rows(WAYS.get(i), measured.get(i), measured.subList(WAYS.size(), measured.size())));
        }
        return new ContestReport("demonstration", explanation(), Machine.here(versions()), rows);
    }

    private List<Row> rows(RaceRules.Way way, Measured ours, List<Measured> theirs) {
        var what = "to a held-out solve rate of " + rules.target() + ", " + way.text();
        if (peers.isEmpty()) {
            return List.of(new Row(what, Unit.SECONDS, ours, Optional.empty()));
        }
        return IntStream.range(0, peers.size())
                .mapToObj(i -> {
                    var peer = peers.get(i);
                    var rival = new Rival(peer.name(), theirs.get(i), OptionalDouble.of(peer.goal()));
                    return new Row(what, Unit.SECONDS, ours, Optional.of(rival));
                })
                .toList();
    }

    private List<String> explanation() {
        var batch = rules.task().learner().batch();
        return List.of(
                "GRPO on the demonstration's problems from one warm-started policy, " + batch.prompts() + " prompts × "
                        + batch.groupSize() + " responses a step, the same settings on every side.",
                "Clocks begin with the first prompts and stand still while held-out problems are asked (every "
                        + rules.every()
                        + " steps, in between a straight line). Ours runs with broker, scorer and checkpoints,",
                "twice: generator and learner at once, half of the cores each, and in turns, all cores each; peers have all cores.",
                "Another seed each round.");
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        peers.forEach(peer -> versions.putAll(peer.process().versions()));
        return versions;
    }
}
