package dev.millrace.ops.bench.broadcast;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import dev.millrace.ops.binding.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A policy version from the learner's tensors to two readers, whole and as what changed in one step, against
/// the same bytes produced and consumed on the same broker.
///
/// @param rounds how often
/// @param megabytes about how many million bytes a whole version has, in bfloat16
/// @param rate learning rate of the step
public record WeightsBenchmark(Rounds rounds, int megabytes, double rate) {
    private static final int HEAP_PER_BYTE = 10;
    private static final double GOAL = 0.7;
    private static final double SMALLEST = 100.0 / 3;
    private static final Unit MEGABYTES = new Unit("MB", true, 2);

    /// Measures.
    ///
    /// @param connection a broker that nobody else uses
    /// @throws ConfigurationException if the heap is too small for so many bytes
    public ContestReport measure(KafkaConnection connection) throws InterruptedException {
        requireHeap();
        var weights = new SteppedWeights(megabytes, rate);
        try (var broadcast = new Broadcast(connection, weights);
                var raw = new RawTransfer(connection, weights.bytes())) {
            List<Contestant> sides = List.of(broadcast::whole, raw, broadcast::delta, broadcast::apply);
            var measured = rounds.alternate(sides);
            return new ContestReport(
                    "weights",
                    explanation(weights),
                    Machine.here(Map.of()),
                    rows(measured, broadcast, weights.bytes()));
        }
    }

    private void requireHeap() {
        long heap = Runtime.getRuntime().maxMemory() / 1_000_000;
        long needed = (long) megabytes * HEAP_PER_BYTE;
        if (heap < needed) {
            throw new ConfigurationException(
                    "heap",
                    heap + " MB",
                    "at least " + needed + " MB for " + megabytes + " MB of weights, their base, and two readers; set"
                            + " MILLRACE_OPTS=-Xmx" + (needed / 1_000 + 1) + "g, or --megabytes");
        }
    }

    private List<String> explanation(SteppedWeights weights) {
        return List.of(
                String.format(
                        "A policy of %.0f MB in bfloat16, from the learner's tensors on the host to two readers on one"
                                + " broker: encoded, digested, sent in a step's",
                        weights.bytes() / 1e6),
                "transaction in chunks of 1 MiB, read by two followers as generators have them, put together, checked"
                        + " by SHA-256 and by comparing every bit.",
                "Against: records of 1 MiB, as many, produced (acks all, idempotent) and consumed by two consumers with"
                        + " the same client settings; nothing else done.",
                "The delta is what one AdamW step at learning rate " + rate + " changes in weights from N(0, 0.02):"
                        + " the first step, which moves every weight by the whole rate.");
    }

    private List<Row> rows(List<Measured> measured, Broadcast broadcast, long bytes) {
        var whole = measured.getFirst();
        var raw = measured.get(1);
        var delta = new Measured(List.of(broadcast.deltaBytes() / 1e6));
        return List.of(
                row("whole version to two readers", whole, new Rival("raw, same bytes", raw, OptionalDouble.of(GOAL))),
                row("the step as a delta to two readers", measured.get(2), new Rival("raw, dense bytes", raw, none())),
                new Row(
                        "bytes of the delta, same bits",
                        MEGABYTES,
                        delta,
                        Optional.of(new Rival(
                                "dense bytes", new Measured(List.of(bytes / 1e6)), OptionalDouble.of(SMALLEST)))),
                alone("encoding and digesting whole", counted(broadcast.encodingWhole())),
                alone("encoding and digesting the delta", counted(broadcast.encodingDelta())),
                alone("applying the delta, digest apart", measured.get(3)));
    }

    private Measured counted(List<Double> seconds) {
        return new Measured(seconds.subList(rounds.warmUps(), seconds.size()));
    }

    private static Row row(String what, Measured ours, Rival rival) {
        return new Row(what, Unit.SECONDS, ours, Optional.of(rival));
    }

    private static Row alone(String what, Measured ours) {
        return new Row(what, Unit.SECONDS, ours, Optional.empty());
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }
}
