package dev.millrace.verifiers.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/// Loads the classes of one plug-in: its own and its libraries' from its jars, the rest from the [ApiLoader].
final class PluginLoader extends URLClassLoader {
    PluginLoader(List<Path> jars) {
        super(jars.stream().map(PluginLoader::url).toArray(URL[]::new), new ApiLoader());
    }

    /// Runs something of the plug-in. Many libraries look for their parts in the thread's class loader; with ours
    /// they would find other versions of themselves.
    <T, E extends Exception> T within(Body<T, E> body) throws E {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return body.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Something of the plug-in.
    ///
    /// @param <T> what it returns
    /// @param <E> what it throws
    @FunctionalInterface
    interface Body<T, E extends Exception> {
        T run() throws E;
    }
}
