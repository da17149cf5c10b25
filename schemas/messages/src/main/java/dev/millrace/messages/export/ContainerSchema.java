package dev.millrace.messages.export;

import dev.millrace.messages.avro.PositionData;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/// A record of a container: where it lay on the log, and what it said.
///
/// | field | type | meaning |
/// |---|---|---|
/// | `position` | `PositionData` | topic, partition and offset |
/// | `timestamp` | `timestamp-millis` | when it was written |
/// | `key` | null or string | its key |
/// | `value` | the topic's own record | what it said |
final class ContainerSchema {
    static final String VALUE = "value";

    /// Places in the union of the key.
    static final int NO_KEY = 0;

    static final int KEY = 1;

    private ContainerSchema() {}

    static Schema of(Schema value) {
        return SchemaBuilder.record("Exported" + value.getName())
                .namespace(value.getNamespace())
                .doc("A record of a run's log: where it lay, and what it said.")
                .fields()
                .name("position")
                .doc("Where it lay on the log.")
                .type(PositionData.getClassSchema())
                .noDefault()
                .name("timestamp")
                .doc("When it was written.")
                .type(LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG)))
                .noDefault()
                .name("key")
                .doc("Its key.")
                .type(Schema.createUnion(Schema.create(Schema.Type.NULL), string()))
                .noDefault()
                .name(VALUE)
                .doc("What it said.")
                .type(value)
                .noDefault()
                .endRecord();
    }

    private static Schema string() {
        return Schema.create(Schema.Type.STRING);
    }

    /// Whether records of a schema are those of a container.
    static boolean matches(Schema schema) {
        return schema.getType() == Schema.Type.RECORD
                && schema.getField(VALUE) != null
                && schema.getField(VALUE).schema().getType() == Schema.Type.RECORD
                && schema.equals(of(schema.getField(VALUE).schema()));
    }
}
