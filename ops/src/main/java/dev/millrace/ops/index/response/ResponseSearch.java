package dev.millrace.ops.index.response;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Finds responses by looking at all of them.
///
/// @param responses of the run
public record ResponseSearch(ResponseColumns responses) {
    /// One page.
    public ResponsePage page(ResponseQuery query) {
        var found = rows(query.filter()).boxed().sorted(order(query)).toList();
        var rows = found.stream()
                .skip(query.offset())
                .limit(query.limit())
                .map(row -> ResponseRow.of(responses, row))
                .toList();
        return new ResponsePage(found.size(), query.offset(), rows);
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

    private Comparator<Integer> order(ResponseQuery query) {
        Comparator<Double> numbers =
                query.descending() ? Comparator.<Double>naturalOrder().reversed() : Comparator.naturalOrder();
        Comparator<Integer> known =
                Comparator.comparing(row -> Double.isNaN(query.order().key(responses, row)));
        return known.thenComparing(row -> query.order().key(responses, row), numbers);
    }
}
