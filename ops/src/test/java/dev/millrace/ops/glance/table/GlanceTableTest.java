package dev.millrace.ops.glance.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.glance.Glances;
import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.glance.RunStage;
import dev.millrace.ops.screen.TerminalSize;
import dev.millrace.ops.screen.text.StyledLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlanceTableTest {
    private static final RunGlance TRAINING = Glances.training("demo-1");

    private static List<StyledLine> lines(RunGlance glance, int rows, int columns) {
        return new GlanceTable(() -> glance, true).lines(new TerminalSize(rows, columns));
    }

    private static String text(RunGlance glance, int rows, int columns) {
        var text = new StringBuilder();
        lines(glance, rows, columns)
                .forEach(line -> text.append(line.stripTrailing().text(false)).append('\n'));
        return text.toString();
    }

    @Test
    void showsTheRunItsRolesAndItsCurves() {
        assertThat(text(TRAINING, 24, 96)).isEqualTo("""
                demo-1  training  step 30/120  ███████░░░░░░░░░░░░░░░░░░░░░░░   25%  left 3:45  elapsed 1:15
                  learner    working   2.50 s/step     idle  13%  details of learner
                  generator  waiting   1,200 tokens/s  idle  75%  details of generator
                  scorer     starting                  idle   -
                  solve rate 1.000 ▁▂▃▄▅▆▇█                       length       1.0 ▁▂▃▄▅▆▇█
                  entropy    1.000 ▁▂▃▄▅▆▇█
                """);
    }

    @Test
    void leavesOutColumnsWhereTheTerminalIsNarrow() {
        assertThat(text(TRAINING, 24, 45)).isEqualTo("""
                demo-1  training  step 30/120  ██░░░░░░   25%
                  learner    working   2.50 s/step
                  generator  waiting   1,200 tokens/s
                  scorer     starting
                  solve rate 1.000 ▁▂▃▄▅▆▇█
                  length       1.0 ▁▂▃▄▅▆▇█
                  entropy    1.000 ▁▂▃▄▅▆▇█
                """);
    }

    @Test
    void leavesOutCurvesWhereTheTerminalIsLow() {
        assertThat(lines(TRAINING, 7, 45)).hasSize(6);
        assertThat(lines(TRAINING, 6, 45)).hasSize(5);
    }

    @Test
    void isOneLineWhereTheTerminalIsTooSmall() {
        assertThat(text(TRAINING, 24, 39)).isEqualTo("step 30/120  solve rate 1.000\n");
        assertThat(text(TRAINING, 5, 200)).isEqualTo("step 30/120  solve rate 1.000\n");
    }

    @Test
    void fitsIntoEveryTerminal() {
        for (var name : List.of("r", "漢字の長い名前".repeat(9), "a\u001b[2J\nb")) {
            var glance = Glances.training(name);
            for (int columns = 40; columns < 250; columns++) {
                int widest = columns;
                assertThat(lines(glance, 10, columns))
                        .as("%d columns", columns)
                        .allMatch(line -> line.stripTrailing().width() <= widest);
            }
        }
    }

    @Test
    void saysHowLongItTookWhenItIsOver() {
        var over = new RunGlance(
                "r",
                RunStage.ENDED,
                new RunGlance.Progress("step", 30, 120),
                new RunGlance.Times(90_061, Double.NaN),
                List.of(),
                List.of(),
                "");
        assertThat(text(over, 24, 60)).isEqualTo("r  ended  step 30/120  ███░░░░░░░░░░░   25%  elapsed 1 d 1 h\n");
    }

    @Test
    void drawsNoBarWhereTheEndIsNotKnown() {
        var round = new RunGlance(
                "r",
                RunStage.VALUE_PRETRAINING,
                new RunGlance.Progress("round", 3, 0),
                new RunGlance.Times(3_723, Double.NaN),
                List.of(),
                List.of(),
                "");
        assertThat(text(round, 24, 80)).isEqualTo("r  value-pretraining  round 3  elapsed 1:02:03\n");
    }
}
