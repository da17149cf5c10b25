package dev.millrace.ops.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.guard.ModelShape;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final String[] OPEN = {
        "generator.compute.products=auto",
        "generator.compute.attention=auto",
        "learner.compute.products=auto",
        "learner.compute.attention=auto"
    };

    private final List<ComputeSettings> tried = new ArrayList<>();

    private static RunSettings settings(String... assignments) {
        var configuration = new Configuration();
        Arrays.stream(assignments).forEach(configuration::set);
        return configuration.bind();
    }

    /// Bfloat16 takes half the time, fused attention twice as long.
    private double seconds(ComputeSettings compute) {
        tried.add(compute);
        return (compute.products() == ElementType.BF16 ? 1 : 2) * (compute.attention() == AttentionPath.FUSED ? 2 : 1);
    }

    private RunSettings settled(RunSettings settings) {
        var settlement = new Settlement((_, _, _) -> this::seconds);
        var model = ModelShape.of(settings);
        var half = settlement.settle(NetworkRole.GENERATOR, settings, model);
        return settlement.settle(NetworkRole.LEARNER, half, model);
    }

    @Test
    void takesTheFastestOfAllForEachRole() {
        var settled = settled(settings(OPEN));
        assertThat(tried).hasSize(8);
        for (var role : NetworkRole.values()) {
            var compute = role.choice(settled).settled();
            assertThat(compute.products()).isEqualTo(ElementType.BF16);
            assertThat(compute.attention()).isEqualTo(AttentionPath.PLAIN);
        }
    }

    @Test
    void measuresNothingAgainOnceItIsStored() {
        var settled = settled(settings(OPEN));
        tried.clear();
        var stored = new Configuration()
                .text("config.yaml", Configuration.write(settled))
                .bind();
        assertThat(stored).isEqualTo(settled);
        assertThat(settled(stored)).isEqualTo(settled);
        assertThat(tried).isEmpty();
        assertThat(Configuration.digest(stored)).isEqualTo(Configuration.digest(settled));
    }

    @Test
    void keepsWhatIsSaid() {
        var settled = settled(settings("learner.compute.products=f32", "learner.compute.attention=auto"));
        assertThat(tried).hasSize(2).allMatch(each -> each.products() == ElementType.F32);
        assertThat(settled.learner().compute().settled().attention()).isEqualTo(AttentionPath.PLAIN);
    }

    @Test
    void leavesTheDemonstrationAsItIs() {
        for (var profile : List.of("base", "long")) {
            var settings = settings("task.profile=" + profile);
            assertThat(settled(settings)).isEqualTo(settings);
        }
        assertThat(tried).isEmpty();
    }

    @Test
    void triesNoPlainAttentionForLongResponses() {
        var settings = settings(
                "learner.compute.products=auto",
                "learner.compute.attention=auto",
                "learner.batch.sampling.maxTokens=" + (Trial.LONG + 1));
        settled(settings);
        assertThat(tried).hasSize(2).allMatch(each -> each.attention() == AttentionPath.FUSED);
    }

    @Test
    void reallyTriesWhatRolesDo() {
        var settings = settings("generator.compute.attention=auto", "learner.compute.products=auto");
        var model = ModelShape.of(settings);
        var settlement = Settlement.measuring();
        var half = settlement.settle(NetworkRole.GENERATOR, settings, model);
        var settled = settlement.settle(NetworkRole.LEARNER, half, model);
        assertThat(settled.generator().compute().isOpen()).isFalse();
        assertThat(settled.learner().compute().isOpen()).isFalse();
        assertThat(settled.generator().compute().settled().products()).isEqualTo(ElementType.F32);
    }
}
