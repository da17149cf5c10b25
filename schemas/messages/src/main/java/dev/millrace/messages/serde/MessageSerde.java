package dev.millrace.messages.serde;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// The records of one topic: one kind, or the kinds of a sealed type. The fingerprint in the header tells them apart.
///
/// @param <T> the record
final class MessageSerde<T> implements Serde<T> {
    private final List<RecordCodec<? extends T, ?>> codecs;

    MessageSerde(List<RecordCodec<? extends T, ?>> codecs) {
        this.codecs = List.copyOf(codecs);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> decode("record on " + topic, bytes);
    }

    private byte @Nullable [] encode(T value) {
        for (var codec : codecs) {
            if (codec.type().isInstance(value)) {
                return encode(codec, value);
            }
        }
        throw new IllegalArgumentException("record: got " + value.getClass() + ", expected one of "
                + codecs.stream().map(RecordCodec::type).toList());
    }

    private static <V> byte[] encode(RecordCodec<V, ?> codec, Object value) {
        return codec.encode(codec.type().cast(value));
    }

    private T decode(String what, byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new MalformedRecordException(what + ": got no value, expected a record");
        }
        var fingerprint = SingleObject.fingerprint(what, bytes);
        for (var codec : codecs) {
            if (codec.fingerprints().contains(fingerprint)) {
                return codec.decode(what, fingerprint, bytes);
            }
        }
        throw new MalformedRecordException(what + ": got " + bytes.length + " bytes with unknown schema fingerprint "
                + SingleObject.hex(fingerprint) + ", expected one of " + SingleObject.hex(fingerprints()));
    }

    private Set<Long> fingerprints() {
        Set<Long> all = new TreeSet<>();
        codecs.forEach(codec -> all.addAll(codec.fingerprints()));
        return all;
    }
}
