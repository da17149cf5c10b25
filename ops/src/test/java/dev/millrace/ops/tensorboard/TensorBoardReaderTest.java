package dev.millrace.ops.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardReaderTest {
    private static final int ROUNDS = 40;
    private static final int STEPS = 1200;
    private static final int KILLED_AT = 1000;
    private static final double START = 1_800_000_000;

    @TempDir
    private Path scratch = Path.of("");

    private final Map<String, Map<Long, Float>> expected = new TreeMap<>();

    private void write(ScalarFolder folder, long step) {
        var random = new SplittableRandom(step);
        var phase = step <= ROUNDS ? Phase.VALUE_PRETRAINING : Phase.POLICY;
        var id = new StepId("r", step, phase, Math.max(0, step - ROUNDS));
        var record = new StepRecord(
                id, List.of(), Map.of(), Map.of("solveRate", random.nextDouble(), "valueLoss", random.nextDouble()));
        var event = StepScalars.of(START + step, record, Map.of("learnerIdle", random.nextDouble()));
        event.scalars()
                .forEach((tag, value) ->
                        expected.computeIfAbsent(tag, _ -> new TreeMap<>()).put(event.step(), value));
        folder.write(event);
    }

    /// A run that is killed within a record, and goes on from a checkpoint.
    private Path killedRun() throws IOException {
        var folder = scratch.resolve("run").resolve("tensorboard");
        try (var first = ScalarFolder.open(folder, InstantSource.fixed(Instant.ofEpochSecond(1)))) {
            for (long step = 1; step <= KILLED_AT; step++) {
                write(first, step);
            }
        }
        var file = EventFileNames.in(folder).getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        try (var second = ScalarFolder.open(folder, InstantSource.fixed(Instant.ofEpochSecond(2)))) {
            for (long step = KILLED_AT - 10; step <= STEPS; step++) {
                write(second, step);
            }
        }
        return folder;
    }

    @Test
    void findsEveryTagStepAndValueOnceInTheFilesOfAKilledRun() throws IOException {
        var python = TensorBoardPython.find();
        assumeTrue(
                python.isPresent(),
                "TensorBoard's own reader: got no Python with it, expected one that MILLRACE_TENSORBOARD_PYTHON names,"
                        + " or python3 on PATH, after `pip install tensorboard`");
        var found = python.orElseThrow().scalars(killedRun(), scratch);
        assertThat(found.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(expected.keySet())
                .contains("policy/solveRate", "critic/valueLoss", "valuePretraining/learnerIdle");
        expected.forEach((tag, values) -> {
            Map<Long, Float> points = new TreeMap<>();
            found.path(tag).forEach(point -> {
                long step = point.path(0).asLong();
                assertThat(points.put(step, point.path(2).floatValue())).as(tag).isNull();
                long learnerStep = tag.startsWith("valuePretraining/") ? step : step + ROUNDS;
                assertThat(point.path(1).asDouble()).isEqualTo(START + learnerStep);
            });
            assertThat(points).as(tag).isEqualTo(values);
        });
    }
}
