package dev.millrace.ops.command.log;

import dev.millrace.ops.export.ExportManifest;
import dev.millrace.ops.export.ExportedFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/// What an export consists of, for programs and for people.
final class ManifestReport {

    private ManifestReport() {}

    /// For programs.
    static Map<String, Object> values(Path folder, ExportManifest manifest) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", manifest.run());
        values.put("folder", folder.toString());
        values.put("excerpt", manifest.excerpt());
        values.put("records", sum(manifest, ExportedFile::records));
        values.put("broken", sum(manifest, ExportedFile::broken));
        values.put("bytes", sum(manifest, ExportedFile::bytes));
        values.put("files", manifest.files());
        return values;
    }

    /// For people.
    static String text(String title, ExportManifest manifest) {
        var text = new StringBuilder(row("file", "records", "bytes"));
        for (var file : manifest.files()) {
            text.append(row(file.file(), file.topic().isEmpty() ? "" : file.records(), grouped(file.bytes())));
        }
        text.append(row("in all", sum(manifest, ExportedFile::records), grouped(sum(manifest, ExportedFile::bytes))));
        long broken = sum(manifest, ExportedFile::broken);
        if (broken > 0) {
            text.append(broken).append(" records could not be decoded and are left out\n");
        }
        return text.append("run ")
                .append(manifest.run())
                .append(' ')
                .append(title)
                .toString();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-28s %12s %16s%n", cells);
    }

    private static String grouped(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes);
    }

    private static long sum(ExportManifest manifest, ToLongFunction<ExportedFile> part) {
        return manifest.files().stream().mapToLong(part).sum();
    }
}
