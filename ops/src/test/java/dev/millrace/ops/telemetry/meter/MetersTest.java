package dev.millrace.ops.telemetry.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.report.Measure;
import dev.millrace.messages.report.Reading;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import dev.millrace.ops.telemetry.worker.WorkerName;
import dev.millrace.scorer.progress.ScorerMeasure;
import dev.millrace.scorer.progress.VerifierMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final List<Reading> readings = new ArrayList<>();
    private final Registries registries = Registries.of("r");

    @AfterEach
    void close() {
        registries.close();
    }

    private void add() {
        registries
                .meters()
                .add(new MeasuredWorker(
                        new WorkerName("scorer", "s"),
                        () -> List.copyOf(readings),
                        List::of,
                        _ -> true,
                        Optional.empty()));
    }

    private void measure(Measure measure, String of, double value) {
        readings.add(new Reading(measure, of, value));
    }

    private Scrape scrape() {
        return Scrape.of(registries.scrape());
    }

    @Test
    void aNumberIsShownAsItIsNow() {
        add();
        measure(ScorerMeasure.GROUPS_WAITING, "", 3);
        assertThat(scrape().value("millrace_scorer_groups_waiting{role=\"scorer\",run=\"r\",worker=\"s\"}"))
                .isEqualTo(3);
        readings.clear();
        measure(ScorerMeasure.GROUPS_WAITING, "", 1);
        assertThat(scrape().value("millrace_scorer_groups_waiting{role=\"scorer\",run=\"r\",worker=\"s\"}"))
                .isEqualTo(1);
    }

    @Test
    void aVerifierIsALabel() {
        add();
        measure(VerifierMeasure.CALLS, "math", 5);
        assertThat(
                        scrape().value(
                                        "millrace_verifier_calls_total{role=\"scorer\",run=\"r\",verifier=\"math\",worker=\"s\"}"))
                .isEqualTo(5);
    }

    @Test
    void whatNoLongerComesIsNoNumberButATotalStays() {
        add();
        measure(ScorerMeasure.GROUPS_WAITING, "", 3);
        measure(ScorerMeasure.GROUPS, "", 7);
        scrape();
        readings.clear();
        assertThat(scrape().value("millrace_scorer_groups_waiting{role=\"scorer\",run=\"r\",worker=\"s\"}"))
                .isNaN();
        assertThat(scrape().value("millrace_scorer_groups_total{role=\"scorer\",run=\"r\",worker=\"s\"}"))
                .isEqualTo(7);
    }

    @Test
    void metricsExplainThemselves() {
        add();
        measure(ScorerMeasure.GROUPS_WAITING, "", 3);
        assertThat(registries.scrape())
                .contains("# HELP millrace_scorer_groups_waiting that wait for verdicts from outside the stream");
    }
}
