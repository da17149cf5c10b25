package dev.millrace.policy.network.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A TorchScript archive that holds program text and no tensors: an uncompressed zip as libtorch loads it.
final class TorchScriptArchive {
    /// Written by PyTorch 2 and later; an older number makes libtorch rewrite operators to their old meanings.
    private static final String FORMAT_VERSION = "10\n";

    private static final String FOLDER = "program/";

    private TorchScriptArchive() {}

    /// Writes an archive.
    ///
    /// @param className the class that the text defines
    /// @param program text in TorchScript's serialized dialect
    /// @return the bytes of the zip
    static byte[] of(String className, String program) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "version", utf8(FORMAT_VERSION));
            add(zip, "byteorder", utf8("little"));
            add(zip, "constants.pkl", new Pickle().emptyTuple().toBytes());
            add(zip, "data.pkl", new Pickle().module(className).toBytes());
            add(zip, "code/__torch__.py", utf8(program));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry(FOLDER + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
