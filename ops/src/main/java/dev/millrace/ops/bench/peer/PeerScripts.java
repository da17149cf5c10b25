package dev.millrace.ops.bench.peer;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The scripts of peers, `ops/bench/peers`, which the program carries along.
final class PeerScripts {
    private static final String FIRST = "/dev/millrace/ops/bench/peers/peer.py";

    private PeerScripts() {}

    /// Writes all of them into a folder.
    ///
    /// @throws IOException if they cannot be read or written
    static void extract(Path folder) throws IOException {
        var uri = uri();
        if ("jar".equals(uri.getScheme())) {
            try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                copy(jar.getPath(FIRST), folder);
            }
        } else {
            copy(Path.of(uri), folder);
        }
    }

    private static URI uri() {
        var resource = PeerScripts.class.getResource(FIRST);
        if (resource == null) {
            throw new IllegalStateException("resources: got no " + FIRST + ", expected the scripts of peers");
        }
        try {
            return resource.toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("resources: got " + resource + ", expected a URI", impossible);
        }
    }

    private static void copy(Path first, Path folder) throws IOException {
        for (var script : scripts(first.resolveSibling("."))) {
            Files.copy(script, folder.resolve(script.getFileName().toString()));
        }
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".py")).toList();
        }
    }
}
