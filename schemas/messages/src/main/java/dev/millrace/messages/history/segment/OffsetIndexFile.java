package dev.millrace.messages.history.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The index that a broker keeps beside each segment: every few kilobytes an offset, and the byte where its batch
/// begins. Nothing depends on it: without it, or where it does not fit its segment, reading starts at byte 0.
///
/// An entry is eight bytes: the offset less the segment's first, then the position. Behind the last one the file of a
/// segment that grows is filled with zeros.
final class OffsetIndexFile {
    private static final int ENTRY = 8;

    private final long base;
    private final Path segment;
    private final ByteBuffer entries;

    private OffsetIndexFile(long base, Path segment, ByteBuffer entries) {
        this.base = base;
        this.segment = segment;
        this.entries = entries;
    }

    /// Reads the index of a segment.
    ///
    /// @param base the segment's first offset
    /// @param segment its file
    /// @throws IOException if the disk refuses
    static OffsetIndexFile of(long base, Path segment) throws IOException {
        var file = segment.resolveSibling(segment.getFileName().toString().replaceFirst("\\.log$", ".index"));
        if (!Files.isRegularFile(file)) {
            return new OffsetIndexFile(base, segment, ByteBuffer.allocate(0));
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new OffsetIndexFile(base, segment, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /// Where a batch begins, at or before the one that holds an offset, as near as the index knows.
    ///
    /// @throws IOException if the disk refuses
    int before(long offset) throws IOException {
        int low = 0;
        int high = entries.limit() / ENTRY;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position(middle) > 0 && offset(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 || !fits(low - 1) ? 0 : position(low - 1);
    }

    private long offset(int entry) {
        return base + entries.getInt(ENTRY * entry);
    }

    private int position(int entry) {
        return entries.getInt(ENTRY * entry + Integer.BYTES);
    }

    private boolean fits(int entry) throws IOException {
        if (position(entry) >= Files.size(segment)) {
            return false;
        }
        try (var opened = OpenSegment.of(segment)) {
            var batches = opened.records().batchesFrom(position(entry)).iterator();
            if (!batches.hasNext()) {
                return false;
            }
            var batch = batches.next();
            return batch.baseOffset() <= offset(entry) && offset(entry) <= batch.lastOffset();
        }
    }
}
