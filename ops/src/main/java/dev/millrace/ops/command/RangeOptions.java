package dev.millrace.ops.command;

import dev.millrace.messages.history.StepRange.Unit;
import dev.millrace.messages.history.StepRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which steps of a recorded run a command takes: `A..B`, both included; `A..`, `..B`, and `A` alone for that one.
public final class RangeOptions {
    private static final String DOTS = "..";
    private static final String NUMBERS = "A..B, A.., ..B or A, whole numbers from 0 with A <= B";
    private static final String TIMES =
            "A..B, A.. or ..B, times like 2026-11-21T10:00:00Z, or without Z for local time";

    @Option(
            names = "--steps",
            paramLabel = "A..B",
            description = "Only steps with these numbers; A.. and ..B work too.")
    private Optional<String> steps = Optional.empty();

    @Option(names = "--offsets", paramLabel = "A..B", description = "Only steps at these offsets of the topic `steps`.")
    private Optional<String> offsets = Optional.empty();

    @Option(
            names = "--time",
            paramLabel = "A..B",
            description = "Only steps committed within, for example 2026-11-21T10:00:00Z..; local time without Z.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--versions",
            paramLabel = "A..B",
            description = "Only steps that left these policy versions behind.")
    private Optional<String> versions = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// The range that was asked for.
    ///
    /// @return [StepRange#ALL] where none was
    /// @throws ParameterException if it cannot be read, or more than one was asked for
    public StepRange range() {
        var given = given();
        if (given.size() > 1) {
            var names = given.keySet().stream().map(RangeOptions::option).collect(Collectors.joining(" and "));
            throw new ParameterException(command.commandLine(), "range: got " + names + ", expected one of them");
        }
        return given.entrySet().stream()
                .findFirst()
                .map(entry -> parse(entry.getKey(), entry.getValue()))
                .orElse(StepRange.ALL);
    }

    private Map<Unit, String> given() {
        Map<Unit, String> given = new EnumMap<>(Unit.class);
        steps.ifPresent(text -> given.put(Unit.STEP, text));
        offsets.ifPresent(text -> given.put(Unit.OFFSET, text));
        time.ifPresent(text -> given.put(Unit.TIME, text));
        versions.ifPresent(text -> given.put(Unit.VERSION, text));
        return given;
    }

    private static String option(Unit unit) {
        return switch (unit) {
            case STEP -> "--steps";
            case OFFSET -> "--offsets";
            case TIME -> "--time";
            case VERSION -> "--versions";
        };
    }

    private StepRange parse(Unit unit, String text) {
        ToLongFunction<String> bound = unit == Unit.TIME ? RangeOptions::millis : RangeOptions::number;
        int dots = text.indexOf(DOTS);
        var from = dots < 0 ? text : text.substring(0, dots);
        var to = dots < 0 ? text : text.substring(dots + DOTS.length());
        try {
            return new StepRange(
                    unit,
                    from.isEmpty() ? 0 : bound.applyAsLong(from),
                    to.isEmpty() ? Long.MAX_VALUE : bound.applyAsLong(to));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new ParameterException(
                    command.commandLine(),
                    option(unit) + ": got " + text + ", expected " + (unit == Unit.TIME ? TIMES : NUMBERS),
                    unreadable);
        }
    }

    private static long number(String text) {
        long number = Long.parseLong(text);
        if (number < 0) {
            throw new IllegalArgumentException("number: got " + number + ", expected >= 0");
        }
        return number;
    }

    private static long millis(String text) {
        boolean universal = text.endsWith("Z");
        var instant = universal
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        return instant.toEpochMilli();
    }
}
