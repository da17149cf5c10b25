package dev.millrace.ops.export;

import dev.millrace.messages.history.HistoryException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// A file of an export, as its manifest lists it.
///
/// @param file its path within the export, with `/`
/// @param topic what it holds records of; empty: of none
/// @param records how many
/// @param broken how many records of the topic could not be decoded, and are left out
/// @param bytes its size
/// @param sha256 its digest, hexadecimal
public record ExportedFile(String file, String topic, long records, long broken, long bytes, String sha256) {
    public ExportedFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(sha256);
    }

    /// Measures a file that is written.
    ///
    /// @param root the export
    /// @param file its path within it
    static ExportedFile of(Path root, Path file) {
        return of(root, file, "", 0, 0);
    }

    /// Measures a file of records that is written.
    static ExportedFile of(Path root, Path file, String topic, long records, long broken) {
        var name = root.relativize(file).toString().replace('\\', '/');
        try {
            return new ExportedFile(name, topic, records, broken, Files.size(file), digest(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Requires the file to be as it was.
    ///
    /// @param root the export
    /// @throws HistoryException if it is missing, cut short, or changed
    void verify(Path root) {
        var path = root.resolve(file);
        try {
            long size = Files.exists(path) ? Files.size(path) : 0;
            if (size != bytes) {
                throw new HistoryException("export file " + path + ": got " + size + " bytes, expected " + bytes
                        + (size < bytes ? "; the export was cut short" : "; the export was changed"));
            }
            var digest = digest(path);
            if (!digest.equals(sha256)) {
                throw new HistoryException("export file " + path + ": got SHA-256 " + digest + ", expected " + sha256
                        + "; the export was changed");
            }
        } catch (IOException unreadable) {
            throw new HistoryException("export file " + path + ": got " + unreadable + ", expected a file", unreadable);
        }
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: got none, expected it in every JDK", impossible);
        }
    }
}
