package dev.millrace.ops.tensorboard;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What a folder's event files hold: how far each tag has come, and which learner step made which version.
final class WrittenScalars {
    private final Map<String, Long> lastSteps = new HashMap<>();
    private final NavigableMap<Long, Long> versions = new TreeMap<>(Map.of(0L, 0L));

    /// Reads event files. What follows a record that is cut short, as a killed process leaves it, is passed over.
    ///
    /// @param folder with event files, or none
    static WrittenScalars read(Path folder) {
        var written = new WrittenScalars();
        EventFileNames.in(folder).forEach(written::readFile);
        return written;
    }

    private void readFile(Path file) {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Optional<byte[]> record = RecordFraming.read(in);
            while (record.isPresent()) {
                fresh(EventMessage.read(record.get()));
                record = RecordFraming.read(in);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be read", problem);
        }
    }

    /// Notes an event.
    ///
    /// @return what of it was not there: a tag's steps only grow
    ScalarEvent fresh(ScalarEvent event) {
        Map<String, Float> fresh = new TreeMap<>();
        event.scalars().forEach((tag, value) -> {
            if (event.step() > lastSteps.getOrDefault(tag, -1L)) {
                lastSteps.put(tag, event.step());
                fresh.put(tag, value);
            }
        });
        Optional.ofNullable(fresh.get(MetricTag.LEARNER_STEP))
                .ifPresent(learnerStep -> versions.put(learnerStep.longValue(), event.step()));
        return new ScalarEvent(event.seconds(), event.step(), fresh);
    }

    /// The policy version after a learner step; the newest before it, where that step is not known.
    long version(long learnerStep) {
        return versions.floorEntry(learnerStep).getValue();
    }
}
