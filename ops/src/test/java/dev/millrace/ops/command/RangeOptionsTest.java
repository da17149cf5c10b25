package dev.millrace.ops.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.StepRange.Unit;
import dev.millrace.messages.history.StepRange;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine;

class RangeOptionsTest {
    @Command(name = "probe")
    private static final class Probe {
        @Mixin
        private RangeOptions range = new RangeOptions();
    }

    private static StepRange parse(String... arguments) {
        var probe = new Probe();
        new CommandLine(probe).parseArgs(arguments);
        return probe.range.range();
    }

    @Test
    void takesEveryStepWhereNothingIsAsked() {
        assertThat(parse()).isEqualTo(StepRange.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "--steps,    3..7, STEP,    3,  7",
        "--steps,    3..,  STEP,    3,  9223372036854775807",
        "--offsets,  ..7,  OFFSET,  0,  7",
        "--versions, 5,    VERSION, 5,  5"
    })
    void readsNumbers(String option, String text, Unit unit, long from, long to) {
        assertThat(parse(option, text)).isEqualTo(new StepRange(unit, from, to));
    }

    @Test
    void readsTimesOfTheWorldAndOfThePlace() {
        var noon = LocalDateTime.of(2026, 11, 21, 12, 0).atZone(ZoneId.systemDefault());
        assertThat(parse("--time", "1970-01-01T00:00:01.500Z..2026-11-21T12:00"))
                .isEqualTo(new StepRange(Unit.TIME, 1_500, noon.toInstant().toEpochMilli()));
    }

    @ParameterizedTest
    @CsvSource({"--steps, 7..3", "--steps, -2..3", "--offsets, x", "--versions, 3...4", "--time, yesterday.."})
    void saysWhatCannotBeRead(String option, String text) {
        assertThatThrownBy(() -> parse(option, text))
                .isInstanceOf(ParameterException.class)
                .hasMessageStartingWith(option + ": got " + text + ", expected A..B");
    }

    @Test
    void refusesTwoRangesAtOnce() {
        assertThatThrownBy(() -> parse("--versions", "1", "--steps", "2"))
                .isInstanceOf(ParameterException.class)
                .hasMessage("range: got --steps and --versions, expected one of them");
    }
}
