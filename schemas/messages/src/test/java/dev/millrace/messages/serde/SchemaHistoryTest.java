package dev.millrace.messages.serde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.avro.DeadLetterData;
import dev.millrace.messages.avro.GroupAssessmentData;
import dev.millrace.messages.avro.GroupVerdictsData;
import dev.millrace.messages.avro.PromptData;
import dev.millrace.messages.avro.RolloutGroupData;
import dev.millrace.messages.avro.StepData;
import dev.millrace.messages.avro.TrajectoryGroupData;
import dev.millrace.messages.avro.VerificationRequestData;
import dev.millrace.messages.avro.WeightsChunkData;
import dev.millrace.messages.avro.WeightsManifestData;
import dev.millrace.messages.avro.WorkerReportData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {
    static Stream<Schema> schemas() {
        return Stream.of(
                PromptData.getClassSchema(),
                RolloutGroupData.getClassSchema(),
                TrajectoryGroupData.getClassSchema(),
                VerificationRequestData.getClassSchema(),
                GroupVerdictsData.getClassSchema(),
                WeightsChunkData.getClassSchema(),
                WeightsManifestData.getClassSchema(),
                StepData.getClassSchema(),
                GroupAssessmentData.getClassSchema(),
                DeadLetterData.getClassSchema(),
                WorkerReportData.getClassSchema());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void historyHoldsTheCurrentSchema(Schema current) {
        assertThat(SchemaHistory.of(current).stream().map(SingleObject::fingerprint))
                .as(
                        "%s has changed. Records written with it can only be read if its schema is in the history:"
                                + " append this line to src/main/resources%s%n%s%n",
                        current.getName(), SchemaHistory.resource(current), current)
                .contains(SingleObject.fingerprint(current));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaOfTheHistoryReadsEveryOther(Schema current) throws SchemaValidationException {
        var validator = new SchemaValidatorBuilder().mutualReadStrategy().validateAll();
        List<Schema> older = new ArrayList<>();
        for (var schema : SchemaHistory.of(current)) {
            validator.validate(schema, older);
            older.addFirst(schema);
        }
        assertThat(older).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyRecordAndFieldIsDocumented(Schema current) {
        assertThat(undocumented(current, new HashSet<>())).isEmpty();
    }

    private static List<String> undocumented(Schema schema, Set<Schema> seen) {
        return switch (schema.getType()) {
            case ARRAY -> undocumented(schema.getElementType(), seen);
            case MAP -> undocumented(schema.getValueType(), seen);
            case UNION ->
                schema.getTypes().stream()
                        .flatMap(one -> undocumented(one, seen).stream())
                        .toList();
            case ENUM -> schema.getDoc() == null ? List.of(schema.getFullName()) : List.of();
            case RECORD -> seen.add(schema) ? undocumentedFields(schema, seen) : List.of();
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> List.of();
        };
    }

    private static List<String> undocumentedFields(Schema schema, Set<Schema> seen) {
        List<String> names = new ArrayList<>();
        if (schema.getDoc() == null) {
            names.add(schema.getFullName());
        }
        for (var field : schema.getFields()) {
            if (field.doc() == null || field.doc().isBlank()) {
                names.add(schema.getFullName() + "." + field.name());
            }
            names.addAll(undocumented(field.schema(), seen));
        }
        return names;
    }
}
