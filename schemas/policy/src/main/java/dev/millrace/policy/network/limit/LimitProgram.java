package dev.millrace.policy.network.limit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;

/// A program of nothing but the work that is measured, on one device, and the arrays it works on.
final class LimitProgram implements AutoCloseable {
    private static final String TEXT = """
            class Limit(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def multiply(self: __torch__.Limit, times: Tensor, left: Tensor, right: Tensor, result: Tensor) -> Tensor:
                for i in range(int(times)):
                  _0 = torch.mm(left, right, out=result)
                return result
              def copy(self: __torch__.Limit, times: Tensor, source: Tensor, target: Tensor) -> Tensor:
                for i in range(int(times)):
                  _0 = torch.copy_(target, source)
                return target
              def bf16(self: __torch__.Limit, x: Tensor) -> Tensor:
                return torch.to(x, 15)
            """;

    private final Accelerator accelerator;
    private final NDManager manager;
    private final ScriptModule module;

    LimitProgram(String device, int threads) {
        accelerator = Accelerator.named(device, threads);
        manager = accelerator.newManager();
        module = ScriptModule.load(manager, "Limit", TEXT);
    }

    /// Owns the arrays.
    NDManager manager() {
        return manager;
    }

    /// An array in bfloat16; the caller's own is closed.
    NDArray bf16(NDArray wide) {
        try (wide) {
            return module.call(manager, "bf16", new Arguments().tensors(wide)).singletonOrThrow();
        }
    }

    /// Does the work some times over, and waits until the device is done.
    void run(String method, int times, NDArray... arrays) {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var arguments = new Arguments().tensors(scope.create((long) times)).tensors(arrays);
            module.call(scope, method, arguments);
            accelerator.await();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
