package dev.millrace.ops.dashboard.request;

import dev.millrace.ops.inspection.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parameters of a request. What is absent or empty has its default; what cannot be used is refused.
public final class Parameters {
    private static final int LONGEST = 2_000;
    private static final String COMMA = ",";

    private final Function<String, List<String>> values;

    /// @param values by name, in order; none: it was not given
    public Parameters(Function<String, List<String>> values) {
        this.values = values;
    }

    /// A text.
    public Optional<String> text(String name) {
        return all(name).findFirst();
    }

    private Stream<String> all(String name) {
        return values.apply(name).stream().filter(value -> !value.isEmpty()).peek(value -> requireShort(name, value));
    }

    private static void requireShort(String name, String value) {
        if (value.length() > LONGEST) {
            throw RequestException.bad(name, value.length() + " characters", "at most " + LONGEST);
        }
    }

    /// Texts, separated by commas.
    public List<String> texts(String name) {
        return all(name)
                .flatMap(each -> Arrays.stream(each.split(COMMA, -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /// Texts that may hold commas, so that each is given by itself.
    public Set<String> whole(String name) {
        return all(name).collect(Collectors.toSet());
    }

    /// A whole number.
    ///
    /// @param name of the parameter
    /// @param absent what it is where it was not given
    /// @param least the smallest allowed
    /// @param most the largest allowed
    public int integer(String name, int absent, int least, int most) {
        return (int) text(name)
                .map(value -> whole(name, value, least, most))
                .orElse((long) absent)
                .longValue();
    }

    /// A count that may be large.
    public OptionalLong count(String name) {
        return text(name)
                .map(value -> OptionalLong.of(whole(name, value, 0, Long.MAX_VALUE)))
                .orElse(OptionalLong.empty());
    }

    private static long whole(String name, String value, long least, long most) {
        var rule =
                most == Long.MAX_VALUE ? "a whole number >= " + least : "a whole number from " + least + " to " + most;
        if (!value.matches("-?\\d{1,18}")) {
            throw RequestException.bad(name, "'" + value + "'", rule);
        }
        long number = Long.parseLong(value);
        if (number < least || number > most) {
            throw RequestException.bad(name, value, rule);
        }
        return number;
    }

    /// Any finite number.
    public Optional<Double> number(String name) {
        return text(name).map(value -> finite(name, value));
    }

    private static double finite(String name, String value) {
        if (!value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            throw RequestException.bad(name, "'" + value + "'", "a number");
        }
        return Double.parseDouble(value);
    }

    /// `true` or `false`.
    public Optional<Boolean> truth(String name) {
        return text(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw RequestException.bad(name, "'" + value + "'", "true or false");
        });
    }

    /// One of several words.
    public <E extends Enum<E>> E word(String name, Class<E> words, E absent) {
        return text(name).map(value -> word(name, value, words)).orElse(absent);
    }

    /// Some of several words, separated by commas.
    public <E extends Enum<E>> Set<E> words(String name, Class<E> words) {
        Set<E> named = EnumSet.noneOf(words);
        texts(name).forEach(value -> named.add(word(name, value, words)));
        return named;
    }

    /// However it is put together: `timed-out`, `timedOut`.
    private static <E extends Enum<E>> E word(String name, String value, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(each -> joined(each.name()).equals(joined(value)))
                .findFirst()
                .orElseThrow(() -> RequestException.bad(
                        name,
                        "'" + value + "'",
                        Arrays.stream(words.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "))));
    }

    private static String joined(String word) {
        return word.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
