package dev.millrace.ops.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.index.response.ResponseFilter;
import dev.millrace.ops.index.response.ResponseOrder;
import dev.millrace.ops.index.response.ResponseQuery;
import dev.millrace.ops.index.response.ResponseRow;
import dev.millrace.ops.ledger.LegalRun;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseOrderTest {
    private static final int ALL = 1_000_000;

    private final RunIndex index = index();

    private static RunIndex index() {
        var run = LegalRun.draw(3, 9, 6);
        var index = new RunIndex(run.recorded(), run.recorded());
        index.refresh(ALL);
        return index;
    }

    private List<ResponseRow> rows(ResponseOrder order, boolean descending) {
        return index.responses(new ResponseQuery(ResponseFilter.ALL, order, descending, 0, ALL))
                .rows();
    }

    private static double number(ResponseOrder order, ResponseRow row) {
        return switch (order) {
            case STEP -> row.use().step() < 0 ? Double.NaN : row.use().step();
            case PROMPT -> row.prompt().number();
            case LENGTH -> row.writing().length();
            case REWARD -> row.outcome().reward();
            case DIFFICULTY -> row.prompt().difficulty();
            case VALUE -> row.use().value();
            case ADVANTAGE -> row.use().advantage();
        };
    }

    @ParameterizedTest
    @EnumSource
    void putsTheSmallestFirstAndWhatHasNoNumberLast(ResponseOrder order) {
        assertThat(rows(order, false).stream().map(row -> number(order, row)))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @ParameterizedTest
    @EnumSource
    void putsTheLargestFirstAndWhatHasNoNumberLast(ResponseOrder order) {
        Comparator<Double> unknownLast = Comparator.comparing(number -> number.isNaN());
        assertThat(rows(order, true).stream().map(row -> number(order, row)))
                .isSortedAccordingTo(unknownLast.thenComparing(Comparator.reverseOrder()));
    }
}
