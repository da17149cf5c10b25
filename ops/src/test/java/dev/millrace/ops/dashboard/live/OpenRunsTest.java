package dev.millrace.ops.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.recorded.SegmentFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OpenRunsTest {
    @TempDir
    private Path folder = Path.of("");

    private final OpenRuns runs = new OpenRuns();

    @AfterEach
    void closeAll() {
        runs.close();
    }

    private RunPlace write(String name) throws IOException {
        var run = LegalRun.draw(2, 3, 2);
        SegmentFiles.write(run.history(), run.settings(), folder.resolve(name));
        return place(name);
    }

    private RunPlace place(String name) {
        return new RunPlace.Directory(folder.resolve(name), Optional.empty());
    }

    @Test
    void readsARunWhenItIsFirstAskedFor() throws Exception {
        var place = write("one");
        assertThat(runs.ifOpen(place.id())).isEmpty();
        var run = runs.open(place);
        assertThat(run.index().loaded()).isEqualTo(1);
        assertThat(run.index().counts().progress().version()).isEqualTo(2);
        assertThat(run.standing().state()).isEqualTo("ended");
        assertThat(runs.open(place)).isSameAs(run);
        assertThat(runs.ifOpen(place.id())).contains(run);
    }

    @Test
    void looksAgainForARunThatCouldNotBeOpened() throws Exception {
        assertThatThrownBy(() -> runs.open(place("later"))).isInstanceOf(ConfigurationException.class);
        var place = write("later");
        assertThat(runs.open(place).index().counts().progress().version()).isEqualTo(2);
    }

    @Test
    void closesTheRunThatNobodyAskedForLongest() throws Exception {
        var first = write("first");
        var second = write("second");
        var oldest = runs.open(first);
        runs.open(second);
        for (int i = 0; i < 15; i++) {
            runs.open(first);
            runs.open(write("more-" + i));
        }
        assertThat(runs.ifOpen(first.id())).contains(oldest);
        assertThat(runs.ifOpen(second.id())).isEmpty();
        assertThat(oldest.changes().isOver()).isFalse();
    }

    @Test
    void saysInTimeThatAClusterDoesNotAnswer() {
        var dead = new KafkaConnection(
                "127.0.0.1:1", Map.of("default.api.timeout.ms", "100", "request.timeout.ms", "100"));
        assertThatThrownBy(() -> runs.open(new RunPlace.Named("run", dead)))
                .isInstanceOfAny(HistoryException.class, KafkaException.class);
    }

    @Test
    void endsAllWaitingWhenItIsClosed() throws Exception {
        var run = runs.open(write("one"));
        runs.close();
        run.changes().await(run.changes().count(), Long.MAX_VALUE >> 20);
        assertThat(run.changes().isOver()).isTrue();
        assertThatThrownBy(() -> runs.open(place("one"))).isInstanceOf(HistoryException.class);
    }

    @Test
    void drawsUpTheLedgerInTheBackground() throws Exception {
        var run = runs.open(write("one"));
        assertThat(run.ledger().state()).isEqualTo(new LedgerReading.State.Absent());
        run.ledger().start();
        while (run.ledger().state() instanceof LedgerReading.State.Reading) {
            long seen = run.changes().count();
            if (run.ledger().state() instanceof LedgerReading.State.Reading) {
                run.changes().await(seen, 10_000);
            }
        }
        assertThat(run.ledger().state())
                .isInstanceOfSatisfying(
                        LedgerReading.State.Ready.class,
                        ready -> assertThat(ready.ledger().closes()).isTrue());
    }
}
