package dev.millrace.ops.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void writesALineAStatusWhereThereIsNoTerminal() {
        var screen = new Screen(out, OptionalInt.empty());
        screen.status("step 1");
        screen.status("step 2");
        assertThat(written()).isEqualTo("step 1\nstep 2\n");
    }

    @Test
    void writesOverTheStatusOnATerminal() {
        var screen = new Screen(out, OptionalInt.of(80));
        screen.status("step 10");
        screen.status("step 9");
        assertThat(written()).isEqualTo("\rstep 10\rstep 9 ");
    }

    @Test
    void keepsLinesAboveTheStatus() {
        var screen = new Screen(out, OptionalInt.of(80));
        screen.status("step");
        screen.line("warning");
        assertThat(written()).isEqualTo("\rstep\r    \rwarning\nstep");
    }

    @Test
    void cutsTheStatusAtTheWidth() {
        new Screen(out, OptionalInt.of(5)).status("step 10");
        assertThat(written()).isEqualTo("\rstep");
    }

    @Test
    void showsOnlyLinesWhenQuiet() {
        var screen = new Screen(out, OptionalInt.empty());
        screen.beQuiet();
        screen.status("step");
        screen.note("note");
        screen.line("warning");
        assertThat(written()).isEqualTo("warning\n");
    }

    @Test
    void showsProgressAtEveryTenthWhereThereIsNoTerminal() {
        var bar = new ProgressBar(new Screen(out, OptionalInt.empty()), "work");
        for (int done = 1; done <= 100; done++) {
            bar.show(done, 100, "");
        }
        assertThat(written().lines()).hasSize(11).last().isEqualTo("work 100% 100/100");
    }

    @Test
    void showsABarOnATerminal() {
        new ProgressBar(new Screen(out, OptionalInt.of(80)), "work").show(1, 2, "loss 1");
        assertThat(written()).isEqualTo("\rwork  50% 1/2 [############............]  loss 1");
    }
}
