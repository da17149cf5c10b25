package dev.millrace.ops.command.log;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.inspection.Words;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a purpose as tables write it.
final class PurposeName implements ITypeConverter<Purpose> {
    @Override
    public Purpose convert(String text) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> Words.of(purpose).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("got '" + text + "', expected "
                        + Arrays.stream(Purpose.values()).map(Words::of).collect(Collectors.joining(", "))));
    }
}
