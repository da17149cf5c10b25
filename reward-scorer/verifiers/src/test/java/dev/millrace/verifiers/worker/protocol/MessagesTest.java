package dev.millrace.verifiers.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Traits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final int ROUNDS = 100;

    private static List<ToWorker> toWorker() {
        var random = new SplittableRandom(1);
        return List.of(
                new ToWorker.Start("math", Map.of(), Optional.empty()),
                new ToWorker.Start("math", Map.of("a", "b", "c", ""), Optional.of(Path.of("/plugins"))),
                new ToWorker.Judge(7, Duration.ofMillis(5), List.of(RandomMessages.request(random))));
    }

    private static List<FromWorker> fromWorker() {
        var random = new SplittableRandom(2);
        return List.of(
                new FromWorker.Ready(Traits.waiting(8).called(Traits.Form.GROUP, 3)),
                new FromWorker.Refused(true, "settings"),
                new FromWorker.Began(9),
                new FromWorker.Answer(9, 12, List.of(RandomMessages.verdict(random))),
                new FromWorker.Counted("hits", 3),
                new FromWorker.Measured("millis", -0.5));
    }

    @ParameterizedTest
    @MethodSource
    void toWorker(ToWorker message) {
        assertThat(ToWorker.decoded(message.encoded()))
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource
    void fromWorker(FromWorker message) {
        assertThat(FromWorker.decoded(message.encoded())).isEqualTo(message);
    }

    @Test
    void anyRequestArrivesAsItWas() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < ROUNDS; i++) {
            var sent = new ToWorker.Judge(i, Duration.ofNanos(i), RandomMessages.requests(random));
            assertThat(ToWorker.decoded(sent.encoded()))
                    .usingRecursiveComparison()
                    .isEqualTo(sent);
        }
    }

    @Test
    void anyVerdictArrivesAsItWas() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < ROUNDS; i++) {
            var sent = new FromWorker.Answer(i, i, List.of(RandomMessages.verdict(random)));
            assertThat(FromWorker.decoded(sent.encoded())).isEqualTo(sent);
        }
    }

    @Test
    void aMessageThatIsCutOrLongerIsRefused() {
        for (var message : fromWorker()) {
            var body = message.encoded();
            for (int length = 1; length < body.length; length++) {
                var cut = Arrays.copyOf(body, length);
                assertThatThrownBy(() -> FromWorker.decoded(cut)).isInstanceOf(ProtocolException.class);
            }
            var longer = Arrays.copyOf(body, body.length + 1);
            assertThatThrownBy(() -> FromWorker.decoded(longer)).isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void whateverTheBytesAreTheyAreAMessageOrRefused() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 20 * ROUNDS; i++) {
            var body = RandomMessages.changed(random, fromWorker().get(i % 6).encoded());
            try {
                assertThat(FromWorker.decoded(body)).isNotNull();
            } catch (ProtocolException refused) {
                assertThat(refused).hasMessageContaining("expected");
            }
        }
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        var body = new FrameWriter().tag(5).text("millis").real(Double.NaN).body();
        assertThatThrownBy(() -> FromWorker.decoded(body))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("millis: got NaN, expected a finite number");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsSent() {
        var text = "x".repeat(Frames.MOST_BYTES / Character.BYTES);
        assertThatThrownBy(() -> new FromWorker.Counted(text, 1).encoded())
                .isInstanceOf(ProtocolException.class)
                .hasMessage("frame: got more than 67108864 bytes, expected at most these");
    }
}
