package dev.millrace.messages.serde;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/// One kind of record to bytes and back. Safe for use by several threads.
///
/// @param <T> the record
/// @param <D> its generated Avro class
final class RecordCodec<T, D extends SpecificRecord> {
    private static final String GENERATED = "dev.millrace.messages.avro";

    static {
        // Avro instantiates only classes it was told to trust, and remembers its answers: this must come first.
        var others = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                others, type -> type.getPackageName().equals(GENERATED)));
    }

    private final Class<T> type;
    private final Function<T, D> toData;
    private final Function<D, T> fromData;
    private final SpecificDatumWriter<D> writer;
    private final Map<Long, SpecificDatumReader<D>> readers;
    private final byte[] header;

    /// Bytes of the record before: the next is often as long. Threads may overwrite each other's, it is a guess.
    private volatile int usual = 512;

    RecordCodec(Class<T> type, Schema current, Function<T, D> toData, Function<D, T> fromData) {
        this(type, SchemaHistory.of(current), current, toData, fromData);
    }

    RecordCodec(Class<T> type, List<Schema> history, Schema current, Function<T, D> toData, Function<D, T> fromData) {
        this.type = type;
        this.toData = toData;
        this.fromData = fromData;
        this.writer = new SpecificDatumWriter<>(current);
        this.readers = history.stream()
                .collect(Collectors.toMap(
                        SingleObject::fingerprint, written -> new SpecificDatumReader<>(written, current)));
        this.header = SingleObject.header(SingleObject.fingerprint(current));
    }

    Class<T> type() {
        return type;
    }

    /// The schemas it reads.
    Set<Long> fingerprints() {
        return readers.keySet();
    }

    byte[] encode(T value) {
        var out = new RecordOutput(usual);
        try {
            out.write(header);
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            writer.write(toData.apply(value), encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var bytes = out.bytes();
        usual = bytes.length;
        return bytes;
    }

    /// Reads bytes whose header names one of [#fingerprints()].
    T decode(String what, long fingerprint, byte[] bytes) {
        var length = bytes.length - SingleObject.HEADER_BYTES;
        var decoder = DecoderFactory.get().binaryDecoder(bytes, SingleObject.HEADER_BYTES, length, null);
        try {
            var value = fromData.apply(reader(fingerprint).read(null, decoder));
            requireEnd(what, bytes.length, decoder);
            return value;
        } catch (EOFException truncated) {
            throw new MalformedRecordException(
                    describe(what, bytes.length) + ", truncated within the record, expected a whole one", truncated);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof MalformedRecordException known
                    ? known
                    : new MalformedRecordException(
                            describe(what, bytes.length) + " that do not make one: " + broken.getMessage(), broken);
        }
    }

    private SpecificDatumReader<D> reader(long fingerprint) {
        var reader = readers.get(fingerprint);
        if (reader == null) {
            throw new IllegalArgumentException("fingerprint: got " + SingleObject.hex(fingerprint)
                    + ", expected one of " + SingleObject.hex(fingerprints()));
        }
        return reader;
    }

    private void requireEnd(String what, int length, BinaryDecoder decoder) throws IOException {
        if (!decoder.isEnd()) {
            throw new MalformedRecordException(
                    describe(what, length) + ", more than the record needs, expected none after it");
        }
    }

    private String describe(String what, int length) {
        return what + ": got " + length + " bytes of a " + type.getSimpleName();
    }
}
