package dev.millrace.ops.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Texts beside classes, on the class path.
public final class Resources {
    private Resources() {}

    /// Reads one of this package.
    ///
    /// @param name of the file
    static String text(String name) {
        return text(Resources.class, name);
    }

    /// Reads one.
    ///
    /// @param beside a class of the same package
    /// @param name of the file
    /// @throws IllegalStateException if it is not there
    public static String text(Class<?> beside, String name) {
        try (InputStream resource = beside.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + ": got none, expected it on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(name + ": cannot be read", problem);
        }
    }
}
