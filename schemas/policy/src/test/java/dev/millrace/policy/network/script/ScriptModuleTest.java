package dev.millrace.policy.network.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.EngineException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptModuleTest {
    private static final String PROGRAM = """
            class Sums(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def sums(self: __torch__.Sums, factor: Tensor, left: List[Tensor], right: List[Tensor]) -> Tuple[Tensor, Tensor]:
                return (torch.stack(left) * factor, torch.stack(right) * factor)
            """;

    @Test
    void passesTensorsAndListsInOrder() {
        try (var manager = Accelerator.named("cpu", 1).newManager()) {
            var arguments = new Arguments()
                    .tensors(manager.create(2f))
                    .list(List.of(manager.create(3f), manager.create(5f)))
                    .list(List.of(manager.create(7f)));
            var results = ScriptModule.load(manager, "Sums", PROGRAM).call(manager, "sums", arguments);
            assertThat(results.get(0).toFloatArray()).containsExactly(6, 10);
            assertThat(results.get(1).toFloatArray()).containsExactly(14);
        }
    }

    @Test
    void saysWhereAProgramIsWrong() {
        try (var manager = Accelerator.named("cpu", 1).newManager()) {
            var wrong = PROGRAM.replace("torch.stack(left)", "torch.stuck(left)");
            assertThatThrownBy(() -> ScriptModule.load(manager, "Sums", wrong))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("stuck");
        }
    }
}
