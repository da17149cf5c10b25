package dev.millrace.verifiers.pattern;

import java.util.ArrayDeque;
import java.util.Deque;

/// What can be told of a pattern without compiling it: RE2/J writes out every repetition, so that compiling
/// `((x{1000}){1000}){1000}` would take all memory; and it does not say where a bracket is missing.
final class PatternShape {
    private static final long HUGE = Integer.MAX_VALUE;

    private final String pattern;
    private final Deque<Open> open = new ArrayDeque<>();
    private long size;
    private long last;
    private int brokenAt = -1;

    private PatternShape(String pattern) {
        this.pattern = pattern;
    }

    static PatternShape of(String pattern) {
        var shape = new PatternShape(pattern);
        for (var at = 0; at < pattern.length(); ) {
            at = shape.after(at);
        }
        if (!shape.open.isEmpty()) {
            shape.broken(shape.open.getLast().at());
        }
        return shape;
    }

    /// Instructions it compiles to, about.
    long size() {
        return size;
    }

    /// Where its first bracket stands that has no partner, or -1.
    int brokenAt() {
        return brokenAt;
    }

    private int after(int at) {
        switch (pattern.charAt(at)) {
            case '\\' -> {
                return escaped(at);
            }
            case '[' -> {
                return characters(at);
            }
            case '{' -> {
                return repeated(at);
            }
            case '(' -> {
                open.push(new Open(at, size));
                size = 0;
            }
            case ')' -> close(at);
            case '*', '+', '?', '|' -> size++;
            default -> atom(1);
        }
        return at + 1;
    }

    private void atom(long more) {
        last = more;
        size = Math.min(HUGE, size + more);
    }

    private void close(int at) {
        if (open.isEmpty()) {
            broken(at);
            return;
        }
        var group = size + 2;
        size = open.pop().sizeBefore();
        atom(group);
    }

    private int escaped(int at) {
        if (pattern.startsWith("\\Q", at)) {
            var end = pattern.indexOf("\\E", at);
            var quoted = (end < 0 ? pattern.length() : end) - at;
            atom(quoted);
            return at + quoted + (end < 0 ? 0 : 2);
        }
        atom(1);
        return at + 2;
    }

    private int characters(int at) {
        var from = at + (pattern.startsWith("[^", at) ? 2 : 1);
        for (var i = from; i < pattern.length(); i++) {
            var end = pattern.startsWith("[:", i) ? pattern.indexOf(":]", i) : -1;
            if (end >= 0) {
                i = end + 1;
            } else if (pattern.charAt(i) == '\\') {
                i++;
            } else if (pattern.charAt(i) == ']' && i > from) {
                atom(1);
                return i + 1;
            }
        }
        broken(at);
        return pattern.length();
    }

    private int repeated(int at) {
        var end = pattern.indexOf('}', at);
        var counts = end < 0 ? "" : pattern.substring(at + 1, end);
        if (!counts.matches("[0-9]{1,9}(,[0-9]{0,9})?")) {
            atom(1);
            return at + 1;
        }
        var comma = counts.indexOf(',');
        var most = counts.endsWith(",") ? counts.substring(0, comma) : counts.substring(comma + 1);
        var times = Math.max(1, Long.parseLong(most));
        size = Math.min(HUGE, size + last * (times - 1));
        last = Math.min(HUGE, last * times);
        return end + 1;
    }

    private void broken(int at) {
        brokenAt = brokenAt < 0 ? at : brokenAt;
    }

    /// A group that is not closed yet.
    private record Open(int at, long sizeBefore) {}
}
