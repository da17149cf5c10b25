package dev.millrace.ops.dashboard.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.recorded.SegmentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCatalogTest {
    private static final Optional<KafkaConnection> NO_CLUSTER = Optional.empty();

    @TempDir
    private Path folder = Path.of("");

    private final AtomicLong nanos = new AtomicLong();

    private RunCatalog below(Path directory) {
        return new RunCatalog(List.of(new RunSource.Below(directory, NO_CLUSTER)), nanos::get);
    }

    private Path write(String name) throws IOException {
        var run = LegalRun.draw(2, 3, 3);
        SegmentFiles.write(run.history(), run.settings(), folder.resolve(name));
        return folder.resolve(name);
    }

    private static List<String> titles(RunCatalog catalog) throws InterruptedException {
        return catalog.places().stream().map(RunPlace::title).toList();
    }

    @Test
    void findsRunsThatComeAfterASecond() throws Exception {
        var catalog = below(folder.resolve("runs"));
        assertThat(titles(catalog)).isEmpty();
        write("runs/one");
        assertThat(titles(catalog)).isEmpty();
        nanos.set(TimeUnit.SECONDS.toNanos(1));
        assertThat(titles(catalog)).containsExactly("one");
    }

    @Test
    void looksRunsUpByIdAlone() throws Exception {
        var root = write("Run One_1");
        var catalog = below(folder);
        var id = catalog.places().getFirst().id();
        assertThat(id).matches("run-one-1-[0-9a-f]{8}");
        assertThat(catalog.find(id)).contains(new RunPlace.Directory(root, NO_CLUSTER));
        for (var other : List.of("Run One_1", root.toString(), "../" + root.getFileName(), ".", "", id + "/..")) {
            assertThat(catalog.find(other)).as(other).isEmpty();
        }
    }

    @Test
    void givesDifferentPlacesDifferentIds() {
        var cluster = new KafkaConnection("a:1", Map.of());
        var ids = List.of(
                new RunPlace.Directory(Path.of("a/run"), NO_CLUSTER).id(),
                new RunPlace.Directory(Path.of("b/run"), NO_CLUSTER).id(),
                new RunPlace.Named("run", cluster).id(),
                new RunPlace.Named("run", new KafkaConnection("b:1", Map.of())).id());
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("run-[0-9a-f]{8}"));
        assertThat(new RunPlace.Directory(Path.of("a/../a/run"), NO_CLUSTER).id())
                .isEqualTo(ids.getFirst());
        assertThat(new RunPlace.Named("Läufe/%00", cluster).id()).matches("[a-z0-9-]+");
    }

    @Test
    void keepsWhatItKnowsOfARunUntilThatChanges() throws Exception {
        var root = write("one");
        var listed = ListedRun.unseen(new RunPlace.Directory(root, NO_CLUSTER)).again(Optional.empty());
        var again = listed.again(Optional.empty());
        assertThat(again.directory()).isEqualTo(listed.directory());
        Files.writeString(root.resolve("metrics.jsonl"), """
                {"kind":"evaluation","set":"heldOut","solveRate":0.25}
                {"kind":"evaluation","set":"heldOut","solveRate":0.5}
                {"kind":"evaluation","set":"outOfDistribution","solveRate":0.125}
                {"kind":"evaluation","set":"heldOut","solveR""");
        var changed = again.again(Optional.empty());
        assertThat(changed.directory()).isNotEqualTo(listed.directory());
        assertThat(changed.heldOut()).hasValue(0.5);
        assertThat(changed.again(Optional.empty()).heldOut()).hasValue(0.5);
    }

    @Test
    void saysWhyAClusterSaysNothing() throws Exception {
        var dead = new KafkaConnection(
                "127.0.0.1:1", Map.of("default.api.timeout.ms", "100", "request.timeout.ms", "100"));
        var place = new RunPlace.Named("run", dead);
        var listing = new RunListing(new RunCatalog(List.of(new RunSource.One(place))));
        var run = listing.current().getFirst();
        assertThat(run.problem()).get().asString().contains("127.0.0.1:1");
        assertThat(run.last()).isEmpty();
    }
}
