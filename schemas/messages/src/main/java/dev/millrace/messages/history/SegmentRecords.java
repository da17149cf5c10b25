package dev.millrace.messages.history;

import dev.millrace.messages.log.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.internal.ControlRecordType;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.jspecify.annotations.Nullable;

/// The committed records of one partition, from the files that a broker keeps it in.
///
/// A batch of a transaction waits until the marker comes that says how that ended, and everything behind it waits, too:
/// records come in the order of their offsets, as a consumer of committed records gets them. Batches are read from
/// the disk when their turn comes.
final class SegmentRecords implements Iterator<RawRecord>, AutoCloseable {
    private enum Fate {
        OPEN,
        COMMITTED,
        ABORTED
    }

    private static final class Pending {
        private final RecordBatch batch;
        private Fate fate;

        Pending(RecordBatch batch, Fate fate) {
            this.batch = batch;
            this.fate = fate;
        }
    }

    private final String topic;
    private final int partition;
    private final Iterator<Path> files;
    private final List<FileRecords> opened = new ArrayList<>();
    private final Deque<Pending> queue = new ArrayDeque<>();
    private final Map<Long, List<Pending>> open = new HashMap<>();
    private Iterator<? extends RecordBatch> batches = List.<RecordBatch>of().iterator();
    private Iterator<Record> records = List.<Record>of().iterator();

    SegmentRecords(String topic, int partition, List<Path> files) {
        this.topic = topic;
        this.partition = partition;
        this.files = files.iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            while (!records.hasNext()) {
                var batch = nextCommitted();
                if (batch == null) {
                    return false;
                }
                batch.ensureValid();
                records = batch.iterator();
            }
            return true;
        } catch (KafkaException damaged) {
            throw new HistoryException(
                    "log of " + topic + "-" + partition + ": got " + damaged + ", expected whole records", damaged);
        }
    }

    @Override
    public RawRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var record = records.next();
        return new RawRecord(
                new Position(topic, partition, record.offset()),
                record.timestamp(),
                record.hasKey() ? bytes(record.key()) : null,
                record.hasValue() ? bytes(record.value()) : null);
    }

    private @Nullable RecordBatch nextCommitted() {
        while (true) {
            while (!queue.isEmpty() && queue.getFirst().fate == Fate.ABORTED) {
                queue.removeFirst();
            }
            if (!queue.isEmpty() && queue.getFirst().fate == Fate.COMMITTED) {
                return queue.removeFirst().batch;
            }
            if (!batches.hasNext() && !openNext()) {
                return null;
            }
            if (batches.hasNext()) {
                take(batches.next());
            }
        }
    }

    private void take(RecordBatch batch) {
        if (batch.isControlBatch()) {
            end(batch);
        } else if (batch.isTransactional()) {
            var pending = new Pending(batch, Fate.OPEN);
            queue.add(pending);
            open.computeIfAbsent(batch.producerId(), producer -> new ArrayList<>())
                    .add(pending);
        } else {
            queue.add(new Pending(batch, Fate.COMMITTED));
        }
    }

    private void end(RecordBatch marker) {
        var type = ControlRecordType.parse(marker.iterator().next().key());
        if (type == ControlRecordType.COMMIT || type == ControlRecordType.ABORT) {
            var fate = type == ControlRecordType.COMMIT ? Fate.COMMITTED : Fate.ABORTED;
            var ended = open.remove(marker.producerId());
            if (ended != null) {
                ended.forEach(pending -> pending.fate = fate);
            }
        }
    }

    private boolean openNext() {
        if (!files.hasNext()) {
            return false;
        }
        try {
            var file = FileRecords.open(files.next().toFile(), false);
            opened.add(file);
            batches = file.batches().iterator();
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        for (var file : opened) {
            try {
                file.closeHandlers();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
