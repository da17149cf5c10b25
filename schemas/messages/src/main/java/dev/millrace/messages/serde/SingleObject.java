package dev.millrace.messages.serde;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/// The frame of Avro's single-object encoding: `c3 01`, then the writer's schema as its CRC-64-AVRO fingerprint,
/// little endian, then the record.
public final class SingleObject {
    /// How long the frame's header is.
    public static final int HEADER_BYTES = 10;

    private static final short MARK = (short) 0x01c3;
    private static final int SHOWN_BYTES = 8;

    private SingleObject() {}

    /// Names a schema.
    public static long fingerprint(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }

    /// What stands before a record.
    ///
    /// @param fingerprint of the schema it is written with
    public static byte[] header(long fingerprint) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(MARK)
                .putLong(fingerprint)
                .array();
    }

    /// The fingerprint of the schema a record was written with.
    static long fingerprint(String what, byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length >= Short.BYTES && buffer.getShort() != MARK) {
            throw new MalformedRecordException(what + ": got " + bytes.length + " bytes starting with "
                    + HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, SHOWN_BYTES))
                    + ", expected the header c3 01 of an Avro single object");
        }
        if (bytes.length < HEADER_BYTES) {
            throw new MalformedRecordException(what + ": got " + bytes.length
                    + " bytes, truncated within the header, expected at least " + HEADER_BYTES);
        }
        return buffer.getLong();
    }

    static String hex(long fingerprint) {
        return HexFormat.of().toHexDigits(fingerprint);
    }

    static String hex(Collection<Long> fingerprints) {
        return fingerprints.stream().map(SingleObject::hex).sorted().collect(Collectors.joining(", "));
    }
}
