package dev.millrace.ops.dashboard.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A folder on the class path, in a jar or not.
final class ResourceFolder {
    private ResourceFolder() {}

    /// Reads all files in it and below.
    ///
    /// @param folder its name, without slashes at the ends
    /// @param known a file beside it or in it, by which it is found: jars need not name their folders
    /// @return contents by name relative to the folder
    static Map<String, byte[]> read(String folder, String known) {
        var found = ResourceFolder.class.getClassLoader().getResource(known);
        if (found == null) {
            throw new IllegalStateException(known + ": got none, expected it on the class path");
        }
        try {
            return read(found.toURI(), folder, known);
        } catch (IOException | URISyntaxException problem) {
            throw new IllegalStateException(folder + ": cannot be read from the class path", problem);
        }
    }

    private static Map<String, byte[]> read(URI place, String folder, String known) throws IOException {
        if (!place.getScheme().equals("jar")) {
            var root = place.toString().substring(0, place.toString().length() - known.length());
            return files(Path.of(URI.create(root)).resolve(folder));
        }
        try (var jar = FileSystems.newFileSystem(Path.of(URI.create(archive(place))))) {
            return files(jar.getPath(folder));
        }
    }

    private static String archive(URI place) {
        var text = place.getRawSchemeSpecificPart();
        return text.substring(0, text.indexOf("!/"));
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (var paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile)
                    .forEach(file ->
                            contents.put(root.relativize(file).toString().replace('\\', '/'), content(file)));
        }
        return contents;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be read", problem);
        }
    }
}
