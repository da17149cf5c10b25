package dev.millrace.ops.index.response;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Finds responses by looking at all of them.
///
/// @param responses of the run
public record ResponseSearch(ResponseColumns responses) {
    /// One page.
    public ResponsePage page(ResponseQuery query) {
        var found = rows(query.filter()).toArray();
        var keys = keys(found, query);
        var rows = IntStream.range(0, found.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> keys[place]))
                .skip(query.offset())
                .limit(query.limit())
                .map(place -> ResponseRow.of(responses, found[place]))
                .toList();
        return new ResponsePage(found.length, query.offset(), rows);
    }

    /// What the rows are sorted by, the smallest first; those that have no number come last.
    private double[] keys(int[] rows, ResponseQuery query) {
        double sign = query.descending() ? -1 : 1;
        return IntStream.of(rows)
                .mapToDouble(row -> query.order().key(responses, row))
                .map(key -> Double.isNaN(key) ? Double.POSITIVE_INFINITY : sign * key + 0.0)
                .toArray();
    }

    /// How a number is distributed.
    ///
    /// @param filter which responses are counted
    /// @param measure the number
    public Histogram distribution(ResponseFilter filter, ResponseOrder measure) {
        return Histogram.of(
                rows(filter).mapToDouble(row -> measure.key(responses, row)).toArray());
    }

    /// The rows that fulfil a filter, in the order of the log.
    private IntStream rows(ResponseFilter filter) {
        return IntStream.range(0, responses.size()).filter(row -> filter.test(responses, row));
    }
}
