package dev.millrace.messages.export;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.serde.SingleObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;

/// The records of a container, block after block; their values as they were on the log, in single-object encoding.
final class ContainerRecords implements Iterator<RawRecord>, AutoCloseable {
    private final Path file;
    private final DataFileReader<Object> reader;
    private final Schema valueSchema;
    private final byte[] header;
    private byte[] block = {};
    private ByteArrayInputStream rest = new ByteArrayInputStream(block);
    private long blockStart;
    private long left;

    private ContainerRecords(Path file, DataFileReader<Object> reader) {
        this.file = file;
        this.reader = reader;
        this.valueSchema = reader.getSchema().getField(ContainerSchema.VALUE).schema();
        this.header = SingleObject.header(SingleObject.fingerprint(valueSchema));
    }

    /// Opens a container.
    ///
    /// @throws HistoryException if it is none, or not one of an export
    static ContainerRecords open(Path file) {
        try {
            var reader = new DataFileReader<Object>(file.toFile(), new GenericDatumReader<>());
            if (!ContainerSchema.matches(reader.getSchema())) {
                reader.close();
                throw new HistoryException(file + ": got records of "
                        + reader.getSchema().getFullName() + ", expected position, timestamp, key and value");
            }
            return new ContainerRecords(file, reader);
        } catch (IOException | AvroRuntimeException unreadable) {
            throw new HistoryException(
                    file + ": got " + unreadable + ", expected a whole Avro object container", unreadable);
        }
    }

    /// Goes to the start of a block.
    ContainerRecords from(long start) {
        try {
            reader.seek(start);
            left = 0;
            return this;
        } catch (IOException failed) {
            throw damaged(failed);
        }
    }

    /// Where the current block starts in the file.
    long blockStart() {
        return blockStart;
    }

    @Override
    public boolean hasNext() {
        try {
            while (left == 0 && reader.hasNext()) {
                blockStart = reader.previousSync();
                left = reader.getBlockCount();
                block = bytes(reader.nextBlock());
                rest = new ByteArrayInputStream(block);
            }
            requireEnd();
            return left > 0;
        } catch (IOException | AvroRuntimeException broken) {
            throw damaged(broken);
        }
    }

    /// Avro takes a file that ends within a block for one that ends before it.
    private void requireEnd() {
        long size = file.toFile().length();
        if (left == 0 && reader.previousSync() != size) {
            throw new HistoryException(file + ": got " + size + " bytes, the last whole block ending at "
                    + reader.previousSync() + ", expected whole blocks; it was cut short");
        }
    }

    @Override
    public RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            left--;
            return read(DecoderFactory.get().directBinaryDecoder(rest, null));
        } catch (IOException | AvroRuntimeException broken) {
            throw damaged(broken);
        }
    }

    private RawRecord read(Decoder decoder) throws IOException {
        var position = new Position(decoder.readString(), decoder.readInt(), decoder.readLong());
        long timestamp = decoder.readLong();
        var key = decoder.readIndex() == ContainerSchema.KEY
                ? decoder.readString().getBytes(StandardCharsets.UTF_8)
                : null;
        int start = block.length - rest.available();
        GenericDatumReader.skip(valueSchema, decoder);
        int length = block.length - rest.available() - start;
        var value = ByteBuffer.allocate(header.length + length)
                .put(header)
                .put(block, start, length)
                .array();
        return new RawRecord(position, timestamp, key, value);
    }

    private HistoryException damaged(Exception broken) {
        return new HistoryException(file + ": got " + broken + ", expected whole records", broken);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
