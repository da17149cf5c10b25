package dev.millrace.ops.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.screen.text.Hue;
import dev.millrace.ops.screen.text.StyledLine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final Map<String, String> USUAL = Map.of("TERM", "xterm-256color");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final TinyTerminal terminal = new TinyTerminal(24, 40);
    private final Screen screen = terminal.screen(USUAL);

    private Screen file() {
        return new Screen(out, Terminal.NONE, USUAL);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static Picture picture(String... lines) {
        return _ -> Stream.of(lines).map(StyledLine::of).toList();
    }

    @Test
    void writesALineAStatusWhereThereIsNoTerminal() {
        file().status("step 1");
        file().status("step 2");
        assertThat(written()).isEqualTo("step 1\nstep 2\n");
    }

    @Test
    void showsNoPictureWhereThereIsNoTerminal() {
        file().show(picture("a", "b"));
        assertThat(written()).isEmpty();
    }

    @Test
    void writesOverTheStatusOnATerminal() {
        screen.status("step 10");
        screen.status("step 9");
        assertThat(terminal.lines()).containsExactly("step 9", "");
    }

    @Test
    void drawsAPictureOverOneThatHadMoreLines() {
        screen.show(picture("one", "two", "three"));
        screen.show(picture("1"));
        screen.show(picture("eins", "zwei"));
        assertThat(terminal.lines()).containsExactly("eins", "zwei", "");
    }

    @Test
    void keepsLinesAboveThePicture() {
        screen.show(picture("one", "two"));
        screen.line("warning");
        screen.note("note");
        assertThat(terminal.lines()).containsExactly("warning", "note", "one", "two", "");
    }

    @Test
    void breaksLongLinesThatStay() {
        screen.show(picture("one"));
        screen.line("x".repeat(50));
        screen.show(picture("two"));
        assertThat(terminal.lines()).containsExactly("x".repeat(40), "x".repeat(10), "two", "");
    }

    @Test
    void cutsAPictureAtTheSizeOfTheTerminal() {
        var small = new TinyTerminal(3, 4);
        small.screen(USUAL).show(picture("step 10", "two", "three"));
        assertThat(small.lines()).containsExactly("step", "two", "");
    }

    @Test
    void drawsInPlaceWhenTheTerminalBecomesNarrower() {
        screen.note("above");
        screen.show(picture("a".repeat(39), "b".repeat(25)));
        terminal.resize(24, 20);
        screen.refresh();
        assertThat(terminal.lines()).containsExactly("above", "a".repeat(20), "b".repeat(20), "");
    }

    @Test
    void drawsInPlaceWhenTheTerminalBecomesWider() {
        screen.show(picture("a".repeat(60)));
        terminal.resize(24, 100);
        screen.refresh();
        assertThat(terminal.lines()).containsExactly("a".repeat(60), "");
    }

    @Test
    void leavesTheLastPictureStanding() {
        screen.show(picture("one", "two"));
        screen.endStatus();
        screen.line("end");
        assertThat(terminal.lines()).containsExactly("one", "two", "end", "");
    }

    @Test
    void leavesTheTerminalInOrderAfterEveryWord() {
        List<Runnable> words = List.of(
                () -> screen.status("status"),
                () -> screen.show(picture("one", "two")),
                () -> screen.line("line"),
                () -> terminal.resize(5, 10),
                screen::refresh,
                screen::endStatus);
        for (var word : words) {
            word.run();
            assertThat(terminal.isInOrder()).isTrue();
        }
    }

    @Test
    void writesNothingWhenNothingChanged() {
        screen.show(picture("one"));
        var before = terminal.raw();
        screen.refresh();
        assertThat(terminal.raw()).isEqualTo(before);
    }

    @Test
    void showsOnlyLinesWhenQuiet() {
        for (var quiet : List.of(file(), new Screen(out, terminal, USUAL))) {
            quiet.beQuiet();
            quiet.status("step");
            quiet.show(picture("table"));
            quiet.note("note");
            quiet.line("warning");
        }
        assertThat(written()).isEqualTo("warning\nwarning\n");
    }

    @Test
    void replacesWhatWouldMoveTheCursor() {
        file().line("a\u001b[2Jb\tc\u202ed\r\nnext");
        file().status("e\u0007f");
        assertThat(written()).isEqualTo("a\uFFFD[2Jb    c\uFFFDd\nnext\ne\uFFFDf\n");
    }

    @Test
    void takesADumbTerminalForNone() {
        var dumb = new Screen(out, terminal, Map.of("TERM", "dumb"));
        dumb.status("step 1");
        dumb.show(picture("table"));
        assertThat(dumb.isTerminal()).isFalse();
        assertThat(written()).isEqualTo("step 1\n");
    }

    @Test
    void colorsByChoiceThenByVariableThenByTerminal() {
        assertThat(ColorChoice.AUTO.hasColors(true, USUAL)).isTrue();
        assertThat(ColorChoice.AUTO.hasColors(true, Map.of("NO_COLOR", ""))).isTrue();
        assertThat(ColorChoice.AUTO.hasColors(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(ColorChoice.AUTO.hasColors(false, USUAL)).isFalse();
        assertThat(ColorChoice.ALWAYS.hasColors(false, Map.of("NO_COLOR", "1"))).isTrue();
        assertThat(ColorChoice.NEVER.hasColors(true, USUAL)).isFalse();
    }

    @Test
    void writesColorsOnlyWhereTheyAreWanted() {
        var warning = StyledLine.EMPTY.and("warn", Hue.CAUTION);
        var colored = file();
        colored.color(ColorChoice.ALWAYS);
        colored.line(warning);
        file().line(warning);
        assertThat(written()).isEqualTo("\u001b[33mwarn\u001b[0m\nwarn\n");
    }

    @Test
    void showsProgressAtEveryTenthWhereThereIsNoTerminal() {
        var bar = new ProgressBar(file(), "work");
        for (int done = 1; done <= 100; done++) {
            bar.show(done, 100, "");
        }
        assertThat(written().lines()).hasSize(11).last().isEqualTo("work 100% 100/100");
    }

    @Test
    void showsABarOnATerminal() {
        var wide = new TinyTerminal(24, 80);
        new ProgressBar(wide.screen(USUAL), "work").show(1, 2, "loss 1");
        assertThat(wide.lines()).containsExactly("work  50% 1/2 ████████████░░░░░░░░░░░░  loss 1", "");
    }
}
