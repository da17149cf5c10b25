package dev.millrace.policy.network.script;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;

/// A loaded TorchScript program.
public final class ScriptModule {
    private static final LongAdder CALLS = new LongAdder();

    private final PtSymbolBlock block;

    private ScriptModule(PtSymbolBlock block) {
        this.block = block;
    }

    /// Compiles a program.
    ///
    /// @param manager owns the module, and names its device
    /// @param className the class that the text defines
    /// @param program text in TorchScript's serialized dialect
    public static ScriptModule load(NDManager manager, String className, String program) {
        try (var archive = new ByteArrayInputStream(TorchScriptArchive.of(className, program))) {
            return new ScriptModule(JniUtils.loadModule((PtNDManager) manager, archive, true, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Calls of all programs' methods since this JVM started. Arrays that are made for them, or copied, do not count.
    public static long calls() {
        return CALLS.sum();
    }

    /// Calls a method without recording a graph.
    ///
    /// @param scope owns the results
    /// @param method the method
    /// @param arguments its arguments
    /// @return what it returns, a tuple as a list
    public NDList call(NDManager scope, String method, Arguments arguments) {
        return run(scope, method, arguments, false);
    }

    /// Calls a method and records the graph, so that gradients can be carried back from its results. The graph lives
    /// as long as they do.
    ///
    /// @param scope owns the results
    /// @param method the method
    /// @param arguments its arguments
    /// @return what it returns, a tuple as a list
    public NDList record(NDManager scope, String method, Arguments arguments) {
        // Not DJL's GradientCollector: of that there can be one at a time in a JVM.
        JniUtils.setGradMode(true);
        try {
            return run(scope, method, arguments, true);
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    private NDList run(NDManager scope, String method, Arguments arguments, boolean recorded) {
        CALLS.increment();
        // DJL takes the method's name from an array's name, and gives the results to the first array's manager.
        try (var name = scope.create(new Shape(1))) {
            name.setName("module_method:" + method);
            var list = new NDList(name);
            list.addAll(arguments.arrays());
            return IValueUtils.forward(block, list, recorded);
        }
    }
}
