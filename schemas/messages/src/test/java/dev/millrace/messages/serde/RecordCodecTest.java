package dev.millrace.messages.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.avro.PositionData;
import dev.millrace.messages.log.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private static final Schema CURRENT = PositionData.getClassSchema();

    private static final Schema OLDER = SchemaBuilder.record("PositionData")
            .namespace(CURRENT.getNamespace())
            .fields()
            .requiredString("cluster")
            .requiredLong("offset")
            .requiredString("topic")
            .requiredInt("partition")
            .endRecord();

    private final RecordCodec<Position, PositionData> codec = new RecordCodec<>(
            Position.class,
            List.of(OLDER, CURRENT),
            CURRENT,
            position -> new PositionData(position.topic(), position.partition(), position.offset()),
            data -> new Position(data.getTopic(), data.getPartition(), data.getOffset()));

    @Test
    void readsRecordsOfAnOlderSchema() throws IOException {
        GenericRecord old = new GenericData.Record(OLDER);
        old.put("cluster", "gone");
        old.put("topic", "r.steps");
        old.put("partition", 2);
        old.put("offset", 7L);
        var fingerprint = SingleObject.fingerprint(OLDER);
        assertThat(codec.decode("record", fingerprint, written(old))).isEqualTo(new Position("r.steps", 2, 7));
    }

    @Test
    void refusesContentThatBreaksARuleOfTheRecord() {
        var strict = new RecordCodec<Position, PositionData>(
                Position.class,
                List.of(CURRENT),
                CURRENT,
                position -> new PositionData(position.topic(), position.partition(), position.offset()),
                data -> {
                    throw new IllegalArgumentException("partition: got -1, expected >= 0");
                });
        var bytes = strict.encode(new Position("t", -1, 0));
        assertThatThrownBy(() -> strict.decode("record", SingleObject.fingerprint(CURRENT), bytes))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessage(
                        "record: got 14 bytes of a Position that do not make one: partition: got -1, expected >= 0");
    }

    private static byte[] written(GenericRecord value) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(SingleObject.header(SingleObject.fingerprint(value.getSchema())));
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(value.getSchema()).write(value, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
