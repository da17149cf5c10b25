package dev.millrace.verifiers.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseTailTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(ResponseTail.cut("abc", 2)).isEqualTo("bc");
        assertThat(ResponseTail.cut("abc", 9)).isEqualTo("abc");
        assertThat(ResponseTail.cut(SMILE + "b", 2)).isEqualTo("b");
        assertThat(ResponseTail.cut(SMILE + "b", 3)).isEqualTo(SMILE + "b");
    }

    @Test
    void anExcerptCutsNoCharacterInTwo() {
        assertThat(Excerpt.of("x".repeat(199) + SMILE)).isEqualTo("x".repeat(199));
        assertThat(Excerpt.of("x".repeat(198) + SMILE)).isEqualTo("x".repeat(198) + SMILE);
        assertThat(Excerpt.of("short")).isEqualTo("short");
    }
}
