package dev.millrace.ops.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictDetailsTest {
    private static final Verdict HALF =
            Verdict.Scored.of(new Verdict.Credit(1, 2), "def f").withMetrics(Map.of("seconds", 0.25));

    private static Trajectory trajectory(Verdict verdict, PartVerdict... parts) {
        var rollout = new Rollout(
                new int[] {1}, new float[1], List.of(new VersionSpan(0, 0)), List.of(), FinishReason.STOP, "x");
        return new Trajectory(rollout, "composite", verdict, 0.5, 1, List.of(parts));
    }

    @Test
    void saysNothingOfAPlainVerdict() {
        var plain = trajectory(Verdict.Scored.of(true, "7"));
        assertThat(VerdictDetails.lines(plain)).isEmpty();
        assertThat(VerdictDetails.values(plain)).isEmpty();
    }

    @Test
    void tellsCreditMetricsAndParts() {
        var composed = trajectory(
                HALF, new PartVerdict("code", HALF), new PartVerdict("format", new Verdict.NoAnswer("no fence")));
        assertThat(VerdictDetails.lines(composed))
                .containsExactly(
                        "1 of 2 checks passed, accuracy 0.5000, seconds 0.2500",
                        "code: rejected 0.5000 'def f', 1 of 2 checks passed, accuracy 0.5000, seconds 0.2500",
                        "format: no-answer 'no fence'");
    }

    @Test
    void givesAProgramTheSame() {
        var values = VerdictDetails.values(trajectory(HALF, new PartVerdict("code", HALF)));
        assertThat(values)
                .containsEntry("accuracy", 0.5)
                .containsEntry("credit", Map.of("passed", 1, "total", 2))
                .containsEntry("metrics", Map.of("seconds", 0.25));
        assertThat(values.get("parts"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(part -> assertThat(part.get("verdictReward")).isEqualTo(0.5));
    }
}
