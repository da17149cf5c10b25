package dev.millrace.generators.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
import dev.millrace.messages.weights.WeightsRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightsAssemblyTest {
    private static WeightsRecord chunk(long version, int index) {
        return new WeightsChunk(version, index, new byte[] {(byte) version, (byte) index});
    }

    private static WeightsRecord manifest(long version, int chunks) {
        return new WeightsManifest(version, -1, "dense", "float32", "digest", chunks, 2L * chunks);
    }

    private static List<Long> versions(WeightsRecord... records) {
        var assembly = new WeightsAssembly();
        return Stream.of(records)
                .flatMap(record -> assembly.accept(record).stream())
                .map(complete -> complete.manifest().version())
                .toList();
    }

    @Test
    void isCompleteWithTheManifest() {
        var assembly = new WeightsAssembly();
        assertThat(assembly.accept(chunk(3, 0))).isEmpty();
        assertThat(assembly.accept(chunk(3, 1))).isEmpty();
        var complete = assembly.accept(manifest(3, 2)).orElseThrow();
        assertThat(complete.chunks()).containsExactly(new byte[] {3, 0}, new byte[] {3, 1});
    }

    @Test
    void passesOverAVersionWhoseBeginningWasNotSeen() {
        assertThat(versions(chunk(1, 1), manifest(1, 2), chunk(2, 0), manifest(2, 1)))
                .containsExactly(2L);
    }

    @Test
    void passesOverAVersionThatLacksAPiece() {
        assertThat(versions(chunk(1, 0), chunk(1, 2), manifest(1, 3))).isEmpty();
        assertThat(versions(chunk(1, 0), manifest(1, 2))).isEmpty();
    }

    @Test
    void passesOverAVersionThatAnotherSupersedes() {
        assertThat(versions(chunk(1, 0), chunk(2, 0), manifest(2, 1), chunk(1, 1), manifest(1, 2)))
                .containsExactly(2L);
    }

    @Test
    void takesAVersionThatIsPublishedAgain() {
        assertThat(versions(chunk(1, 0), manifest(1, 1), chunk(1, 0), manifest(1, 1)))
                .containsExactly(1L, 1L);
    }
}
