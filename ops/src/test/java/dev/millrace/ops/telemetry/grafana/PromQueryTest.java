package dev.millrace.ops.telemetry.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.telemetry.grafana.PromQuery.Use;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromQueryTest {
    @Test
    void findsMetricsLabelsAndFunctions() {
        var query = PromQuery.parse("sum by (worker) (rate(a_total{run=~\"$run\",role=\"x,y{}\"}[1m])) / b + 60");
        assertThat(query.metrics())
                .containsExactly(new Use("a_total", Set.of("run", "role"), "rate"), new Use("b", Set.of(), ""));
        assertThat(query.functions()).containsExactlyInAnyOrder("sum", "rate");
        assertThat(query.grouped()).containsExactly("worker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rate(a[1m]", "a # b", "1 + 2"})
    void refusesWhatIsNoQuery(String text) {
        assertThatThrownBy(() -> PromQuery.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
