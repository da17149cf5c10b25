package dev.millrace.messages.export;

import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.serde.SingleObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/// Writes records of one topic into a new Avro object container, compressed by `deflate`, the one codec beside none
/// that every Avro tool has. Records come in the order of partitions and offsets.
///
/// @param <T> what the topic holds
public final class ContainerWriter<T> implements RecordSink<T> {
    private static final int LEVEL = 6;
    private static final int BLOCK_BYTES = 256 << 10;

    private final ExportedTopic<T> topic;
    private final DataFileWriter<Object> file;

    private ContainerWriter(ExportedTopic<T> topic, DataFileWriter<Object> file) {
        this.topic = topic;
        this.file = file;
    }

    /// Makes the file.
    ///
    /// @param path where
    /// @param topic which
    public static <T> ContainerWriter<T> create(Path path, ExportedTopic<T> topic) {
        var writer = new DataFileWriter<Object>(new GenericDatumWriter<>(topic.schema()));
        try {
            writer.setCodec(CodecFactory.deflateCodec(LEVEL)).setSyncInterval(BLOCK_BYTES);
            return new ContainerWriter<>(topic, writer.create(topic.schema(), path.toFile()));
        } catch (IOException failed) {
            throw new UncheckedIOException(path + ": cannot be written", failed);
        }
    }

    /// The value is written anew, so that all have the schema of today, whatever they were logged with.
    @Override
    public void append(RawRecord raw, T value) {
        var out = new ByteArrayOutputStream();
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            writeHead(raw, encoder);
            var bytes =
                    topic.topic().serde().serializer().serialize(raw.position().topic(), value);
            out.write(bytes, SingleObject.HEADER_BYTES, bytes.length - SingleObject.HEADER_BYTES);
            file.appendEncoded(ByteBuffer.wrap(out.toByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException("export of " + topic + ": cannot be written", failed);
        }
    }

    private static void writeHead(RawRecord raw, BinaryEncoder encoder) throws IOException {
        encoder.writeString(raw.position().topic());
        encoder.writeInt(raw.position().partition());
        encoder.writeLong(raw.position().offset());
        encoder.writeLong(raw.timestamp());
        encoder.writeIndex(raw.key() == null ? ContainerSchema.NO_KEY : ContainerSchema.KEY);
        if (raw.key() != null) {
            encoder.writeString(raw.keyText());
        }
        encoder.flush();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("export of " + topic + ": cannot be written", failed);
        }
    }
}
