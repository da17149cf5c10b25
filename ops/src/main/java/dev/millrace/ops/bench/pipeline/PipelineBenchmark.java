package dev.millrace.ops.bench.pipeline;

import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.bench.contest.Rival;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.contest.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Responses from generator through broker and scorer to the learner, against sending as many bytes to the
/// same broker.
///
/// @param rounds how often
/// @param groups groups a round
/// @param size responses of a group
/// @param tokens of a response
public record PipelineBenchmark(Rounds rounds, int groups, int size, int tokens) {
    private static final int DRAWN = 256;
    private static final double SHARE = 0.25;
    private static final double RATE = 20_000;
    private static final Unit RESPONSES = new Unit("trajectories/s", false, 0);

    /// Measures.
    ///
    /// @param connection to a broker that nobody else uses
    /// @param clients properties of the pipeline's clients beside the usual ones; those of the other side
    ///     stay
    public ContestReport measure(KafkaConnection connection, Map<String, String> clients) throws InterruptedException {
        var madeUp = new MadeUpGroups("bench-pipeline", size, tokens);
        var drawn = madeUp.draw(Math.min(DRAWN, groups));
        var records = drawn.stream()
                .map(group -> MessageSerdes.rolloutGroup().serializer().serialize("rollouts", group))
                .toList();
        Map<String, String> properties = new HashMap<>(connection.properties());
        properties.putAll(clients);
        var tuned = new KafkaConnection(connection.bootstrapServers(), properties);
        try (var pipeline = new ScoredPipeline(tuned, madeUp, drawn, groups);
                var raw = new RawProduce(connection, records, groups, size)) {
            var measured = rounds.alternate(List.of(pipeline, raw));
            double bytes = records.stream()
                    .mapToLong(record -> record.length)
                    .average()
                    .orElseThrow();
            return new ContestReport("pipeline", explanation(bytes, clients), Machine.here(Map.of()), rows(measured));
        }
    }

    private List<String> explanation(double bytes, Map<String, String> clients) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d groups of %d responses of %d tokens, %.0f KB a group with text and log-probabilities:"
                                + " encoded and sent, scored exactly once by",
                        groups,
                        size,
                        tokens,
                        bytes / 1e3),
                "Kafka Streams with the verifier `exact`, read committed and decoded by the learner's reader, all at once"
                        + " until the learner has the last.",
                "Against: the same records, encoded beforehand, produced to the same broker and acknowledged; nobody"
                        + " reads them.",
                "Client properties beside the usual ones: " + clients);
    }

    private static List<Row> rows(List<Measured> measured) {
        var ours = measured.getFirst();
        var asked = new Measured(List.of(RATE));
        return List.of(
                row(ours, new Rival("produce only, same bytes", measured.get(1), OptionalDouble.of(SHARE))),
                row(ours, new Rival("what is asked for", asked, OptionalDouble.of(1))));
    }

    private static Row row(Measured ours, Rival rival) {
        return new Row("scored groups to the learner", RESPONSES, ours, Optional.of(rival));
    }
}
