package dev.millrace.messages.history.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.jspecify.annotations.Nullable;

/// The batches of a partition's files, one after the other. At the end it may be asked again: files grow, and new ones
/// come. A batch that is not yet there as a whole comes later.
final class SegmentBatches implements AutoCloseable {
    private static final String SUFFIX = ".log";

    private final Path folder;
    private final long from;
    private final Deque<OpenSegment> opened = new ArrayDeque<>();
    private Iterator<? extends RecordBatch> batches = List.<RecordBatch>of().iterator();
    private @Nullable Path file;
    private long seen;
    private int position;
    private long passed;

    /// @param folder of the partition
    /// @param from the first offset of interest; files that end before it are left out
    SegmentBatches(Path folder, long from) {
        this.folder = folder;
        this.from = from;
    }

    /// The next batch; null: there is none now.
    @Nullable
    RecordBatch next() {
        try {
            while (!batches.hasNext()) {
                if (!goOn() && !openNext()) {
                    return null;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var batch = batches.next();
        position += batch.sizeInBytes();
        return batch;
    }

    /// Bytes that were read, or lie in files that were left out.
    long bytesRead() {
        return passed + position;
    }

    /// Bytes that there are now.
    long bytes() {
        return segments().stream().mapToLong(SegmentBatches::size).sum();
    }

    /// Closes files but the newest: no batch that was handed out before is read any more.
    void closePassed() {
        while (opened.size() > 1) {
            opened.removeFirst().close();
        }
    }

    private boolean goOn() throws IOException {
        if (file == null || size(file) <= seen) {
            return false;
        }
        open(file, position);
        return true;
    }

    private boolean openNext() throws IOException {
        var next = following();
        if (next == null) {
            return false;
        }
        // What was appended before the next file came is read first.
        if (goOn() && batches.hasNext()) {
            return true;
        }
        passed += position;
        boolean isFirst = file == null;
        file = next;
        position = isFirst ? OffsetIndexFile.of(baseOffset(next), next).before(from) : 0;
        open(next, position);
        return true;
    }

    /// The offset behind the newest batch of a partition; 0: it has none.
    ///
    /// @param folder of the partition
    static long end(Path folder) {
        for (var segment : new SegmentBatches(folder, 0).segments().reversed()) {
            long end = end(segment, baseOffset(segment));
            if (end > 0) {
                return end;
            }
        }
        return 0;
    }

    private static long end(Path segment, long base) {
        try (var opened = OpenSegment.of(segment)) {
            long end = 0;
            for (var batch : opened.records()
                    .batchesFrom(OffsetIndexFile.of(base, segment).before(Long.MAX_VALUE))) {
                end = batch.nextOffset();
            }
            return end;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private @Nullable Path following() {
        var all = segments();
        if (file != null) {
            long base = baseOffset(file);
            return all.stream()
                    .filter(each -> baseOffset(each) > base)
                    .findFirst()
                    .orElse(null);
        }
        int first = 0;
        while (first + 1 < all.size() && baseOffset(all.get(first + 1)) <= from) {
            passed += size(all.get(first));
            first++;
        }
        return all.isEmpty() ? null : all.get(first);
    }

    private void open(Path segment, int start) throws IOException {
        seen = size(segment);
        var next = OpenSegment.of(segment);
        opened.addLast(next);
        batches = next.records().batchesFrom(start).iterator();
    }

    private List<Path> segments() {
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long size(Path segment) {
        try {
            return Files.size(segment);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long baseOffset(Path segment) {
        var name = segment.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    @Override
    public void close() {
        opened.forEach(OpenSegment::close);
        opened.clear();
    }
}
