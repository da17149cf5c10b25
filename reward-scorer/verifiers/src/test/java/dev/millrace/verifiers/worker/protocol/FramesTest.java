package dev.millrace.verifiers.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private static ByteArrayInputStream stream(int length, int more) {
        return new ByteArrayInputStream(
                ByteBuffer.allocate(Integer.BYTES + more).putInt(length).array());
    }

    @Test
    void readsWhatWasWrittenThenTheEnd() throws IOException {
        var out = new ByteArrayOutputStream();
        Frames.write(out, new byte[] {1, 2, 3});
        Frames.write(out, new byte[] {4});
        var in = new ByteArrayInputStream(out.toByteArray());
        assertThat(Frames.read(in)).contains(new byte[] {1, 2, 3});
        assertThat(Frames.read(in)).contains(new byte[] {4});
        assertThat(Frames.read(in)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Frames.MOST_BYTES + 1, Integer.MAX_VALUE})
    void refusesALengthThatCannotBe(int length) {
        assertThatThrownBy(() -> Frames.read(stream(length, 8)))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("frame: got " + length + " bytes, expected 1 to 67108864");
    }

    @Test
    void refusesHalfAFrame() {
        assertThatThrownBy(() -> Frames.read(stream(9, 8))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(new byte[] {0, 0})))
                .isInstanceOf(EOFException.class);
    }
}
