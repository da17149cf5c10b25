package dev.millrace.ops.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/// Runs another main class in a process that ends when its standard input ends, which also happens when
/// its parent is killed.
public final class Tethered {
    private Tethered() {}

    /// Runs it.
    ///
    /// @param arguments name of the main class, then its own arguments
    /// @throws ReflectiveOperationException where there is no such class, or it throws
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            drain(System.in);
            System.exit(0);
        });
        String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) own);
    }

    /// A broken pipe is an ended one.
    @SuppressWarnings("EmptyCatch")
    private static void drain(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // Nobody is there any more, which is what this waits for.
        }
    }
}
