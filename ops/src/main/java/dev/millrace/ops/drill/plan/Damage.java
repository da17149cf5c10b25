package dev.millrace.ops.drill.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What is wrong with a damaged record.
public enum Damage {
    /// Its second half is missing.
    TRUNCATED,
    /// Its bytes are random.
    RANDOM_BYTES,
    /// Its header names a schema that nobody knows.
    FOREIGN_SCHEMA,
    /// It has no value at all.
    NO_VALUE;

    /// Where Avro's single-object encoding holds the fingerprint of the schema.
    private static final int FINGERPRINT = 2;

    /// Its name in reports.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Damages a value.
    ///
    /// @param value of an intact record
    /// @param random where random bytes come from
    /// @return another one; null without a value
    public byte @Nullable [] of(byte[] value, Random random) {
        return switch (this) {
            case TRUNCATED -> Arrays.copyOf(value, value.length / 2);
            case RANDOM_BYTES -> {
                byte[] bytes = new byte[value.length];
                random.nextBytes(bytes);
                yield bytes;
            }
            case FOREIGN_SCHEMA -> {
                byte[] bytes = value.clone();
                bytes[FINGERPRINT] ^= (byte) 0xff;
                yield bytes;
            }
            case NO_VALUE -> null;
        };
    }
}
