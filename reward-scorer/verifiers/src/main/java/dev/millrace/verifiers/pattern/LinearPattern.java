package dev.millrace.verifiers.pattern;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/// A regular expression in RE2's syntax: without look-around and back references, and so without backtracking.
public final class LinearPattern {
    /// Instructions at most. Time is their number times that of the characters read.
    private static final int MOST = 10_000;

    private final Pattern pattern;
    private final Pattern last;

    private LinearPattern(Pattern pattern, Pattern last) {
        this.pattern = pattern;
        this.last = last;
    }

    /// Compiles a pattern.
    ///
    /// @param written the pattern
    /// @throws PatternRefusedException if it is none, with the place, or too large
    public static LinearPattern of(String written) {
        var shape = PatternShape.of(written);
        if (shape.size() > MOST) {
            throw new PatternRefusedException(
                    written, "a pattern of at most " + MOST + " instructions, this one has some " + shape.size());
        }
        try {
            // The last match is the first behind as much as possible: going from match to match is quadratic.
            return new LinearPattern(Pattern.compile(written), Pattern.compile("\\A(?s:.*)(" + written + ")"));
        } catch (PatternSyntaxException thrown) {
            throw new PatternRefusedException(written, "an RE2 pattern: " + problem(thrown, written, shape));
        }
    }

    /// Instructions it has.
    public int size() {
        return pattern.programSize();
    }

    /// Whether it is the whole text.
    public boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    /// Its first occurrence: group 1 where it has one, else all of it.
    public Optional<String> first(String text) {
        return group(pattern, hasGroup() ? 1 : 0, text);
    }

    /// Its last occurrence, the one that begins last: group 1 where it has one, else all of it.
    public Optional<String> last(String text) {
        return group(last, hasGroup() ? 2 : 1, text);
    }

    private boolean hasGroup() {
        return pattern.groupCount() > 0;
    }

    private static Optional<String> group(Pattern pattern, int index, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var group = matcher.group(index);
        return Optional.of(group == null ? "" : group);
    }

    private static String problem(PatternSyntaxException thrown, String written, PatternShape shape) {
        if (shape.brokenAt() >= 0) {
            var bracket = written.charAt(shape.brokenAt());
            return "'" + bracket + "' at character " + shape.brokenAt() + " has no partner";
        }
        var at = written.indexOf(thrown.getPattern());
        return thrown.getDescription() + (at < 0 ? "" : " at character " + at + ", '" + thrown.getPattern() + "'");
    }
}
