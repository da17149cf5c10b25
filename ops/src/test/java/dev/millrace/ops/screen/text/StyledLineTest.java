package dev.millrace.ops.screen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyledLineTest {
    private static final StyledLine LINE =
            StyledLine.of("run ").and("漢字", Hue.STRONG).and(" ok", Hue.GOOD);

    @Test
    void isAsWideAsItsText() {
        assertThat(LINE.width()).isEqualTo(11);
        assertThat(LINE.pad(15).width()).isEqualTo(15);
        assertThat(LINE.pad(3).width()).isEqualTo(11);
    }

    @Test
    void paintsOnlyWhereColorsAreWanted() {
        assertThat(LINE.text(false)).isEqualTo("run 漢字 ok");
        assertThat(LINE.text(true)).isEqualTo("run \u001b[1m漢字\u001b[0m\u001b[32m ok\u001b[0m");
    }

    @Test
    void keepsWhatFitsAndNothingBehindIt() {
        assertThat(LINE.cut(8).text(false)).isEqualTo("run 漢字");
        assertThat(LINE.cut(7).text(false)).isEqualTo("run 漢");
        assertThat(LINE.cut(0).text(false)).isEmpty();
    }

    @Test
    void losesBlanksAtItsEnd() {
        assertThat(LINE.pad(20).and("  ", Hue.BAD).stripTrailing()).isEqualTo(LINE);
        assertThat(StyledLine.of("   ").stripTrailing()).isEqualTo(StyledLine.EMPTY);
    }
}
