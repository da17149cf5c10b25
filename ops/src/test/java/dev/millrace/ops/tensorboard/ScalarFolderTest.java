package dev.millrace.ops.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.tensorboard.PlainReader.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalarFolderTest {
    private static final long NOW = 1_800_000_000;

    @TempDir
    private Path folder = Path.of("");

    private ScalarFolder open(long seconds) {
        return ScalarFolder.open(folder, InstantSource.fixed(Instant.ofEpochSecond(seconds)));
    }

    private static ScalarEvent event(long step, Map<String, Float> scalars) {
        return new ScalarEvent(NOW + step, step, scalars);
    }

    private List<Scalar> written() throws IOException {
        List<Scalar> scalars = new ArrayList<>();
        for (var file : EventFileNames.in(folder)) {
            scalars.addAll(PlainReader.scalars(file));
        }
        return scalars;
    }

    @Test
    void beginsAFileOfItsOwnAndRepeatsNoStep() throws IOException {
        try (var first = open(NOW)) {
            first.write(event(1, Map.of("a", 1f)));
            first.write(event(2, Map.of("a", 2f)));
        }
        try (var second = open(NOW + 60)) {
            second.write(event(2, Map.of("a", 9f, "b", 3f)));
            second.write(event(3, Map.of("a", 4f)));
        }
        assertThat(EventFileNames.in(folder)).hasSize(2);
        assertThat(written())
                .containsExactly(
                        new Scalar("a", 1, NOW + 1, 1),
                        new Scalar("a", 2, NOW + 2, 2),
                        new Scalar("b", 2, NOW + 2, 3),
                        new Scalar("a", 3, NOW + 3, 4));
    }

    @Test
    void goesOnAfterTheLastWholeRecordOfAKilledProcess() throws IOException {
        try (var first = open(NOW)) {
            first.write(event(1, Map.of("a", 1f)));
            first.write(event(2, Map.of("a", 2f)));
        }
        var file = EventFileNames.in(folder).getFirst();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 3));
        try (var second = open(NOW + 60)) {
            second.write(event(1, Map.of("a", 7f)));
            second.write(event(2, Map.of("a", 8f)));
        }
        assertThat(PlainReader.scalars(EventFileNames.in(folder).getLast()))
                .containsExactly(new Scalar("a", 2, NOW + 2, 8));
    }

    @Test
    void sortsBehindOlderFilesWhenTheClockIsPutBack() {
        open(NOW).close();
        open(NOW - 3600).close();
        open(NOW - 3600).close();
        assertThat(EventFileNames.in(folder))
                .extracting(file -> file.getFileName().toString().substring(20, 30))
                .containsExactly("1800000000", "1800000001", "1800000002");
    }

    @Test
    void isReadableWhileItIsWritten() throws IOException {
        try (var open = open(NOW)) {
            open.write(event(1, Map.of("a", 1f)));
            assertThat(written()).containsExactly(new Scalar("a", 1, NOW + 1, 1));
        }
    }

    @Test
    void writesNoEventWithoutScalars() throws IOException {
        try (var open = open(NOW)) {
            open.write(event(1, Map.of()));
        }
        assertThat(PlainReader.records(EventFileNames.in(folder).getFirst())).hasSize(1);
    }

    @Test
    void knowsTheVersionAfterALearnerStepAlsoOfEarlierFiles() {
        try (var first = open(NOW)) {
            first.write(event(1, Map.of(MetricTag.LEARNER_STEP, 25f)));
            first.write(event(2, Map.of(MetricTag.LEARNER_STEP, 27f)));
        }
        try (var second = open(NOW)) {
            assertThat(List.of(0L, 24L, 25L, 26L, 27L, 90L))
                    .extracting(second::version)
                    .containsExactly(0L, 0L, 1L, 1L, 2L, 2L);
        }
    }
}
