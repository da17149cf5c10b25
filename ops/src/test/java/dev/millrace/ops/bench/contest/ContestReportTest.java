package dev.millrace.ops.bench.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ContestReportTest {
    private static final Machine MACHINE =
            new Machine("Xeon", 2, 4L << 30, "25", Instant.parse("2026-11-26T08:00:00Z"), Map.of("libtorch", "2.7.1"));

    @Test
    void textSaysWhatWhereAndHowMuch() {
        var text = report().text();

        assertThat(text)
                .startsWith(
                        "A step.\nMachine: Xeon, 2 cores, 4 GiB; JDK 25, libtorch 2.7.1; 2026-11-26T08:00:00Z.\n\n| what ")
                .contains("| 2.00 × |");
    }

    @Test
    void columnsLineUp() {
        var table = report().text().lines().filter(line -> line.startsWith("|")).toList();

        assertThat(table).hasSize(4);
        assertThat(table).allSatisfy(line -> assertThat(line).hasSameSizeAs(table.getFirst()));
    }

    @Test
    void valuesHoldEveryRound() {
        var rows = (List<?>) report().values().get("rows");

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().toString())
                .contains("ratio=2.0", "goal=1.5", "reached=true", "values=[1.0, 1.0, 4.0]");
    }

    private static ContestReport report() {
        var ours = new Measured(List.of(1.0, 1.0, 4.0));
        var rival = new Rival("peer", new Measured(List.of(2.0)), OptionalDouble.of(1.5));
        return new ContestReport(
                "learner",
                List.of("A step."),
                MACHINE,
                List.of(
                        new Row("step", Unit.SECONDS, ours, Optional.of(rival)),
                        new Row("a longer name", Unit.SECONDS, ours, Optional.empty())));
    }
}
