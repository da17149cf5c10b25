package dev.millrace.messages.history.segment;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.Position;
import java.nio.ByteBuffer;
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
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.record.internal.RecordBatch;
import org.jspecify.annotations.Nullable;

/// The committed records of one partition, from the files that a broker keeps it in.
///
/// A batch of a transaction waits until the marker comes that says how that ended, and everything behind it waits, too:
/// records come in the order of their offsets, as a consumer of committed records gets them. Batches are read from
/// the disk when their turn comes. At the end it may be asked again: it goes on with what was appended meanwhile.
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
    private final long from;
    private final SegmentBatches batches;
    private final Deque<Pending> queue = new ArrayDeque<>();
    private final Map<Long, List<Pending>> open = new HashMap<>();
    private Iterator<Record> records = List.<Record>of().iterator();

    /// @param topic its full name
    /// @param partition one that is there
    /// @param from the first offset
    /// @param batches the partition's, from that offset on or from before it
    SegmentRecords(String topic, int partition, long from, SegmentBatches batches) {
        this.topic = topic;
        this.partition = partition;
        this.from = from;
        this.batches = batches;
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
            var batch = batches.next();
            if (batch == null) {
                if (queue.isEmpty()) {
                    batches.closePassed();
                }
                return null;
            }
            take(batch);
        }
    }

    private void take(RecordBatch batch) {
        if (batch.isControlBatch()) {
            end(batch);
        } else if (batch.lastOffset() < from) {
            return;
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

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        batches.close();
    }
}
