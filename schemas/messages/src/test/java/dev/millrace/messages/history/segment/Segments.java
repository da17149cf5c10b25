package dev.millrace.messages.history.segment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.apache.kafka.common.record.internal.EndTransactionMarker;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;

/// Writes the files of partition 0 of a topic, as a broker does.
final class Segments {
    private static final short EPOCH = 0;

    private final Path folder;
    private long next;

    Segments(Path data, String topic) {
        folder = data.resolve(topic + "-0");
    }

    Path partition() throws IOException {
        return Files.createDirectories(folder);
    }

    long nextOffset() {
        return next++;
    }

    void append(long segment, MemoryRecords records) throws IOException {
        appendBytes(segment, content(records));
    }

    void appendBytes(long segment, byte[] bytes) throws IOException {
        var file = partition().resolve(String.format(Locale.ROOT, "%020d.log", segment));
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void transactional(long segment, long producer, String value) throws IOException {
        var record = new SimpleRecord(bytes(value));
        append(
                segment,
                MemoryRecords.withTransactionalRecords(next++, Compression.NONE, producer, EPOCH, 0, 0, record));
    }

    void plain(long segment, String value) throws IOException {
        append(segment, plain(value));
    }

    MemoryRecords plain(String value) {
        return MemoryRecords.withRecords(next++, Compression.NONE, new SimpleRecord(bytes(value)));
    }

    void end(long segment, long producer, ControlRecordType type) throws IOException {
        var marker = new EndTransactionMarker(type, 0);
        append(segment, MemoryRecords.withEndTransactionMarker(next++, 0, 0, producer, EPOCH, marker));
    }

    static byte[] content(MemoryRecords records) {
        var bytes = new byte[records.buffer().remaining()];
        records.buffer().duplicate().get(bytes);
        return bytes;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
