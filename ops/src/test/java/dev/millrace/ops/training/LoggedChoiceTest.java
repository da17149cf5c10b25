package dev.millrace.ops.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.settings.Configuration;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.tensor.ElementType;
import org.junit.jupiter.api.Test;

class LoggedChoiceTest {
    @Test
    void fillsInWhatTheLogSaysAndKeepsTheRest() {
        var run = Configuration.write(new Configuration()
                .set("generator.compute.products=bf16")
                .set("generator.compute.attention=fused")
                .set("generator.compute.threads=7")
                .bind());
        var own = new Configuration()
                .set("generator.compute.products=auto")
                .set("generator.compute.attention=plain")
                .set("generator.compute.threads=3")
                .bind();
        var compute = LoggedChoice.over(own, run).generator().compute().settled();
        assertThat(compute.products()).isEqualTo(ElementType.BF16);
        assertThat(compute.attention()).isEqualTo(AttentionPath.PLAIN);
        assertThat(compute.threads()).isEqualTo(3);
    }
}
