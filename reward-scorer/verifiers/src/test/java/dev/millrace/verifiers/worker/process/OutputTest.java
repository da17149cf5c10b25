package dev.millrace.verifiers.worker.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final AtomicInteger complaints = new AtomicInteger();
    private final Output output = new Output(10_000, complaints::incrementAndGet);

    private void print(String text) {
        output.drain(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itsTailIsOneLineWithoutControlCharacters() {
        print("first\r\n  second\u001b[31m\u0007\n");
        print("third\n");
        assertThat(output.tail()).isEqualTo("first | second[31m | third");
    }

    @Test
    void keepsTheLastThousandBytes() {
        print("a".repeat(900));
        print("b".repeat(300));
        assertThat(output.tail()).isEqualTo("a".repeat(700) + "b".repeat(300));
        print("c".repeat(5_000));
        assertThat(output.tail()).isEqualTo("c".repeat(1_000));
    }

    @Test
    void complainsOfMoreThanTheLimitBetweenTwoAnswers() {
        print("x".repeat(10_000));
        output.answered();
        print("x".repeat(10_000));
        assertThat(complaints).hasValue(0);
        print("x");
        assertThat(complaints).hasValue(1);
    }
}
