package dev.millrace.ops.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Texts beside the classes of this package.
final class Resources {
    private Resources() {}

    /// Reads one.
    ///
    /// @param name of the file
    static String text(String name) {
        try (InputStream resource = Resources.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + ": got none, expected it on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(name + ": cannot be read", problem);
        }
    }
}
