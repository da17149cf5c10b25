package dev.millrace.messages.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageSerdesTest {
    private static final int CASES = 200;

    record Kind<T>(String name, Serde<T> serde, Function<RandomMessages, T> draw) {
        byte[] encoded(long seed) {
            return serde.serializer().serialize("t", drawn(seed));
        }

        T drawn(long seed) {
            return draw.apply(new RandomMessages(seed));
        }

        T decode(byte[] bytes) {
            return serde.deserializer().deserialize("t", bytes);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind<?>> kinds() {
        return Stream.of(
                new Kind<>("prompt", MessageSerdes.prompt(), RandomMessages::prompt),
                new Kind<>("rollout group", MessageSerdes.rolloutGroup(), RandomMessages::rolloutGroup),
                new Kind<>("trajectory group", MessageSerdes.trajectoryGroup(), RandomMessages::trajectoryGroup),
                new Kind<>(
                        "verification request",
                        MessageSerdes.verificationRequest(),
                        RandomMessages::verificationRequest),
                new Kind<>("verdicts", MessageSerdes.groupVerdicts(), RandomMessages::groupVerdicts),
                new Kind<>("chunk", MessageSerdes.weights(), RandomMessages::chunk),
                new Kind<>("manifest", MessageSerdes.weights(), RandomMessages::manifest),
                new Kind<>("step", MessageSerdes.step(), RandomMessages::step),
                new Kind<>("assessment", MessageSerdes.groupAssessment(), RandomMessages::groupAssessment),
                new Kind<>("dead letter", MessageSerdes.deadLetter(), RandomMessages::deadLetter),
                new Kind<>("report", MessageSerdes.workerReport(), RandomMessages::workerReport));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenIsReadBack(Kind<?> kind) {
        for (var seed = 0L; seed < CASES; seed++) {
            assertThat(kind.decode(kind.encoded(seed)))
                    .usingRecursiveComparison()
                    .withStrictTypeChecking()
                    .withEqualsForType(Float::equals, Float.class)
                    .withEqualsForType(Double::equals, Double.class)
                    .isEqualTo(kind.drawn(seed));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesARecordTruncatedAnywhere(Kind<?> kind) {
        var bytes = kind.encoded(1);
        for (var length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> kind.decode(cut))
                    .as("cut to %d of %d bytes", length, bytes.length)
                    .isInstanceOf(MalformedRecordException.class)
                    .hasMessageContaining("record on t: got " + length + " bytes")
                    .hasMessageContaining("truncated within the");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesBytesAfterTheRecord(Kind<?> kind) {
        var bytes = kind.encoded(2);
        assertThatThrownBy(() -> kind.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("got " + (bytes.length + 1) + " bytes of a ")
                .hasMessageContaining("expected none after it");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesRandomBytes(Kind<?> kind) {
        var bytes = new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        assertThatThrownBy(() -> kind.decode(bytes))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessage("record on t: got 12 bytes starting with 01 02 03 04 05 06 07 08,"
                        + " expected the header c3 01 of an Avro single object");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesAnUnknownSchemaAndNamesItsFingerprint(Kind<?> kind) {
        var bytes = kind.encoded(3);
        Arrays.fill(bytes, 2, 10, (byte) 0xab);
        assertThatThrownBy(() -> kind.decode(bytes))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessageContaining("unknown schema fingerprint abababababababab, expected one of ");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anyChangedByteIsReadOrRefusedButNeverAnotherError(Kind<?> kind) {
        var bytes = kind.encoded(4);
        for (var at = 0; at < bytes.length; at++) {
            for (var value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
                var changed = bytes.clone();
                changed[at] = (byte) value;
                assertThat(catchThrowable(() -> kind.decode(changed)))
                        .satisfiesAnyOf(
                                thrown -> assertThat(thrown).isNull(),
                                thrown -> assertThat(thrown).isInstanceOf(MalformedRecordException.class));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void refusesAMissingValue(Kind<?> kind) {
        assertThatThrownBy(() -> kind.serde().deserializer().deserialize("t", (byte[]) null))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessage("record on t: got no value, expected a record");
    }
}
