package dev.millrace.ops.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void addsAnObjectALineOverRestarts() {
        Path file = folder.resolve("metrics.jsonl");
        for (int step = 1; step <= 2; step++) {
            try (var metrics = MetricsFile.append(file)) {
                metrics.write(Map.of("step", step));
            }
        }
        assertThat(file).hasContent("{\"step\":1}\n{\"step\":2}");
    }

    @Test
    void leavesOutNumbersThatJsonCannotHold() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("step", 1);
        values.put("explainedVariance", Double.NaN);
        values.put("nested", Map.of("infinite", Double.POSITIVE_INFINITY));
        assertThat(Json.pretty(values)).isEqualToIgnoringWhitespace("{\"step\": 1, \"nested\": {}}");
    }
}
