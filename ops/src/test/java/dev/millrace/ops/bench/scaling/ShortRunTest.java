package dev.millrace.ops.bench.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortRunTest {
    private static JsonNode step(double seconds, double waiting, double length) throws Exception {
        return new JsonMapper().readTree("""
                        {"seconds": %s, "secondsWaiting": %s, "generatorsIdle": 0.25, "responseLengthMean": %s, "responseLengthMax": 80}
                        """.formatted(seconds, waiting, length));
    }

    @Test
    void meansAreTakenOverSteps() throws Exception {
        var run = ShortRun.of(List.of(step(1, 0.5, 20), step(3, 1.5, 30)));
        assertThat(run).isEqualTo(new ShortRun(2, 0.5, 0.25, 25, 80));
    }
}
