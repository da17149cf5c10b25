package dev.millrace.ops.dataset.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation;

/// Single values of a Parquet file as JSON: numbers, truth values, text; dates and times as ISO 8601 has them;
/// bytes that are not text in base 64.
final class ScalarValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScalarValues() {}

    static JsonNode of(Group group, int field, int index) {
        var type = group.getType().getType(field).asPrimitiveType();
        var kind = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> JSON.booleanNode(group.getBoolean(field, index));
            case FLOAT -> JSON.numberNode(group.getFloat(field, index));
            case DOUBLE -> JSON.numberNode(group.getDouble(field, index));
            case INT32 -> whole(kind, group.getInteger(field, index), Integer.SIZE);
            case INT64 -> whole(kind, group.getLong(field, index), Long.SIZE);
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                bytes(kind, group.getBinary(field, index).getBytes());
            case INT96 -> JSON.binaryNode(group.getInt96(field, index).getBytes());
        };
    }

    private static JsonNode whole(LogicalTypeAnnotation kind, long value, int size) {
        return switch (kind) {
            case DateLogicalTypeAnnotation _ ->
                JSON.textNode(LocalDate.ofEpochDay(value).toString());
            case TimestampLogicalTypeAnnotation moment ->
                JSON.textNode(Instant.EPOCH.plus(value, unit(moment.getUnit())).toString());
            case TimeLogicalTypeAnnotation time ->
                JSON.textNode(
                        LocalTime.MIDNIGHT.plus(value, unit(time.getUnit())).toString());
            case DecimalLogicalTypeAnnotation decimal -> JSON.numberNode(BigDecimal.valueOf(value, decimal.getScale()));
            case IntLogicalTypeAnnotation whole when !whole.isSigned() -> unsigned(value, size);
            case null, default -> JSON.numberNode(value);
        };
    }

    private static JsonNode unsigned(long value, int size) {
        return size == Integer.SIZE
                ? JSON.numberNode(value & 0xffff_ffffL)
                : JSON.numberNode(new BigInteger(Long.toUnsignedString(value)));
    }

    private static TemporalUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    private static JsonNode bytes(LogicalTypeAnnotation kind, byte[] bytes) {
        return switch (kind) {
            case DecimalLogicalTypeAnnotation decimal ->
                JSON.numberNode(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
            case UUIDLogicalTypeAnnotation _ -> {
                var halves = ByteBuffer.wrap(bytes);
                yield JSON.textNode(new UUID(halves.getLong(), halves.getLong()).toString());
            }
            case null, default -> text(bytes);
        };
    }

    /// Some writers do not say that their texts are texts.
    private static JsonNode text(byte[] bytes) {
        try {
            return JSON.textNode(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return JSON.binaryNode(bytes);
        }
    }
}
