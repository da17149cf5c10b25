package dev.millrace.verifiers.sandbox.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// A folder of this machine that holds what one run needs: the filter of system calls, and the program's files.
/// Gone when it is closed.
///
/// @param path where it is
/// @param files of the program, by name
public record SandboxFolder(Path path, Map<String, byte[]> files) implements AutoCloseable {
    private static final String FILE = "file-";

    /// Makes one that other users can read, as programs are not run by this user where it is root.
    public static SandboxFolder of(byte[] filter, Map<String, byte[]> files) {
        try {
            var folder = new SandboxFolder(Files.createTempDirectory("millrace-sandbox-"), files);
            Files.setPosixFilePermissions(folder.path, PosixFilePermissions.fromString("rwx--x--x"));
            Files.write(folder.filter(), filter);
            for (var file : files.entrySet()) {
                Files.write(folder.file(file.getKey()), file.getValue());
                Files.setPosixFilePermissions(folder.file(file.getKey()), PosixFilePermissions.fromString("rw-r--r--"));
            }
            return folder;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// The filter of system calls.
    Path filter() {
        return path.resolve("filter");
    }

    /// A file of the program.
    Path file(String name) {
        return path.resolve(FILE + name);
    }

    @Override
    public void close() {
        try {
            for (var name : files.keySet()) {
                Files.deleteIfExists(file(name));
            }
            Files.deleteIfExists(filter());
            Files.deleteIfExists(path);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
